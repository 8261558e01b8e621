import type { Finding } from '../../../bank/finding.ts';
import { capital } from '../../../bank/wording.ts';
import { namesEvery } from '../../item/components.ts';
import { asideFinding } from '../../item/last-place.ts';
import { mayHoldAside, saysAll } from '../../item/set-phrases.ts';
import { type Item, inEnglish } from '../../item/view.ts';
import type { Rule } from '../../rule.ts';

export const itemAllOfTheAbove: Rule = {
  id: 'item/all-of-the-above',
  severity: 'warning',
  summary: 'An option is "all of the above"',
  why: 'Whoever knows that two options are right has the answer without looking at the third, and whoever knows that one is wrong can strike two at once. Shuffled options have no "above" either.',
  sources: ['Haladyna, Downing and Rodriguez 2002', 'Tarrant, Knierim, Hayes and Ware 2006'],
  fix: 'unsafe',
  bad: {
    of: 'option',
    text: `- text: All of these
  rationale: One of them invites a fight.
`,
  },
  good: {
    of: 'option',
    text: `- text: A whistle
  rationale: A whistle raises tension.
`,
  },
  check: (reading) => inEnglish(reading, (item) => findingOf(item, reading.source)),
};

const HELP = 'Ask with select: all which options are right, or write a third wrong answer.';

function findingOf(item: Item, source: string): Finding | undefined {
  const option = mayHoldAside(item) ? item.options.find((one) => saysAll(one, item.options)) : undefined;
  if (option) return asideFinding('item/all-of-the-above', source, item, option, HELP);
  const every = namesEvery(item);
  return (
    every && {
      rule: 'item/all-of-the-above',
      message: `${capital(every.option.name)} names every statement, which is "all of the above" in other words`,
      help: 'Make each statement an option of its own, and ask with select: all which are right.',
      start: every.node.start,
      end: every.node.end,
    }
  );
}
