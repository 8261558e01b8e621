import type { Edit, Finding } from '../../../bank/finding.ts';
import { keptText } from '../../../bank/normal.ts';
import type { Reading } from '../../../bank/read.ts';
import { LIMITS } from '../../../bank/schema.ts';
import { capital } from '../../../bank/wording.ts';
import { prose } from '../../prose.ts';
import type { Rule } from '../../rule.ts';
import { sourceSpan } from '../../source-place.ts';
import { inTexts, type PlacedText, textName } from '../../texts.ts';

export const textDoubleSpace: Rule = {
  id: 'text/double-space',
  severity: 'warning',
  summary: 'Two spaces between words',
  why: 'The gap shows on the screen and draws the eye to a word that means nothing; it is most often left over from an edit. Two spaces after the end of a sentence are a habit and pass, and so do indents, columns and code.',
  fix: 'safe',
  bad: {
    of: 'option',
    text: `- text: Shouting at  them
  rationale: Shouting raises tension.
`,
  },
  good: {
    of: 'option',
    text: `- text: Shouting at them
  rationale: Shouting raises tension.  It also draws a crowd.
`,
  },
  check: (reading) =>
    inTexts(
      reading,
      (text) => TWO.test(text) && text.length <= LIMITS.text,
      (text) => doubleSpaces(reading, text),
    ),
};

const TWO = / {2}/;
/** Between words; four and more line things up. */
const GAP = /(?<=[\p{L}\p{N},;)"'’”%]) {2,3}(?=[\p{L}\p{N}("'‘“])/gu;
const SENTENCE_END = /[.!?:…][)\]"'”’*_]*$/;
const MARKER = /^\s*(?:[-*]|\d{1,9}\.)$/;
const LONGEST_MARKER = 20;
/** A line with a gap of more, or with bars, is a table. */
const COLUMNS = / {4}\S|\||\t/;

function doubleSpaces(reading: Reading, at: PlacedText): Finding[] {
  const { node } = at;
  const text = keptText(node.text);
  const draft = { text, node };
  return gaps(prose(text)).map(({ from, length }) => ({
    rule: 'text/double-space',
    message: `${capital(textName(reading, at))} has ${length === 2 ? 'two' : 'three'} spaces between words`,
    help: 'Leave one space.',
    ...sourceSpan(reading.source, draft, from, from + length),
    fix: { safe: true, edits: oneSpace(reading.source, draft, from, length) },
  }));
}

function gaps(text: string): { from: number; length: number }[] {
  const found: { from: number; length: number }[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    if (line.includes('  ') && !COLUMNS.test(line.trimStart())) {
      for (const { 0: gap, index } of line.matchAll(GAP)) {
        const before = line.slice(Math.max(0, index - LONGEST_MARKER), index);
        const isMeant = SENTENCE_END.test(before) || MARKER.test(before);
        if (!isMeant) found.push({ from: start + index, length: gap.length });
      }
    }
    start += line.length + 1;
  }
  return found;
}

/** Deletes all but one: a space that stands for a line end stays, since the line does not end elsewhere. */
function oneSpace(source: string, draft: Parameters<typeof sourceSpan>[1], from: number, length: number): Edit[] {
  const spaces = Array.from({ length }, (_, i) => sourceSpan(source, draft, from + i, from + i + 1));
  const kept = Math.max(
    0,
    spaces.findIndex(({ start }) => source[start] === '\n'),
  );
  return spaces.filter((_, i) => i !== kept).map((span) => ({ ...span, text: '' }));
}
