import { cueFindings } from '../../cue/finding.ts';
import { cueItems } from '../../cue/items.ts';
import { placeScore } from '../../cue/score.ts';
import type { Rule } from '../../rule.ts';

/** Without a fix: `shuffle: false` says that the order of the options means something, and only the author knows what. */
export const bankKeyPosition: Rule = {
  id: 'bank/key-position',
  severity: 'warning',
  summary: 'Keys stand at one place too often where options are not shuffled',
  why: 'Whoever notices it passes without knowing anything. Only questions with shuffle: false count, since the others have another order each time. It fires when the commonest place beats blind guessing by 10 points or more over at least 12 questions, and chance alone would do that in less than 1 of 100 banks.',
  sources: ['Attali and Bar-Hillel 2003'],
  bad: {
    of: 'words',
    text: 'A bank of 12 questions with shuffle: false and three options each, in which the second option is the key of 10.',
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
      'bank/key-position',
      reading,
      placeScore(
        'fixed-place',
        cueItems(reading).items.filter(({ fixedOrder }) => fixedOrder),
      ),
      'Delete shuffle: false where the order says nothing, or ask for other options of an ordered list.',
    ),
};
