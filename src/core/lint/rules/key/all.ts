import type { Rule } from '../../rule.ts';

export const keyAll: Rule = {
  id: 'key/all',
  severity: 'error',
  summary: 'Every option is a key',
  why: 'A question that cannot be answered wrongly teaches and measures nothing.',
  bad: {
    of: 'question',
    text: `- id: q-001
  stem: Which comes first?
  options:
    - text: Calm words
      correct: true
      rationale: Calm comes first.
    - text: A firm grip
      correct: true
      rationale: A grip invites a fight.
    - text: Shouting
      correct: true
      rationale: Shouting raises tension.
  select: all
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
