import type { Rule } from '../../rule.ts';

export const keySeveral: Rule = {
  id: 'key/several',
  severity: 'error',
  summary: 'Several keys, and select is not written',
  why: 'One stray correct: true would change what the question asks for. With select: all the set of keys must be chosen, with select: one any key is right.',
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
    - text: Silence
      rationale: Silence is read as contempt.
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
      correct: true
      rationale: A grip invites a fight.
    - text: Silence
      rationale: Silence is read as contempt.
  select: one
`,
  },
};
