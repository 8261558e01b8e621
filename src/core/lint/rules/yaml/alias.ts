import type { Rule } from '../../rule.ts';

export const yamlAlias: Rule = {
  id: 'yaml/alias',
  severity: 'error',
  summary: 'An alias, an anchor or a merge key',
  why: 'A text that begins with * or & would lose its first word. Aliases can also blow a small file up to gigabytes, and merge keys can make an option correct without a word.',
  bad: {
    of: 'question',
    text: `- id: q-001
  stem: *Which* comes first?
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
    of: 'question',
    text: `- id: q-001
  stem: "*Which* comes first?"
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
