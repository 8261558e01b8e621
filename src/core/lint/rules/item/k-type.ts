import { capital } from '../../../bank/wording.ts';
import { kTypeOption } from '../../item/components.ts';
import { inEnglish } from '../../item/view.ts';
import type { Rule } from '../../rule.ts';

export const itemKType: Rule = {
  id: 'item/k-type',
  severity: 'warning',
  summary: 'Options combine the same statements in several ways',
  why: 'Whoever is sure of one statement can strike half of the options, so the item tests skill with tests. It takes longer to read and tells less than separate options do.',
  sources: ['Albanese 1993', 'Haladyna, Downing and Rodriguez 2002'],
  bad: {
    of: 'question',
    text: `- id: q-001
  stem: |
    What comes first?

    I. Calm words

    II. A report
  options:
    - text: I only
      correct: true
      rationale: Calm comes first.
    - text: II only
      rationale: The report comes last.
    - text: I and II
      rationale: One of them comes last.
`,
  },
  good: {
    of: 'question',
    text: `- id: q-001
  stem: Which of these belong in the report?
  select: all
  options:
    - text: The time
      correct: true
      rationale: It shows what came first.
    - text: The place
      correct: true
      rationale: It shows where to look.
    - text: A guess
      rationale: A report holds what was seen.
`,
  },
  check: (reading) =>
    inEnglish(reading, (item) => {
      const option = kTypeOption(item);
      return (
        option && {
          rule: 'item/k-type',
          message: `${capital(option.option.name)} combines statements that other options combine too`,
          help: 'Make each statement an option of its own, and ask with select: all which are right.',
          start: option.node.start,
          end: option.node.end,
        }
      );
    }),
};
