import { plural } from '../../../text/plural.ts';
import { codePointName, hazardFindings } from '../../hazard-findings.ts';
import type { Rule } from '../../rule.ts';

export const textBidi: Rule = {
  id: 'text/bidi',
  severity: 'error',
  summary: 'A character that reorders text',
  why: 'The text on the screen would read differently from what is in the file: wrong options can be made to look right.',
  fix: 'safe',
  bad: {
    of: 'option',
    text: `- text: "Call \\u202Eecilop\\u202C now"
  rationale: Not yet.
`,
  },
  good: {
    of: 'option',
    text: `- text: Call police now
  rationale: Not yet.
`,
  },
  check: (reading) =>
    hazardFindings(reading, 'bidi', ({ codePoint, count }) => ({
      message: `${codePointName(codePoint)} reorders the text around it${count > 1 ? ` (${plural(count, 'character')} here)` : ''}`,
      help: 'Delete it. Arabic and Hebrew letters are shown in their own direction without it.',
    })),
};
