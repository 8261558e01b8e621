import type { Rule } from '../../rule.ts';

export const idDuplicate: Rule = {
  id: 'id/duplicate',
  severity: 'error',
  summary: 'An id is used twice',
  why: 'The answers to two different questions would be mixed up in the history for ever.',
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
- id: q-001
  stem: Which comes last?
  options:
    - text: Calm words
      correct: true
      rationale: Calm comes first.
    - text: A firm grip
      rationale: A grip invites a fight.
    - text: Waiting
      rationale: Waiting leaves the exit blocked.
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
- id: q-002
  stem: Which comes last?
  options:
    - text: Calm words
      correct: true
      rationale: Calm comes first.
    - text: A firm grip
      rationale: A grip invites a fight.
    - text: Waiting
      rationale: Waiting leaves the exit blocked.
`,
  },
};
