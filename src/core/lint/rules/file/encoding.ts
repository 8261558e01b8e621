import type { Rule } from '../../rule.ts';

export const fileEncoding: Rule = {
  id: 'file/encoding',
  severity: 'error',
  summary: 'The file is not UTF-8 text',
  why: 'Guessing an encoding shows wrong letters to learners, and they would be stored in their history.',
  bad: { of: 'words', text: 'A file saved as UTF-16 or Latin-1, a binary file, or one with NUL bytes.' },
  good: {
    of: 'file',
    text: `title: Example
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
`,
  },
};
