import type { Rule } from '../../rule.ts';

export const schemaFormat: Rule = {
  id: 'schema/format',
  severity: 'error',
  summary: 'A value does not have the form it must have',
  why: 'Dates, addresses and ranges are used by the program; a wrong one would be used wrongly.',
  fix: 'safe',
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
  difficulty: very hard
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
  difficulty: hard
`,
  },
};
