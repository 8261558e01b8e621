import type { Rule } from '../../rule.ts';

export const idMissing: Rule = {
  id: 'id/missing',
  severity: 'error',
  summary: 'A question without an id',
  why: 'The id is what ties a learner’s history to the question; without it nothing could be remembered.',
  fix: 'safe',
  bad: {
    of: 'question',
    text: `- stem: Which comes first?
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
