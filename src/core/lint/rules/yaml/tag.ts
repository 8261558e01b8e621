import type { Rule } from '../../rule.ts';

export const yamlTag: Rule = {
  id: 'yaml/tag',
  severity: 'error',
  summary: 'A YAML tag',
  why: 'A text that begins with ! would lose its first word.',
  bad: {
    of: 'option',
    text: `- text: !Stop or I call the police
  rationale: A threat.
`,
  },
  good: {
    of: 'option',
    text: `- text: "!Stop or I call the police"
  rationale: A threat.
`,
  },
};
