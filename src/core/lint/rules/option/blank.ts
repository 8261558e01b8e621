import type { Rule } from '../../rule.ts';

export const optionBlank: Rule = {
  id: 'option/blank',
  severity: 'error',
  summary: 'An option that cannot be seen',
  why: 'An empty line on the screen could be chosen, and nobody would know what it says.',
  bad: {
    of: 'option',
    text: `- text: "\\u3164"
  rationale: Nothing to see.
`,
  },
  good: {
    of: 'option',
    text: `- text: Nothing at all
  rationale: Doing nothing leaves the exit blocked.
`,
  },
};
