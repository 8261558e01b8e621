import type { Rule } from '../../rule.ts';

export const schemaReference: Rule = {
  id: 'schema/reference',
  severity: 'error',
  summary: 'Something is named that is not declared',
  why: 'A misspelled topic would take its questions out of every exam that asks for it. A misconception on a key would tell a learner that the right answer is a mistake.',
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
  topic: de-escalation
`,
  },
  good: {
    of: 'file',
    text: `title: Example
topics:
  de-escalation: { title: Calming people }
questions:
  - id: q-001
    stem: Which comes first?
    options:
      - text: Calm words
        correct: true
        rationale: Calm comes first.
      - text: A firm grip
        rationale: A grip invites a fight.
      - text: Shouting
        rationale: Shouting raises tension.
    topic: de-escalation
`,
  },
};
