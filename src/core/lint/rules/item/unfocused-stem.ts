import type { Finding } from '../../../bank/finding.ts';
import { type Item, inEnglish } from '../../item/view.ts';
import type { Rule } from '../../rule.ts';

export const itemUnfocusedStem: Rule = {
  id: 'item/unfocused-stem',
  severity: 'hint',
  summary: 'The stem is a few words and asks nothing',
  why: 'People learn what is asked only by reading every option, so what they know about the matter helps them less than it should.',
  sources: ['Haladyna, Downing and Rodriguez 2002'],
  bad: {
    of: 'question',
    text: `- id: q-001
  stem: A report
  options:
    - text: holds what was seen
      correct: true
      rationale: Guesses do not belong in it.
    - text: holds what was felt
      rationale: A report holds what was seen.
    - text: holds what was hoped
      rationale: Hopes are no facts.
`,
  },
  good: {
    of: 'question',
    text: `- id: q-001
  stem: What does a report hold?
  options:
    - text: What was seen
      correct: true
      rationale: Guesses do not belong in it.
    - text: What was felt
      rationale: A report holds what was seen.
    - text: What was hoped
      rationale: Hopes are no facts.
`,
  },
  check: (reading) => inEnglish(reading, findingOf),
};

const MOST_WORDS = 4;
const LONGEST = 60;
const ASKS =
  /[?=]|_{2}|\b(?:wh(?:at|ich|o|om|ere|en|y)|how|choose|select|find|name|identify|calculate|solve|define|add|subtract|multiply|divide|simplify|evaluate|compute|complete|translate|convert)\b/i;

function findingOf({ prose, name, stem }: Item): Finding | undefined {
  if (
    prose.length > LONGEST ||
    prose !== stem.text ||
    prose.includes('\n') ||
    ASKS.test(prose) ||
    !/[a-z]{3}/i.test(prose)
  )
    return undefined;
  if ((prose.match(/\S+/g)?.length ?? 0) > MOST_WORDS) return undefined;
  return {
    rule: 'item/unfocused-stem',
    message: `The stem of ${name} asks nothing: what is meant shows only in the options`,
    help: 'Write a question, or a sentence that only lacks its end.',
    start: stem.node.start,
    end: stem.node.end,
  };
}
