import type { Rule } from '../../rule.ts';

export const idFormat: Rule = {
  id: 'id/format',
  severity: 'error',
  summary: 'An id has characters that ids cannot have',
  why: 'Ids become part of commands and file names on every system.',
  bad: {
    of: 'question',
    text: `- id: "q 001"
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
