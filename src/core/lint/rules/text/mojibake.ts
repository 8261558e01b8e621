import type { Finding } from '../../../bank/finding.ts';
import { keptText } from '../../../bank/normal.ts';
import type { Reading } from '../../../bank/read.ts';
import { capital, quoted } from '../../../bank/wording.ts';
import { mojibake } from '../../../text/mojibake.ts';
import { prose } from '../../prose.ts';
import type { Rule } from '../../rule.ts';
import { sourceSpan } from '../../source-place.ts';
import { inTexts, mayHold, type PlacedText, textName } from '../../texts.ts';

export const textMojibake: Rule = {
  id: 'text/mojibake',
  severity: 'warning',
  summary: 'Letters that were damaged when the text was copied',
  why: 'Text in UTF-8 was read as if it were in Windows-1252 or Latin-1, so learners see â€™ instead of an apostrophe.',
  sources: ['WHATWG Encoding Standard, windows-1252'],
  fix: 'safe',
  bad: {
    of: 'option',
    text: `- text: Donâ€™t answer
  rationale: Silence raises tension.
`,
  },
  good: {
    of: 'option',
    text: `- text: Don’t answer
  rationale: Silence raises tension.
`,
  },
  check: (reading) =>
    mayHold(reading, MAY_HOLD)
      ? inTexts(
          reading,
          (text) => MAY_HOLD.test(text),
          (text) => found(reading, text),
        )
      : [],
};

const MAY_HOLD = /[\u00c2-\u00f4][\u0080-\u2122]|\ufffd/;

function found(reading: Reading, at: PlacedText): Finding[] {
  const { node } = at;
  const text = keptText(node.text);
  const name = capital(textName(reading, at));
  return mojibake(prose(text)).map(({ index, length, meant }) => {
    const span = sourceSpan(reading.source, { text, node }, index, index + length);
    const said = quoted(text.slice(index, index + length));
    if (meant === undefined) {
      return {
        rule: 'text/mojibake',
        message: `${name} has lost a character here`,
        help: 'Look it up where the text comes from, and write it again.',
        ...span,
      };
    }
    return {
      rule: 'text/mojibake',
      message: `${name} has ${said} where ${meant === '\u00a0' ? 'a no-break space' : quoted(meant)} is meant`,
      help: `Write ${meant === '\u00a0' ? 'a space' : meant} and save the file as UTF-8.`,
      ...span,
      fix: { safe: true, edits: [{ ...span, text: meant }] },
    };
  });
}
