import type { Rule } from '../../rule.ts';

export const lintUnknownRule: Rule = {
  id: 'lint/unknown-rule',
  severity: 'error',
  summary: 'A suppression of a rule that does not exist',
  why: 'A misspelled name suppresses nothing, and nobody would notice.',
  fix: 'safe',
  bad: {
    of: 'question',
    text: `- id: q-001
  stem: Which comes first?
  options:
    - text: Calm words
      correct: true
      rationale: Calm comes first.
    - text: A loud whistle
      rationale: Noise makes tempers rise.
    - text: A firm grip
      rationale: A grip invites a fight.
    - text: Shouting
      rationale: Shouting raises tension.
  lint:
    allow:
      text/too-lang: The stem quotes a whole law.
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
    - text: A loud whistle
      rationale: Noise makes tempers rise.
    - text: A firm grip
  lint:
    allow:
      rationale/missing: The manual gives none for grips.
`,
  },
};
