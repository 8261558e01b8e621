import type { Line, Style } from './line.ts';

type Mark = '**' | '*' | '_';
type Emphasis = 'strong' | 'em';

/** A stretch of literal text or code, or a mark. A mark is literal text until its other half is found. */
interface Piece {
  text: string;
  code?: true;
  turn?: { style: Emphasis; by: 1 | -1 };
}

const SPECIAL = /\\[!-/:-@[-`{-~]|`+|\*+|_+/g;
const TICKS = /`+/g;
/** Letters of scripts that put spaces between words: only they have an inside where emphasis cannot begin. */
const WORD =
  /(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}ー])[\p{L}\p{N}]/u;
const PUNCTUATION = /[\p{P}\p{S}]/u;
const CLOSING_BRACKET = /[)\]}]/;

/**
 * The inline part of the markdown subset: `**strong**`, `*em*`, `_em_`, one pair of backticks for code, backslash
 * before ASCII punctuation. All else is literal. No mark opens after a letter, digit or closing bracket, so that
 * `2*3*4` and `snake_case_name` stay as written. A span has one style: code over strong over em. Line feeds are folded
 * to spaces. Linear in the length of the text.
 */
export function inline(text: string): Line {
  return styled(pieces(folded(text)));
}

/** The lines of a paragraph as one. */
function folded(text: string): string {
  if (!text.includes('\n')) return text;
  const lines = text.split('\n').map((line) => line.trim());
  return lines.filter((line) => line !== '').join(' ');
}

function pieces(source: string): Piece[] {
  const found: Piece[] = [];
  const open = new Map<Mark, number>();
  let from = 0;
  let codeMayFollow = true;
  SPECIAL.lastIndex = 0;
  for (let match = SPECIAL.exec(source); match; match = SPECIAL.exec(source)) {
    const [run] = match;
    const start = match.index;
    if (start > from) found.push({ text: source.slice(from, start) });
    from = start + run.length;
    const end = run === '`' && codeMayFollow ? endOfCode(source, from) : -1;
    if (end !== -1) {
      found.push({ text: source.slice(from, end), code: true });
      from = end + 1;
      SPECIAL.lastIndex = from;
    } else if (run.startsWith('\\')) {
      found.push({ text: run.slice(1) });
    } else if (/^(?:\*{1,3}|_)$/.test(run)) {
      addMark(run, source.charAt(start - 1), source.charAt(from), found, open);
    } else {
      found.push({ text: run });
    }
    // Once a search for an end has failed, so would all that start later.
    if (run === '`' && end === -1) codeMayFollow = false;
  }
  found.push({ text: source.slice(from) });
  return found;
}

/** Where the next backtick that stands alone is, or -1. */
function endOfCode(source: string, from: number): number {
  TICKS.lastIndex = from;
  for (let match = TICKS.exec(source); match; match = TICKS.exec(source)) {
    if (match[0].length === 1) return match.index;
  }
  return -1;
}

function addMark(run: string, before: string, after: string, found: Piece[], open: Map<Mark, number>): void {
  const marks: Mark[] = run === '***' ? ['**', '*'] : [run as Mark];
  const closes =
    /\S/.test(before) &&
    !(WORD.test(after) && (run === '_' || PUNCTUATION.test(before))) &&
    marks.every((one) => open.has(one));
  if (closes) {
    const inside = marks.sort((one, other) => (open.get(other) ?? 0) - (open.get(one) ?? 0));
    for (const mark of inside) close(mark, found, open);
    return;
  }
  const opens = /\S/.test(after) && !WORD.test(before) && !CLOSING_BRACKET.test(before);
  for (const mark of marks) {
    if (opens) open.set(mark, found.length);
    found.push({ text: mark });
  }
}

/** Joins a mark with its other half. Marks opened between the two have lost their chance. */
function close(mark: Mark, found: Piece[], open: Map<Mark, number>): void {
  const style = mark === '**' ? 'strong' : 'em';
  const start = open.get(mark) as number;
  found[start] = { text: '', turn: { style, by: 1 } };
  found.push({ text: '', turn: { style, by: -1 } });
  for (const [other, index] of open) if (index >= start) open.delete(other);
}

function styled(found: Piece[]): Line {
  const line: Line = [];
  const depth: Record<Emphasis, number> = { strong: 0, em: 0 };
  for (const { text, code, turn } of found) {
    if (turn) depth[turn.style] += turn.by;
    if (text === '') continue;
    const style: Style | undefined = code ? 'code' : depth.strong > 0 ? 'strong' : depth.em > 0 ? 'em' : undefined;
    const last = line.at(-1);
    if (last && last.style === style) last.text += text;
    else line.push(style ? { text, style } : { text });
  }
  return line;
}
