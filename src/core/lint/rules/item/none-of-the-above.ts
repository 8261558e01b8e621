import { asideFinding } from '../../item/last-place.ts';
import { mayHoldAside, saysNone } from '../../item/set-phrases.ts';
import { inEnglish } from '../../item/view.ts';
import type { Rule } from '../../rule.ts';

export const itemNoneOfTheAbove: Rule = {
  id: 'item/none-of-the-above',
  severity: 'warning',
  summary: 'An option is "none of the above"',
  why: 'As the key it shows only that people know what is wrong, not that they know what is right; as a wrong answer it is seldom chosen. Shuffled options have no "above" either.',
  sources: ['Haladyna, Downing and Rodriguez 2002', 'Tarrant, Knierim, Hayes and Ware 2006'],
  fix: 'unsafe',
  bad: {
    of: 'option',
    text: `- text: None of these
  rationale: One of them does come first.
`,
  },
  good: {
    of: 'option',
    text: `- text: A whistle
  rationale: A whistle raises tension.
`,
  },
  check: (reading) =>
    inEnglish(reading, (item) => {
      const option = mayHoldAside(item) ? item.options.find((one) => saysNone(one, item.options)) : undefined;
      return option && asideFinding('item/none-of-the-above', reading.source, item, option, HELP);
    }),
};

const HELP =
  'Write an answer that somebody who is mistaken would give, or leave the option out: three good ones are enough.';
