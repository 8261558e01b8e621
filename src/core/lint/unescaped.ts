const SIMPLE: Record<string, string> = {
  '0': '\0',
  a: '\x07',
  b: '\b',
  e: '\x1b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
  N: '\x85',
  _: '\xa0',
  L: '\u2028',
  P: '\u2029',
};
const ESCAPE = /\\(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|([\s\S]))/y;

/** The text of a double-quoted YAML scalar, and for each of its UTF-16 units the place where it is written. */
export function unescaped(written: string): { text: string; places: number[] } {
  let text = '';
  const places: number[] = [];
  for (let at = 0; at < written.length; ) {
    ESCAPE.lastIndex = at;
    const match = ESCAPE.exec(written);
    const read = match ? readEscape(match) : (written[at] ?? '');
    for (let unit = 0; unit < read.length; unit++) places.push(at);
    text += read;
    at += match ? match[0].length : 1;
  }
  return { text, places };
}

function readEscape([, two, four, eight, sign]: RegExpExecArray): string {
  const hex = two ?? four ?? eight;
  if (hex === undefined) return SIMPLE[sign ?? ''] ?? sign ?? '';
  const codePoint = Number.parseInt(hex, 16);
  return codePoint > 0x10ffff ? '' : String.fromCodePoint(codePoint);
}
