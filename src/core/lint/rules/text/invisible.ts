import { plural } from '../../../text/plural.ts';
import { codePointName, hazardFindings } from '../../hazard-findings.ts';
import type { Rule } from '../../rule.ts';

export const textInvisible: Rule = {
  id: 'text/invisible',
  severity: 'error',
  summary: 'A character that cannot be seen',
  why: 'Two texts that look the same would be different, and words could hide in it.',
  fix: 'safe',
  bad: {
    of: 'option',
    text: `- text: "Shouting\\u200B"
  rationale: Shouting raises tension.
`,
  },
  good: {
    of: 'option',
    text: `- text: Shouting
  rationale: Shouting raises tension.
`,
  },
  check: (reading) =>
    hazardFindings(reading, 'invisible', ({ codePoint, count }) => ({
      message: `${codePointName(codePoint)} cannot be seen${count > 1 ? ` (${plural(count, 'character')} here)` : ''}`,
      help: 'Delete it.',
    })),
};
