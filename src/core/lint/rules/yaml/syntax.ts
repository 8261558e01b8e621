import type { Rule } from '../../rule.ts';

export const yamlSyntax: Rule = {
  id: 'yaml/syntax',
  severity: 'error',
  summary: 'YAML cannot read the file',
  why: 'What YAML cannot read cannot be asked. Most often a text needs quotes, because it has ": " in it or begins with a sign of YAML.',
  bad: {
    of: 'question',
    text: `- id: q-001
  stem: Remember: which comes first?
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
  stem: "Remember: which comes first?"
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
