import type { Finding } from '../../../bank/finding.ts';
import { seenText } from '../../../bank/normal.ts';
import { LIMITS } from '../../../bank/schema.ts';
import { capital, quoted } from '../../../bank/wording.ts';
import { type Item, type ItemOption, inAll } from '../../item/view.ts';
import type { Rule } from '../../rule.ts';

export const optionNearDuplicate: Rule = {
  id: 'option/near-duplicate',
  severity: 'warning',
  summary: 'Two options that say the same in nearly the same words',
  why: 'If one of them is right so is the other, and one of the two is graded as wrong; if both are wrong, one of them is no choice.',
  sources: ['Haladyna and Downing 1989'],
  bad: {
    of: 'option',
    text: `- text: The firm grip
  rationale: Not yet.
`,
  },
  good: {
    of: 'option',
    text: `- text: Loud words
  rationale: Loud words raise tension.
`,
  },
  check: (reading) => inAll(reading, nearDuplicate),
};

/** The first pair of a question; if every option has a twin, their form is what the question is about. */
function nearDuplicate({ options }: Item): Finding | undefined {
  if (areDifferent(options)) return undefined;
  const groups = new Map<string, number[]>();
  for (const [i, { text }] of options.entries()) {
    const form = coarse(text);
    const group = groups.get(form);
    if (group) group.push(i);
    else groups.set(form, [i]);
  }
  if (groups.size === options.length) return undefined;
  const twins = [...groups.values()].filter((group) => group.length > 1);
  const paired = twins.reduce((sum, group) => sum + group.length, 0);
  if (paired === options.length) return undefined;
  for (const [first = 0, ...others] of twins) {
    for (const second of others) {
      const [one, other] = [options[first], options[second]];
      if (one && other && saysTheSame(one, other)) return finding(one, other, first);
    }
  }
  return undefined;
}

/** Cheap to ask before anything else. */
function areDifferent(options: readonly ItemOption[]): boolean {
  for (let i = 1; i < options.length; i++) {
    const { print } = (options[i] as ItemOption).words;
    for (let other = 0; other < i; other++) if (options[other]?.words.print === print) return false;
  }
  return true;
}

function finding(one: ItemOption, other: ItemOption, first: number): Finding {
  return {
    rule: 'option/near-duplicate',
    message: `${capital(other.option.name)} differs from option ${first + 1} only in articles, case or punctuation`,
    help: `Delete one of them, or say how they differ: option ${first + 1} is ${quoted(one.text)}.`,
    start: other.node.start,
    end: other.node.end,
  };
}

/** Equal for all that could say the same. */
function coarse(text: string): string {
  return text.toLowerCase().replace(/\b(?:an?|the)\b|[\s.,;:!?…()‐-—-]+/g, '');
}

function saysTheSame(one: ItemOption, other: ItemOption): boolean {
  if (one.hasCode || other.hasCode || one.text.length > LIMITS.shortText || seenText(one.text) === seenText(other.text))
    return false;
  const [left, right] = [careful(one.text), careful(other.text)];
  return left === right && left.includes(' ');
}

/**
 * Without articles, sentence punctuation and the case of common words. What may carry a meaning stays: signs, apostrophes,
 * decimal points, hyphens as spaces, the case of short and of mixed words (mm, MB, camelCase).
 */
function careful(text: string): string {
  const words = seenText(text)
    .replace(/[.!?…]+$/, '')
    .replace(/[,;:](?=\s|$)/g, '')
    .replace(/(?<=\p{L})-(?=\p{L})/gu, ' ')
    .split(' ');
  const kept = words.filter((word) => !/^(?:an?|the)$/i.test(word));
  return kept.map((word, i) => (i === 0 || word.length > 3 ? commonCase(word) : word)).join(' ');
}

function commonCase(word: string): string {
  return /^(?:\p{Lu}?\p{Ll}+|\p{Lu}+)$/u.test(word) ? word.toLowerCase() : word;
}
