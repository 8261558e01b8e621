import { cueFindings } from '../../cue/finding.ts';
import { cueItems } from '../../cue/items.ts';
import { cueScore } from '../../cue/score.ts';
import { CAREFUL_WORDING, SHORTEST, STEM_WORDS } from '../../cue/strategies.ts';
import type { Rule } from '../../rule.ts';

/** The longest option and the place of the key have rules of their own. */
const STRATEGIES = [SHORTEST, STEM_WORDS, CAREFUL_WORDING];

export const bankCueScore: Rule = {
  id: 'bank/cue-score',
  severity: 'warning',
  summary: 'Keys can be told by their wording alone',
  why: 'A candidate who knows nothing should score chance. It fires when always choosing the shortest option, the one with most words of the question or the one with the most careful wording beats blind guessing by 10 points or more over at least 12 questions, and chance alone would do that in less than 1 of 100 banks.',
  sources: ['Haladyna, Downing and Rodriguez 2002'],
  bad: {
    of: 'words',
    text: 'A bank of 12 questions in which only the key of each has a word of the question, and only wrong options say "always" or "never".',
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
    STRATEGIES.flatMap((strategy) =>
      cueFindings(
        'bank/cue-score',
        reading,
        cueScore(strategy, cueItems(reading).items),
        'Write keys and wrong options in the same words and the same tone. To see all cues: examdrill lint --cue-report.',
      ),
    ),
};
