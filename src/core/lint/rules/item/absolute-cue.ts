import type { Finding } from '../../../bank/finding.ts';
import { capital } from '../../../bank/wording.ts';
import { isAside } from '../../item/set-phrases.ts';
import { type Item, type ItemOption, inEnglish } from '../../item/view.ts';
import { HINTS } from '../../item/words.ts';
import type { Rule } from '../../rule.ts';
import { sourceSpan } from '../../source-place.ts';

export const itemAbsoluteCue: Rule = {
  id: 'item/absolute-cue',
  severity: 'hint',
  summary: 'A wrong option has a word such as "always", and the key has none',
  why: 'Few things are always so, so people who do not know the matter strike options that say "always", "never" or "only".',
  sources: ['Haladyna, Downing and Rodriguez 2002', 'Tarrant, Knierim, Hayes and Ware 2006'],
  bad: {
    of: 'option',
    text: `- text: Always a call to the police
  rationale: Help is too far away.
`,
  },
  good: {
    of: 'option',
    text: `- text: A call to the police
  rationale: Help is too far away.
`,
  },
  check: (reading) => inEnglish(reading, (item) => findingOf(item, reading.source)),
};

/** "Nothing" at the beginning is an answer, not a stress. */
const ABSOLUTE =
  /\b(?:always|never|(?<!at )all(?! right)|every|only|must|completely|totally|entirely|absolutely|impossible|solely|exclusively|under no circumstances|without exception|not allowed|(?<=\s)(?:everyone|everything|everybody|nobody|nothing|no one))\b/;

function findingOf(item: Item, source: string): Finding | undefined {
  if (!(item.hints & HINTS.absolute) || item.keys.length === 0 || item.keys.some((key) => absoluteIn(key)))
    return undefined;
  for (const option of item.options) {
    const match = option.correct ? undefined : absoluteIn(option);
    if (!match || isAside(option)) continue;
    const at = match.index + option.written.text.indexOf(option.text);
    return {
      rule: 'item/absolute-cue',
      message: `${capital(option.option.name)} is wrong and says "${match[0]}", and no key has such a word`,
      help: 'Leave the word out, or write it in options of both kinds.',
      ...sourceSpan(source, option.written, at, at + match[0].length),
    };
  }
  return undefined;
}

function absoluteIn(option: ItemOption): RegExpExecArray | null {
  return option.words.hints & HINTS.absolute ? ABSOLUTE.exec(option.lower) : null;
}
