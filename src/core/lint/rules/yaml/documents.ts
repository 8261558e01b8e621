import type { Rule } from '../../rule.ts';

export const yamlDocuments: Rule = {
  id: 'yaml/documents',
  severity: 'error',
  summary: 'A second YAML document in the file',
  why: 'Programs read the first document and drop the others in silence.',
  bad: {
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
---
title: Another bank
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
