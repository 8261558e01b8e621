import type { Rule } from '../../rule.ts';

export const yamlDepth: Rule = {
  id: 'yaml/depth',
  severity: 'error',
  summary: 'Nested deeper than 64 levels',
  why: 'No field of a bank is that deep. Such a file can bring a program down before it is understood.',
  bad: { of: 'file', text: `title: Example\nquestions: ${'['.repeat(70)}` },
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
