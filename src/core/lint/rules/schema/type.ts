import type { Rule } from '../../rule.ts';

export const schemaType: Rule = {
  id: 'schema/type',
  severity: 'error',
  summary: 'A field holds the wrong kind of value',
  why: 'A word such as yes is not the same as true: it could turn a wrong option into a right one.',
  fix: 'safe',
  bad: {
    of: 'option',
    text: `- text: Shouting
  correct: no
  rationale: Shouting raises tension.
`,
  },
  good: {
    of: 'option',
    text: `- text: Shouting
  correct: false
  rationale: Shouting raises tension.
`,
  },
};
