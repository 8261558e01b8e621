import type { Rule } from '../../rule.ts';

export const fileConflictMarker: Rule = {
  id: 'file/conflict-marker',
  severity: 'error',
  summary: 'Git left the marks of a merge conflict',
  why: 'Two versions of a question stand in the file, and one of them would be asked in the place of the other.',
  bad: {
    of: 'file',
    text: `title: Example
questions:
  - id: q-001
<<<<<<< HEAD
    stem: Which comes first?
=======
    stem: What comes first?
>>>>>>> other
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
