import type { Rule } from '../../rule.ts';

export const schemaUnknownKey: Rule = {
  id: 'schema/unknown-key',
  severity: 'error',
  summary: 'A field that banks do not have',
  why: 'Most often a misspelled name: what stands in it would be lost without a word.',
  fix: 'safe',
  bad: {
    of: 'option',
    text: `- text: Shouting
  rational: Shouting raises tension.
`,
  },
  good: {
    of: 'option',
    text: `- text: Shouting
  rationale: Shouting raises tension.
`,
  },
};
