import type { Rule } from '../../rule.ts';

export const fileEmpty: Rule = {
  id: 'file/empty',
  severity: 'error',
  summary: 'The file holds no bank',
  why: 'An empty file is often what is left of a bank after a copy that failed.',
  bad: {
    of: 'file',
    text: `# only a comment
`,
  },
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
