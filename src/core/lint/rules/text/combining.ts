import { plural } from '../../../text/plural.ts';
import { codePointName, hazardFindings } from '../../hazard-findings.ts';
import type { Rule } from '../../rule.ts';

export const textCombining: Rule = {
  id: 'text/combining',
  severity: 'error',
  summary: 'Too many marks on one letter',
  why: 'They spill over the lines above and below and hide what is written there.',
  fix: 'safe',
  bad: { of: 'option', text: `- text: "o${'\\u0301'.repeat(12)}ne"\n  rationale: Not one.` },
  good: {
    of: 'option',
    text: `- text: óne
  rationale: Not one.
`,
  },
  check: (reading) =>
    hazardFindings(reading, 'combining', ({ codePoint, count }) => ({
      message: `${plural(count, 'combining mark')} too many on one letter, the first is ${codePointName(codePoint)}`,
      help: 'Delete them. No language has more than eight on one letter.',
    })),
};
