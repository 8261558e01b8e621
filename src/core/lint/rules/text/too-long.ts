import type { Finding } from '../../../bank/finding.ts';
import { keptText } from '../../../bank/normal.ts';
import { subjectAt } from '../../../bank/place.ts';
import type { Reading } from '../../../bank/read.ts';
import { LIMITS } from '../../../bank/schema.ts';
import { quoted } from '../../../bank/wording.ts';
import type { Rule } from '../../rule.ts';
import { inTexts, type PlacedText } from '../../texts.ts';

export const textTooLong: Rule = {
  id: 'text/too-long',
  severity: 'error',
  summary: 'A text that is too long to be read on a screen',
  why: 'Nobody reads 20,000 characters to answer a question. It is most often a paste that went wrong.',
  bad: { of: 'words', text: 'A stem of more than 20,000 characters, or a title or option of more than 2,000.' },
  good: {
    of: 'question',
    text: `- id: q-001
  stem: Which comes first?
  options:
    - text: Calm words
      correct: true
      rationale: Calm comes first.
    - text: A firm grip
      rationale: A grip invites a fight.
    - text: Shouting
      rationale: Shouting raises tension.
`,
  },
  check: (reading) =>
    inTexts(
      reading,
      (text) => text.length > LIMITS.shortText,
      (text) => finding(text, reading),
    ),
};

function finding(text: PlacedText, { tree }: Reading): Finding[] {
  const { node, path } = text;
  const subject = subjectAt(tree, path);
  const name = String(path.at(-1));
  const isShort = name === 'title' || (name === 'text' && subject.level === 'option');
  const limit = isShort ? LIMITS.shortText : LIMITS.text;
  const length = [...keptText(node.text)].length;
  if (length <= limit) return [];
  return [
    {
      rule: 'text/too-long',
      message: `${quoted(name)} of ${subject.name} has ${digits(length)} characters; at most ${digits(limit)} are allowed`,
      help: 'Shorten it, or move a part of it to the notes of a topic.',
      start: node.start,
      end: node.end,
    },
  ];
}

function digits(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}
