import type { Rule } from '../../rule.ts';

export const yamlDirective: Rule = {
  id: 'yaml/directive',
  severity: 'error',
  summary: 'A YAML directive',
  why: 'Directives change how the rest of the file is read: under %YAML 1.1 the answer no would become false.',
  bad: {
    of: 'file',
    text: `%YAML 1.1
---
title: Example
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
