import { LIMITS } from '../../../bank/schema.ts';
import { inOptions } from '../../in-draft.ts';
import type { Rule } from '../../rule.ts';
import { saysNothing, withoutVerdict, wordsOf } from '../../thin-reason.ts';
import { type Units, unitsOf } from '../../units.ts';

export const rationaleRestatesOption: Rule = {
  id: 'rationale/restates-option',
  severity: 'warning',
  summary: 'A reason that only says the option again',
  why: 'The learner has read the option already. What helps is why it is right or wrong (Van der Kleij 2015).',
  sources: ['Van der Kleij, Feskens and Eggen 2015'],
  bad: {
    of: 'option',
    text: `- text: Shouting at the visitor
  rationale: "Wrong: shouting at the visitor."
`,
  },
  good: {
    of: 'option',
    text: `- text: Shouting at the visitor
  rationale: Shouting at the visitor raises tension.
`,
  },
  check: (reading) =>
    inOptions(reading, ({ rationale, text, name }) => {
      if (!rationale || !text || rationale.text.length > Math.min(text.text.length, LIMITS.shortText) + MOST_VERDICT)
        return undefined;
      if (hasOwnWord(unitsOf(reading.source, rationale), text.text)) return undefined;
      if (saysNothing(rationale.text) || !restates(rationale.text, text.text)) return undefined;
      return {
        rule: 'rationale/restates-option',
        message: `The rationale of ${name} only says the option again`,
        help: 'Write why this very option is right or wrong.',
        start: rationale.node.start,
        end: rationale.node.end,
      };
    }),
};

/** Verdicts are no longer than this. */
const MOST_VERDICT = 60;
const SMALL = new Set([
  'a',
  'an',
  'the',
  'it',
  'this',
  'that',
  'is',
  'are',
  'one',
  'should',
  'to',
  'be',
  'we',
  'you',
  'of',
]);

const SHORTEST = 3;
/** Words of verdicts, and small ones. */
const ANYWHERE = new Set([
  ...SMALL,
  ...'this that the your option answer choice one response statement not clearly simply also definitely obviously course right wrong correct incorrect true false untrue valid bad good best key yes because since are was were isn aren wasn weren would wouldn'.split(
    ' ',
  ),
]);

/** Cheap to ask before anything else: is there a word that is neither in the option nor in any verdict? The last often is. */
function hasOwnWord({ all, from, to }: Units, option: string): boolean {
  const lower = option.toLowerCase();
  for (let end = to; end > from; ) {
    while (end > from && !isLetter(all.charCodeAt(end - 1))) end--;
    let start = end;
    while (start > from && isLetter(all.charCodeAt(start - 1))) start--;
    if (end - start >= SHORTEST) {
      const word = all.slice(start, end).toLowerCase();
      if (!ANYWHERE.has(word) && !lower.includes(word)) return true;
    }
    end = start;
  }
  return false;
}

function isLetter(unit: number): boolean {
  const lower = unit | 0x20;
  return lower >= 0x61 && lower <= 0x7a && unit < 0x80;
}

/** No word of its own but small ones, and most of the option's. */
function restates(rationale: string, option: string): boolean {
  const words = wordsOf(withoutVerdict(rationale));
  const own = new Set(wordsOf(option));
  const said = new Set(words.filter((word) => own.has(word)));
  return said.size >= own.size / 2 && said.size > 0 && words.every((word) => own.has(word) || SMALL.has(word));
}
