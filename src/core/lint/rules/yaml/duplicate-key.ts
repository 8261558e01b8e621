import type { Rule } from '../../rule.ts';

export const yamlDuplicateKey: Rule = {
  id: 'yaml/duplicate-key',
  severity: 'error',
  summary: 'A field is written twice',
  why: 'Most programs keep the second one in silence, so one of the two texts would never be seen.',
  bad: {
    of: 'question',
    text: `- id: q-001
  stem: Which comes first?
  options:
    - text: Calm words
      correct: true
      rationale: Calm comes first.
    - text: A firm grip
      rationale: A grip invites a fight.
    - text: Shouting
      rationale: Shouting raises tension.
  stem: Which comes next?
`,
  },
  good: {
    of: 'question',
    text: `- id: q-001
  stem: Which comes first?
  options:
    - text: Calm words
      correct: true
      rationale: Calm comes first.
    - text: A firm grip
      rationale: A grip invites a fight.
    - text: Shouting
      rationale: Shouting raises tension.
`,
  },
};
