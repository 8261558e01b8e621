/** A part of a text. Offsets are UTF-16 units. */
export interface Piece {
  text: string;
  start: number;
}

const QUOTED = /"[^"\n]{1,300}"|“[^”\n]{1,300}”|(?<![\w])['‘][^'’\n]{1,120}['’](?!\w)|\([^()\n]{3,300}\)/g;
/** Of `_emphasis_`, not of a blank. */
const UNDERSCORE = /(?<!\w)_(?=[A-Za-z])|(?<=[A-Za-z])_(?![A-Za-z0-9_])/g;
const SENTENCE_END = /[.?!…]+["'”’)\]*_]*(?=\s|$)|\n\s*\n|\n(?=\s*(?:[-*•]|\(?(?:\d{1,2}|[ivx]{1,4}|[a-h])[.)])\s)/gi;
const INSTRUCTION =
  /^\W*(?:(?:choose|select|mark|check|tick|pick) (?:all|any|one|two|three|\d|the (?:best|correct|right|single))|more than one|there (?:may|is only|can)|assume|note|round|hint|refer)\b/i;

/**
 * The sentence in which a stem asks: the last one with a question mark, else the last one that is no instruction. What
 * is quoted or stands in brackets is blanked out, at the same offsets.
 */
export function askingSentence(prose: string): Piece {
  const told = prose.replace(QUOTED, (quoted) => quoted.replace(/[^\n?]/g, ' ')).replace(UNDERSCORE, ' ');
  const sentences = sentencesOf(told);
  return (
    sentences.findLast(({ text }) => text.includes('?')) ??
    sentences.findLast(({ text }) => !INSTRUCTION.test(text)) ?? { text: '', start: 0 }
  );
}

function sentencesOf(text: string): Piece[] {
  const found: Piece[] = [];
  let start = 0;
  const add = (end: number) => {
    if (/[^\s.]/.test(text.slice(start, end))) found.push({ text: text.slice(start, end), start });
    start = end;
  };
  for (const end of text.matchAll(SENTENCE_END)) add(end.index + end[0].length);
  add(text.length);
  return found;
}
