import type { Finding } from '../../../bank/finding.ts';
import { keptText } from '../../../bank/normal.ts';
import { locate } from '../../../bank/place.ts';
import type { Reading } from '../../../bank/read.ts';
import { capital, quoted } from '../../../bank/wording.ts';
import { field, type TreeNode } from '../../../bank/yaml/tree.ts';
import { unquotedProse } from '../../prose.ts';
import type { Rule } from '../../rule.ts';
import { sourceSpan } from '../../source-place.ts';
import { inTexts, mayHold, type PlacedText, textName } from '../../texts.ts';

export const textPlaceholder: Rule = {
  id: 'text/placeholder',
  severity: 'warning',
  summary: 'A text that is still to be written',
  why: 'Learners would read a note that its author left for later.',
  bad: {
    of: 'option',
    text: `- text: Shouting
  rationale: "TODO: why is this wrong?"
`,
  },
  good: {
    of: 'option',
    text: `- text: Shouting
  rationale: Shouting raises tension.
`,
  },
  check: (reading) => {
    const spanish = /^(?:es|pt|gl|ast|it)\b/i.test(textOf(field(reading.tree, 'language')));
    const notes = spanish ? NOTES_OF_ROMANCE : NOTES;
    const inSource = mayHold(reading, IN_SOURCE);
    return inTexts(
      reading,
      (text) => (inSource && MAY_HOLD.test(text)) || (text.length <= LONGEST_WHOLE && MAY_BE.test(text)),
      (text) => placeholder(reading, text, notes),
    );
  },
};

/** Cheap to ask before anything else; in the source a space may be a line end. */
const MAY_HOLD = /TODO|FIXME|TBD|ipsum| here\b|\[[?xYyIiTF]|[<{](?:[IiYy]|TODO|TBD|xxx)/;
const IN_SOURCE = new RegExp(MAY_HOLD.source.replace(' here\\b', 'here\\b(?<=\\shere)'));
const MAY_BE =
  /^\s*(?:todo|tbd|tba|fixme|xxx|\?\?|\.\.\.|…|lorem|placeholder|option|answer|choice|distractor|question|stem|rationale|explanation)/i;
const LONGEST_WHOLE = 40;
const IN_BRACKETS =
  '[\\[<{](?:[Ii]nsert [^\\]>}\\n]{1,60}|[Yy]our (?:text|question|answer|reason)[^\\]>}\\n]{0,30}|xxx+|TODO[^\\]>}\\n]{0,60}|TBD|FIXME)[\\]>}]';
const MARKED = '(?:^|\\n|\\()(?:TODO|FIXME|TBD)\\b(?! ?(?:list|comment|item|app|file|tag)s?\\b)|\\b(?:TODO|FIXME|TBD):';
const TO_FILL = [
  IN_BRACKETS,
  '\\bTBD$',
  '\\[\\?{2,}\\]',
  '\\b[Ll]orem ipsum dolor\\b',
  '\\b(?:[Ii]nsert|[Ee]nter|[Tt]ype|[Ww]rite|[Aa]dd|[Pp]ut) (?:your |the |an? )?(?:text|question|answer|stem|option|rationale|reason|explanation|title) here\\b',
].join('|');
const NOTES = new RegExp(`${MARKED}|${TO_FILL}`);
/** There "todo" is a word, which may be written in capitals. */
const NOTES_OF_ROMANCE = new RegExp(`\\bTODO:|${TO_FILL}`);

const WHOLE =
  /^(?:tbd|tba|fixme|x{3,}|\?{2,}|\.{3,}|…|lorem ipsum(?: dolor)?.{0,20}|placeholder(?: text)?|(?:question|answer|option|stem|rationale|explanation) (?:text|goes here)(?: here)?|(?:option|answer|choice|distractor|question) ?(?:\d{1,2}|[a-j]))[.:]?$/i;
const TODO = /^todo[.:]?$/i;
const NUMBERED = /^(?:option|answer|choice|distractor|question)/i;
const ROMAN = /^[IVXLCDM]+$/;

function placeholder(reading: Reading, at: PlacedText, notes: RegExp): Finding[] {
  const { node } = at;
  const text = keptText(node.text);
  const whole = WHOLE.test(text) || (notes === NOTES && TODO.test(text));
  const found = whole && !isMeant(reading, text, at) ? { 0: text, index: 0 } : notes.exec(unquotedProse(text));
  if (!found) return [];
  const said = text.slice(found.index, found.index + found[0].length);
  return [
    {
      rule: 'text/placeholder',
      message: `${capital(textName(reading, at))} is still to be written: ${quoted(said)}`,
      help: 'Write it, or delete it.',
      ...sourceSpan(reading.source, { text, node }, found.index, found.index + found[0].length),
    },
  ];
}

/** "Option 1" is a good title, or what the stem speaks of, and XXX is thirty. */
function isMeant({ tree }: Reading, text: string, { path }: PlacedText): boolean {
  if (path[0] !== 'questions') return NUMBERED.test(text);
  if (NUMBERED.test(text) && !/^(?:stem|text|rationale)$/.test(String(path.at(-1)))) return true;
  const question = locate(tree, path.slice(0, 2)).node;
  const scenario = field(field(tree, 'scenarios'), textOf(field(question, 'scenario')));
  const told = [textOf(field(question, 'stem')), textOf(field(scenario, 'text'))].join('\n');
  if (NUMBERED.test(text)) return path.at(-1) === 'text' && told.toLowerCase().includes(text.toLowerCase());
  return ROMAN.test(text) && (/\broman\b/i.test(told) || othersAreRoman(question, text));
}

function othersAreRoman(question: TreeNode | undefined, text: string): boolean {
  const options = field(question, 'options');
  if (options?.kind !== 'list') return false;
  return options.items.some((option) => {
    const other = textOf(field(option, 'text'));
    return other !== text && ROMAN.test(other);
  });
}

function textOf(node: TreeNode | undefined): string {
  return node?.kind === 'scalar' ? node.text : '';
}
