/** A text of a bank as it stands in the file. Offsets in UTF-16 units; `end` is behind the last one. */
export interface Spot {
  field: string;
  style: 'plain' | 'single' | 'double' | 'block';
  /** Of the value: quotes and the header of a block belong to it. */
  start: number;
  end: number;
  /** What its reader sees begins here: behind the quote, or on the line after the header. */
  inner: number;
  flow: boolean;
  /** How many lists and maps it is in. */
  depth: number;
}

/** A field on a line of its own, in block style. */
export interface Row {
  field: string;
  /** Begin of the line, and of the name of the field. */
  start: number;
  name: number;
  /** Is the whole value on this line? */
  whole: boolean;
}

export interface Scan {
  spots: Spot[];
  rows: Row[];
  /** Where lines begin with the dash of a question. */
  questions: number[];
  /** Lines that are comments. */
  comments: { start: number; end: number }[];
}

const TEXTS = new Set('title stem text rationale explanation hint description objective note notes locator'.split(' '));
const FIELD = /^( *(?:- +)*)([\w-]+|"[^"]*"):(?: +(\S.*))?$/;
const DASHES = /- +/g;

/**
 * Finds the texts of a bank by its raw text alone: block style with one field a line, brackets, JSON. What it does not
 * understand (texts of several lines without | or >, values on the next line) it leaves out.
 */
export function scan(source: string): Scan {
  const found: Scan = { spots: [], rows: [], questions: [], comments: [] };
  const nest: { column: number; kind: 'list' | 'map' }[] = [];
  const lines = source.split('\n');
  let at = 0;
  let topField = '';

  const enter = (column: number, kind: 'list' | 'map') => {
    while (nest.length > 0) {
      const top = nest.at(-1) as (typeof nest)[number];
      if (top.column < column || (top.column === column && (top.kind === kind || kind === 'list'))) break;
      nest.pop();
    }
    const top = nest.at(-1);
    if (top?.column !== column || top.kind !== kind) nest.push({ column, kind });
  };

  for (let i = 0; i < lines.length; i++) {
    const line = (lines[i] ?? '').replace(/\r$/, '');
    const start = at;
    at += (lines[i] ?? '').length + 1;
    if (/^\s*#/.test(line)) found.comments.push({ start, end: start + line.length });
    if (/^\s*(#|$)/.test(line)) continue;
    const listed = /^( *)- +(?=[{["'\w])/.exec(line);
    const row = FIELD.exec(line);
    if (listed && topField === 'questions' && (nest.length < 2 || (nest[1]?.column ?? 0) === listed[1]?.length)) {
      found.questions.push(start);
    }
    if (!row) {
      const opens = /^ *(?:- +)?(?=[{[])/.exec(line);
      if (!opens) continue;
      if (listed) enter(listed[1]?.length ?? 0, 'list');
      at = skipTo(source, brackets(source, start + opens[0].length, nest.length, found.spots));
      i = source.slice(0, at).split('\n').length - 2;
      continue;
    }
    const [, lead = '', quotedField = '', value = ''] = row;
    for (const dash of lead.matchAll(DASHES)) enter(dash.index, 'list');
    enter(lead.length, 'map');
    const field = quotedField.replaceAll('"', '');
    if (lead === '') topField = field;
    const isText = TEXTS.has(field) || (topField === 'misconceptions' && lead !== '');
    const from = start + line.length - value.length;
    const next = lines.slice(i + 1).find((other) => /\S/.test(other)) ?? '';
    const deeper = next.search(/\S/) > lead.length && !/^\s*#/.test(next);
    if (/^[{[]/.test(value)) {
      at = skipTo(source, brackets(source, from, nest.length, found.spots));
      i = source.slice(0, at).split('\n').length - 2;
    } else if (/^[|>]/.test(value)) {
      const inner = at;
      while (
        i + 1 < lines.length &&
        (/^\s*$/.test(lines[i + 1] ?? '') || (lines[i + 1] ?? '').search(/\S/) > lead.length)
      ) {
        at += (lines[++i] ?? '').length + 1;
      }
      if (isText) {
        found.spots.push({ field, style: 'block', start: from, end: at - 1, inner, flow: false, depth: nest.length });
      }
    } else if (!deeper) {
      found.rows.push({ field, start, name: start + lead.length, whole: true });
      const spot = scalarAt(source, from, false);
      if (spot && isText) found.spots.push({ ...spot, field, flow: false, depth: nest.length });
    }
  }
  return found;
}

/** The line behind an offset. */
function skipTo(source: string, offset: number): number {
  const newline = source.indexOf('\n', offset);
  return newline < 0 ? source.length + 1 : newline + 1;
}

/** Reads a bracketed list or map; returns where it ends. */
function brackets(source: string, from: number, outside: number, spots: Spot[]): number {
  let depth = outside;
  let field = '';
  let at = from;
  do {
    const sign = source[at] ?? '';
    if (/[{[]/.test(sign)) depth++;
    if (/[}\]]/.test(sign)) depth--;
    if (/[\s,:{}[\]]/.test(sign)) {
      if (sign === ',') field = '';
      at++;
      continue;
    }
    const spot = scalarAt(source, at, true);
    if (!spot) throw new Error(`cannot read what stands at ${at}`);
    at = spot.end;
    if (/^\s*:(\s|$|["'{[])/.test(source.slice(at, at + 4)) && field === '') {
      field = source.slice(spot.inner, spot.end - (spot.inner - spot.start));
      continue;
    }
    if (TEXTS.has(field)) spots.push({ ...spot, field, flow: true, depth });
    field = '';
  } while (depth > outside && at < source.length);
  return at;
}

function scalarAt(
  source: string,
  start: number,
  flow: boolean,
): Pick<Spot, 'style' | 'start' | 'end' | 'inner'> | undefined {
  const pattern = /^"/.test(source[start] ?? '')
    ? /"(?:[^"\\]|\\[\s\S])*"/y
    : source[start] === "'"
      ? /'(?:[^']|'')*'/y
      : flow
        ? /[^\s,:{}[\]](?:[^\n,:{}[\]]|:(?! ))*?(?=\s*(?:[,{}[\]]|: |:$|$| #))/my
        : /\S(?:.*?\S)?(?=\s*\r?$| +#)/my;
  pattern.lastIndex = start;
  const found = pattern.exec(source)?.[0];
  if (found === undefined) return undefined;
  const style = found.startsWith('"') ? 'double' : found.startsWith("'") ? 'single' : 'plain';
  return { style, start, end: start + found.length, inner: style === 'plain' ? start : start + 1 };
}
