import { cueFindings } from '../../cue/finding.ts';
import { cueItems } from '../../cue/items.ts';
import { cueScore } from '../../cue/score.ts';
import { LONGEST } from '../../cue/strategies.ts';
import type { Rule } from '../../rule.ts';

export const bankLongestKeyRate: Rule = {
  id: 'bank/longest-key-rate',
  severity: 'warning',
  summary: 'The longest option is the key too often',
  why: 'Whoever notices it passes without knowing anything. It fires when always choosing the longest option beats blind guessing by 10 points or more over at least 12 questions, and chance alone would do that in less than 1 of 100 banks.',
  sources: ['Haladyna, Downing and Rodriguez 2002'],
  bad: {
    of: 'words',
    text: 'A bank of 12 questions with three options each, in which the longest option is the key of 9.',
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
  check: (reading) =>
    cueFindings(
      'bank/longest-key-rate',
      reading,
      cueScore(LONGEST, cueItems(reading).items),
      'Give wrong options as much detail as keys, or shorten the keys. To see all cues: examdrill lint --cue-report.',
    ),
};
