import type { Rule } from '../../rule.ts';

export const lintSuppressionWithoutReason: Rule = {
  id: 'lint/suppression-without-reason',
  severity: 'error',
  summary: 'A suppression without a reason',
  why: 'Whoever edits the question next must be able to tell whether the exception still holds. Without a reason it does not count, so the fix that deletes it changes nothing else.',
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
    # examdrill-disable-next-line rationale/missing
    - text: A firm grip
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
