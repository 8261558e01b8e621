import type { Rule } from '../../rule.ts';

export const lintUnusedSuppression: Rule = {
  id: 'lint/unused-suppression',
  severity: 'error',
  summary: 'A suppression that suppresses nothing',
  why: 'A suppression that outlives what it was written for hides the next mistake of that kind. What stops practice cannot be suppressed at all: lint would call a bank clean that nobody can practise. As long as there is such a mistake in a file, no suppression in it is called unused, and only those of rules that ran are judged.',
  fix: 'safe',
  bad: {
    of: 'question',
    text: `- id: q-001
  # examdrill-disable-next-line rationale/missing -- the manual gives none
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
    # examdrill-disable-next-line rationale/missing -- the manual gives none
    - text: A firm grip
`,
  },
};
