import type { Rule } from '../../rule.ts';

export const schemaMissing: Rule = {
  id: 'schema/missing',
  severity: 'error',
  summary: 'A field that must be there is missing or empty',
  why: 'Without it the question cannot be asked.',
  bad: {
    of: 'question',
    text: `- id: q-001
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
