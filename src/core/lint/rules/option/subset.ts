import type { Finding } from '../../../bank/finding.ts';
import { capital, quoted } from '../../../bank/wording.ts';
import { type Item, type ItemOption, inEnglish } from '../../item/view.ts';
import { HINTS, type Word, type Words } from '../../item/words.ts';
import type { Rule } from '../../rule.ts';

export const optionSubset: Rule = {
  id: 'option/subset',
  severity: 'hint',
  summary: 'An option that contains another one',
  why: 'Whoever chooses "call the police and wait" chooses "call the police" too: if the longer option is right, the shorter one is not wrong.',
  sources: ['Haladyna, Downing and Rodriguez 2002'],
  bad: {
    of: 'option',
    text: `- text: Calm words and patience
  rationale: Patience alone solves nothing.
`,
  },
  good: {
    of: 'option',
    text: `- text: Patience
  rationale: Patience alone solves nothing.
`,
  },
  check: (reading) => inEnglish(reading, subset),
};

/** Labels of statements, numbers and yes or no say nothing alone. */
const EMPTY = /^(?:(?:[ivx]+|[a-j]|[-\d.\s]+|yes|no|between .*)(?: only)?|)$/;
const JOINED = / (?:and|or|as well as|plus) |, /;

function subset({ options }: Item): Finding | undefined {
  if (!options.some((option) => mayContainOther(option, options) && isJoined(option))) return undefined;
  const parts = options.map(({ lower, hasCode }) => (hasCode ? [] : partsOf(lower)));
  for (const [longer, all] of parts.entries()) {
    if (all.length < 2) continue;
    for (const [shorter, some] of parts.entries()) {
      const isInside =
        some.length > 0 && some.length < all.length && some.every((part) => !EMPTY.test(part) && all.includes(part));
      const [whole, part] = [options[longer], options[shorter]];
      if (isInside && whole && part) return isCombination(parts) ? undefined : finding(whole, part, shorter);
    }
  }
  return undefined;
}

function finding(whole: ItemOption, part: ItemOption, shorter: number): Finding {
  return {
    rule: 'option/subset',
    message: `${capital(whole.option.name)} contains option ${shorter + 1}`,
    help: `Write options that exclude each other: option ${shorter + 1} is ${quoted(part.text)}.`,
    start: whole.node.start,
    end: whole.node.end,
  };
}

function isJoined({ lower, hasCode }: ItemOption): boolean {
  return !hasCode && JOINED.test(lower);
}

/** Cheap to ask before anything else: is the first word of what another option lists in an option? */
function mayContainOther({ words }: ItemOption, options: readonly ItemOption[]): boolean {
  if (!(words.hints & HINTS.joins)) return false;
  for (let i = 0; i < options.length; i++) {
    const other = (options[i] as ItemOption).words;
    if (other === words) continue;
    const first = firstWord(other);
    if (!first || words.list.includes(first)) return true;
  }
  return false;
}

function firstWord({ list }: Words): Word | undefined {
  let i = 0;
  while ((list[i]?.hints ?? 0) & HINTS.small) i++;
  return list[i];
}

/** What an option lists, without articles and full stop. */
function partsOf(lower: string): string[] {
  return lower.split(/,? (?:and|or|as well as|plus) |, /).map((part) => part.replace(/^(?:an?|the) |\.$/g, ''));
}

/** Every option is made of the same few parts: that is item/k-type. */
function isCombination(parts: readonly (readonly string[])[]): boolean {
  const joined = parts.filter((one) => one.length > 1);
  return joined.length > 1 && new Set(parts.flat()).size <= parts.length;
}
