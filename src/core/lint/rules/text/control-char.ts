import { plural } from '../../../text/plural.ts';
import { codePointName, hazardFindings } from '../../hazard-findings.ts';
import type { Rule } from '../../rule.ts';

export const textControlChar: Rule = {
  id: 'text/control-char',
  severity: 'error',
  summary: 'A control character',
  why: 'It could clear the screen, forge a line, write to the clipboard or type keys. examdrill never sends it to the terminal, but other programs may.',
  fix: 'safe',
  bad: {
    of: 'option',
    text: `- text: "Shout\\eing"
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
    hazardFindings(reading, 'control-char', ({ codePoint, count }) => ({
      message: `${codePointName(codePoint)} is a control character${count > 1 ? ` (${plural(count, 'character')} here)` : ''}`,
      help: 'Delete it. If the text is about it, describe it in words.',
    })),
};
