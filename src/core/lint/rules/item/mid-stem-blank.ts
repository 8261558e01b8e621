import type { Finding } from '../../../bank/finding.ts';
import { type Item, inEnglish } from '../../item/view.ts';
import type { Rule } from '../../rule.ts';
import { sourceSpan } from '../../source-place.ts';

export const itemMidStemBlank: Rule = {
  id: 'item/mid-stem-blank',
  severity: 'warning',
  summary: 'A blank stands in the middle of the stem',
  why: 'People have to hold the first half of the sentence in mind, put each option into the gap and read on. A gap at the end, or a question, tests the same without that.',
  sources: ['Haladyna, Downing and Rodriguez 2002', 'Haladyna and Rodriguez 2013'],
  bad: {
    of: 'question',
    text: `- id: q-001
  stem: A report holds ____ and no guesses.
  options:
    - text: what was seen
      correct: true
      rationale: Guesses do not belong in it.
    - text: what was felt
      rationale: A report holds what was seen.
    - text: what was hoped
      rationale: Hopes are no facts.
`,
  },
  good: {
    of: 'question',
    text: `- id: q-001
  stem: Guesses do not belong in a report, which holds ____.
  options:
    - text: what was seen
      correct: true
      rationale: Guesses do not belong in it.
    - text: what was felt
      rationale: A report holds what was seen.
    - text: what was hoped
      rationale: Hopes are no facts.
`,
  },
  check: (reading) => inEnglish(reading, (item) => findingOf(item, reading.source)),
};

/**
 * A row of underscores or dots, one underscore that stands alone, `[blank]`, or a question mark for an unknown in a
 * formula or a series; a name such as __init__ is none.
 */
const BLANK =
  /(?:\\?_){4,}|(?<![A-Za-z0-9_])(?:\\?_){2,3}(?![A-Za-z0-9_])|(?<=\s)_(?=[\s-])|\.{5,}|…{2,}|(?<!\w)\[\s*(?:blank)?\s*\](?!\()|\(\s*blank\s*\)|\(\s*\?\s*\)|(?<=[=+×÷*/,-] ?)\?(?= ?[=+×÷*/,-])|\?(?= ?[=+×÷*] ?[\w([])/g;
/** Cheap to ask before anything else. */
const MAY_BE = /_|\.{5}|…|\[|\(\s*(?:\?|blank)|[=+×÷*/,-] ?\?|\? ?[=+×÷*]/;
/** Words or a formula behind the blank, before the sentence ends. */
const GOES_ON = /^[^\n.?!]*?[A-Za-z0-9]/;

function findingOf({ prose, stem, name }: Item, source: string): Finding | undefined {
  if (!MAY_BE.test(prose)) return undefined;
  for (const { 0: blank, index } of prose.matchAll(BLANK)) {
    if (!GOES_ON.test(prose.slice(index + blank.length, index + blank.length + 400))) continue;
    return {
      rule: 'item/mid-stem-blank',
      message: `The stem of ${name} goes on behind its blank`,
      help: 'Put the blank at the end of the sentence, or ask a question.',
      ...sourceSpan(source, stem, index, index + blank.length),
    };
  }
  return undefined;
}
