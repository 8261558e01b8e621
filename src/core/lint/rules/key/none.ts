import type { Rule } from '../../rule.ts';

export const keyNone: Rule = {
  id: 'key/none',
  severity: 'error',
  summary: 'A question without a key',
  why: 'Every answer to it would be graded as wrong.',
  bad: {
    of: 'question',
    text: `- id: q-001
  stem: Which comes first?
  options:
    - text: Calm words
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
