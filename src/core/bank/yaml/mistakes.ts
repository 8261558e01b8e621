import { placeOf } from '../lines.ts';
import { quoted } from '../wording.ts';
import type { Trouble } from './compose.ts';
import type { Landmarks } from './landmarks.ts';
import type { Span } from './tree.ts';

export interface Explained {
  message: string;
  help: string;
  start: number;
  end: number;
  /** local: the rest of the file can be read. repeats: only more of the same kind can be told. upsets: nothing can. */
  reach: 'local' | 'repeats' | 'upsets';
}

export interface Context {
  source: string;
  starts: readonly number[];
  marks: Landmarks;
  errors: readonly Trouble[];
}

export const QUOTE_IT = 'Put the whole text in quotes.';

export interface SourceLine {
  number: number;
  start: number;
  end: number;
  text: string;
}

export function lineAround({ source, starts }: Context, offset: number): SourceLine {
  const { line: number } = placeOf(starts, Math.min(offset, source.length));
  return lineAt(source, starts, number);
}

function lineAt(source: string, starts: readonly number[], number: number): SourceLine {
  const start = starts[number - 1] ?? source.length;
  const end = Math.max(start, (starts[number] ?? source.length + 1) - 1);
  return { number, start, end, text: source.slice(start, end) };
}

export function tab(line: SourceLine, at = line.start + line.text.indexOf('\t')): Explained {
  return {
    message: 'A tab is used to indent this line',
    help: 'Use spaces. Most editors can convert tabs to spaces.',
    start: at,
    end: at + 1,
    reach: 'repeats',
  };
}

/** `stem: Remember: first this`, or a field that stands too far to the right to belong to the map above it. */
export function nestedField(start: number, context: Context, line: SourceLine): Explained {
  const dash = /^( *)-[^\s-][^:]*:(\s|$)/.exec(line.text);
  if (dash) return missingSpace('dash', line.start + (dash[1]?.length ?? 0));
  const spread = context.errors.find((other) => other.code === 'MULTILINE_IMPLICIT_KEY' && other.pos[0] === start);
  if (spread && line.text.includes(':')) {
    const next = lineAround(context, spread.pos[1] - 1);
    if (next.number !== line.number) return indentation(context, next);
  }
  if (context.source.startsWith('? ', start)) {
    return local(start, start + 1, 'A text cannot begin with ? and a space', QUOTE_IT);
  }
  const colon = context.source.slice(start, line.end).search(/:(\s|$)/);
  return local(
    start,
    colon < 0 ? line.end : start + colon + 1,
    'The text has ": " in it, so YAML reads a field of a field',
    QUOTE_IT,
  );
}

/** Does this stand behind the colon of its line? */
export function isValue(start: number, line: SourceLine): boolean {
  return /: +$/.test(line.text.slice(0, start - line.start));
}

/** A line of a map without ": ". */
export function noField(start: number, line: SourceLine): Explained {
  const dash = /^( *)-[^\s-]/.exec(line.text);
  if (dash) return missingSpace('dash', line.start + (dash[1]?.length ?? 0));
  const colon = /^( *(?:- +)*[\w-]+):\S/.exec(line.text);
  if (colon) return missingSpace('colon', line.start + (colon[1]?.length ?? 0));
  const word = /^\S+/.exec(line.text.slice(start - line.start))?.[0] ?? '';
  return {
    message: `A colon is missing after ${quoted(word)}, or this line is not indented as part of a text`,
    help: 'Write it as "name: value". A text of several lines needs | behind its field, and each line indented.',
    start,
    end: start + word.length,
    reach: 'upsets',
  };
}

function missingSpace(sign: 'dash' | 'colon', at: number): Explained {
  return {
    message: `A space is missing after the ${sign}`,
    help:
      sign === 'dash'
        ? 'Write "- " before each entry of a list.'
        : 'Write ": " between the name of a field and its value.',
    start: at,
    end: at + 1,
    reach: 'repeats',
  };
}

export function indentation(context: Context, line: SourceLine): Explained {
  const own = indentOf(line.text);
  let above = line;
  do above = lineAt(context.source, context.starts, above.number - 1);
  while (above.number > 1 && /^\s*(#|$)/.test(above.text));
  return {
    message: 'The indentation of this line fits no line above it',
    help: `Fields that belong together begin in the same column: here it is ${own + 1}, on line ${above.number} it is ${indentOf(above.text) + 1}.`,
    start: line.start + line.text.search(/\S|$/),
    end: line.end,
    reach: 'upsets',
  };
}

function indentOf(text: string): number {
  return /^\s*(?:- +)*/.exec(text)?.[0].length ?? 0;
}

export function openQuote(at: number, { marks, source }: Context): Explained {
  const quote = marks.quotes.findLast((span) => span.start < at)?.start ?? at;
  return upsets(
    quote,
    quote + 1,
    'This quote is never closed',
    `Write ${source[quote] ?? '"'} at the end of the text.`,
  );
}

export function openBracket(at: number, { marks, source }: Context): Explained {
  const closed = (span: Span) => /[\]}]/.test(source[span.end - 1] ?? '') && span.end - span.start > 1;
  const open = marks.brackets.findLast((span) => span.start < at && !(span.end < at && closed(span)))?.start ?? at;
  const sign = source[open] === '{' ? '}' : ']';
  return upsets(
    open,
    open + 1,
    `This ${source[open]} is not closed`,
    `Write ${sign} at its end. If it is part of a text, put the whole text in quotes.`,
  );
}

/** Text behind a closing quote or bracket. A quote that was closed by a later one shows itself here, too. */
export function afterEnd(start: number, line: SourceLine, { marks, source }: Context): Explained {
  const before = source.slice(0, start).trimEnd().length;
  const quote = marks.quotes.findLast((span) => span.end === before);
  const bracket = marks.brackets.find((span) => span.end === before);
  if (quote && quote.start < line.start) {
    return upsets(
      quote.start,
      quote.start + 1,
      `This quote is closed only on line ${line.number}, and there is text behind it`,
      'Close the quote at the end of its text.',
    );
  }
  const sign = source[before - 1] ?? '';
  if (quote) {
    const outer = sign === '"' ? "'" : '"';
    return local(
      start,
      line.end,
      'There is text after the closing quote',
      `Put the whole text in quotes, such as ${outer}${sign}…${sign} …${outer}.`,
    );
  }
  if (bracket) {
    return local(
      start,
      line.end,
      `There is text after the closing ${sign}`,
      'If the brackets are part of a text, put the whole text in quotes.',
    );
  }
  return other(start, line.end);
}

export function missingComma(start: number, end: number): Explained {
  return upsets(
    start,
    end,
    'A comma or a closing bracket is missing here',
    'Separate the parts inside brackets with commas.',
  );
}

export function badEscape(start: number, source: string): Explained {
  const bad = /^\\(x.{0,2}|u.{0,4}|U.{0,8}|.?)/u.exec(source.slice(start, start + 12))?.[0] ?? '\\';
  return local(
    start,
    start + bad.length,
    `YAML has no escape ${bad.replace(/["\s]+$/, '')} in double quotes`,
    'Write \\\\ for a backslash, or use single quotes.',
  );
}

export function other(start: number, end: number): Explained {
  return upsets(
    start,
    end,
    'YAML cannot read the file from here on',
    'Look at the punctuation and the indentation of this line and the one above.',
  );
}

export function local(start: number, end: number, message: string, help: string): Explained {
  return { start, end, message, help, reach: 'local' };
}

export function upsets(start: number, end: number, message: string, help: string): Explained {
  return { start, end, message, help, reach: 'upsets' };
}
