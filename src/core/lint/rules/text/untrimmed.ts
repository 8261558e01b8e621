import type { Edit, Finding } from '../../../bank/finding.ts';
import { isBlank } from '../../../bank/normal.ts';
import type { Reading } from '../../../bank/read.ts';
import { capital } from '../../../bank/wording.ts';
import type { ScalarNode } from '../../../bank/yaml/tree.ts';
import type { Rule } from '../../rule.ts';
import { sourcePlaces } from '../../source-place.ts';
import { inTexts, type PlacedText, textName } from '../../texts.ts';

export const textUntrimmed: Rule = {
  id: 'text/untrimmed',
  severity: 'warning',
  summary: 'A text with space around it',
  why: 'examdrill leaves the space out, other tools keep it: the same text would be two texts to them.',
  fix: 'safe',
  bad: {
    of: 'option',
    text: `- text: "Shouting "
  rationale: Shouting raises tension.
`,
  },
  good: {
    of: 'option',
    text: `- text: "Shouting"
  rationale: Shouting raises tension.
`,
  },
  check: (reading) =>
    inTexts(
      reading,
      (_, node) => isUntrimmed(node),
      (text) => [untrimmed(reading, text)],
    ),
};

function isUntrimmed({ style, text }: ScalarNode): boolean {
  return (style === 'single' || style === 'double') && text.trim() !== text && !isBlank(text);
}

function untrimmed(reading: Reading, at: PlacedText): Finding {
  const { node } = at;
  const { text } = node;
  const places = sourcePlaces(reading.source, node);
  const [inner, behind] = [node.start + 1, node.end - 1];
  const first = places[text.length - text.trimStart().length] ?? inner;
  const last = places[text.trimEnd().length] ?? behind;
  const edits: Edit[] = [];
  if (first > inner) edits.push({ start: inner, end: first, text: '' });
  if (last < behind) edits.push({ start: last, end: behind, text: '' });
  const where = edits.length > 1 ? 'around it' : first > inner ? 'before its first word' : 'after its last word';
  return {
    rule: 'text/untrimmed',
    message: `${capital(textName(reading, at))} has space ${where}`,
    help: 'Delete it.',
    start: edits[0]?.start ?? node.start,
    end: edits[0]?.end ?? node.end,
    fix: { safe: true, edits },
  };
}
