import type { Finding } from '../../../bank/finding.ts';
import { type Item, inEnglish } from '../../item/view.ts';
import type { Rule } from '../../rule.ts';

export const itemTrueFalseSeries: Rule = {
  id: 'item/true-false-series',
  severity: 'hint',
  summary: 'The stem only asks which statement is true',
  why: 'Such a question is a row of true-false questions in disguise: nobody can think of the answer before reading every option, and the options need have nothing in common.',
  sources: ['Haladyna, Downing and Rodriguez 2002', 'Billings and others 2020'],
  bad: {
    of: 'question',
    text: `- id: q-001
  stem: Which of the following statements is true?
  options:
    - text: A report holds what was seen.
      correct: true
      rationale: Guesses do not belong in it.
    - text: A grip comes before words.
      rationale: A grip invites a fight.
    - text: The report comes before the alarm.
      rationale: People must know first.
`,
  },
  good: {
    of: 'question',
    text: `- id: q-001
  stem: What does a report hold?
  options:
    - text: What was seen
      correct: true
      rationale: Guesses do not belong in it.
    - text: What was guessed
      rationale: A report holds what was seen.
    - text: What was hoped
      rationale: Hopes are no facts.
`,
  },
  check: (reading) => inEnglish(reading, findingOf),
};

const THINGS = '(?:statements?|sentences?|assertions?|claims?|options?|answers?|comparisons?|facts?)';
const TRUE =
  '(?:not )?(?:(?:the )?(?:most|least|best) )?(?:true|false|correct|incorrect|accurate|inaccurate|right|wrong|valid|untrue)';
const WHICH = `(?:which|what)(?: (?:one|two))?(?: of)?(?: the)?(?: (?:following|these|below))?(?: ${THINGS})?(?: below| here| listed)?`;
const ONLY_TRUE = new RegExp(`^${WHICH} (?:(?:is|are|must be|would be|can be) (?:always )?${TRUE})[\\s?.:]*$`, 'i');
const ABOUT = new RegExp(
  `^${WHICH} (?:(?:about|regarding|concerning|of|on)\\b[^?.]{1,120}? )?(?:is|are|must be|would be|can be) (?:always )?${TRUE}(?: (?:about|of|for|regarding|concerning|with|in|on)\\b[^?.]{1,120})?[\\s?.:]*$`,
  'i',
);

function findingOf({ prose, name, stem, asked }: Item): Finding | undefined {
  const first = asked.list[0]?.text;
  if (first !== 'which' && first !== 'what') return undefined;
  const text = prose.trim().replace(/[*_]/g, '');
  if (text.length > 300 || !/^(?:which|what)\b/i.test(text)) return undefined;
  const bare = ONLY_TRUE.test(text);
  if (!bare && !ABOUT.test(text)) return undefined;
  return {
    rule: 'item/true-false-series',
    ...(bare ? { severity: 'warning' as const } : {}),
    message: bare
      ? `The stem of ${name} asks nothing but which statement is true or false`
      : `The stem of ${name} names a subject, but only asks which statement is true or false`,
    help: 'Ask one question that can be answered before the options are read.',
    start: stem.node.start,
    end: stem.node.end,
  };
}
