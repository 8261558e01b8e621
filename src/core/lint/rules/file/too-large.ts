import type { Rule } from '../../rule.ts';

export const fileTooLarge: Rule = {
  id: 'file/too-large',
  severity: 'error',
  summary: 'The file is larger than 16 MiB',
  why: 'A bank of 10,000 questions has about 10 MB. Anything larger is most likely not a bank, and it would slow every command down.',
  bad: { of: 'words', text: 'A file of 17 MiB.' },
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
