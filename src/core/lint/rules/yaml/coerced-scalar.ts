import type { Rule } from '../../rule.ts';

export const yamlCoercedScalar: Rule = {
  id: 'yaml/coerced-scalar',
  severity: 'error',
  summary: 'A text that YAML reads as a number, true, false or nothing',
  why: 'examdrill shows such a text as it is written, but other tools turn 3.10 into 3.1 and 007 into 7. In an id it would change the identity of the question.',
  fix: 'safe',
  bad: {
    of: 'option',
    text: `- text: 3.10
  rationale: Version 3.9 comes first.
`,
  },
  good: {
    of: 'option',
    text: `- text: "3.10"
  rationale: Version 3.9 comes first.
`,
  },
};
