import type { Rule } from '../../rule.ts';

export const optionDuplicate: Rule = {
  id: 'option/duplicate',
  severity: 'error',
  summary: 'Two options look the same',
  why: 'Nobody could tell which of them is meant, and one of them is graded as wrong.',
  bad: {
    of: 'option',
    text: `- text: "Calm  words"
  rationale: Not these.
`,
  },
  good: {
    of: 'option',
    text: `- text: Loud words
  rationale: Loud words raise tension.
`,
  },
};
