import { isBlank } from '../../../bank/normal.ts';
import { quoted } from '../../../bank/wording.ts';
import { inOptions } from '../../in-draft.ts';
import type { Rule } from '../../rule.ts';
import { saysNothing } from '../../thin-reason.ts';

export const rationaleTooShort: Rule = {
  id: 'rationale/too-short',
  severity: 'warning',
  summary: 'A reason of one word, or one that only says right or wrong',
  why: 'Whoever has chosen the option knows already that it was right or wrong; what helps is why (Van der Kleij 2015).',
  sources: ['Van der Kleij, Feskens and Eggen 2015'],
  bad: {
    of: 'option',
    text: `- text: Shouting
  rationale: This is not correct.
`,
  },
  good: {
    of: 'option',
    text: `- text: Shouting
  rationale: Shouting raises tension.
`,
  },
  check: (reading) =>
    inOptions(reading, ({ rationale, name }) => {
      if (!rationale || !saysNothing(rationale.text) || isBlank(rationale.text)) return undefined;
      return {
        rule: 'rationale/too-short',
        message: `The rationale of ${name} gives no reason: ${quoted(rationale.text)}`,
        help: 'Write why this very option is right or wrong.',
        start: rationale.node.start,
        end: rationale.node.end,
      };
    }),
};
