import { quoted } from '../wording.ts';
import type { Trouble } from './compose.ts';
import {
  afterEnd,
  badEscape,
  type Context,
  type Explained,
  indentation,
  isValue,
  lineAround,
  local,
  missingComma,
  nestedField,
  noField,
  openBracket,
  openQuote,
  other,
  QUOTE_IT,
  type SourceLine,
  tab,
  upsets,
} from './mistakes.ts';

/** One error of yaml in plain words and at the place where it has to be mended. */
export function explain(error: Trouble, context: Context): Explained {
  const [start, end] = error.pos;
  const line = lineAround(context, start);
  if (error.code !== 'BAD_DQ_ESCAPE' && /^ *\t/.test(line.text)) return tab(line);
  switch (error.code) {
    case 'TAB_AS_INDENT':
      return tab(line, start);
    case 'BLOCK_AS_IMPLICIT_KEY':
      return nestedField(start, context, line);
    case 'MULTILINE_IMPLICIT_KEY':
      return isValue(start, line) ? indentation(context, lineAround(context, end - 1)) : noField(start, line);
    case 'BAD_INDENT':
      return /^Flow/.test(error.message) ? openBracket(start, context) : indentation(context, line);
    case 'BAD_DQ_ESCAPE':
      return badEscape(start, context.source);
    case 'BAD_SCALAR_START':
      return local(start, end, `A text cannot begin with ${context.source[start]}`, QUOTE_IT);
    case 'KEY_OVER_1024_CHARS':
      return {
        message: `The name of a field may have 1,024 characters: ${quoted(context.source.slice(start, start + 100))} is longer`,
        help: 'If it is a text, put it behind the name of its field.',
        start,
        end,
        reach: 'upsets',
      };
    case 'MISSING_CHAR':
      return missing(error, context, line);
    case 'BLOCK_IN_FLOW':
      return missingComma(start, end);
    default:
      return unexpected(error, context, line);
  }
}

function missing(error: Trouble, context: Context, line: SourceLine): Explained {
  const [start, end] = error.pos;
  const { message } = error;
  if (/closing .quote/.test(message)) return openQuote(start, context);
  if (/^Flow/.test(message)) return openBracket(start, context);
  if (/^Sequence item/.test(message)) return indentation(context, line);
  if (/^Implicit map keys/.test(message)) return noField(start, line);
  if (/^Comments must/.test(message))
    return local(
      start,
      end,
      'A space is missing before #',
      'Write a space before the #, or put the whole text in quotes.',
    );
  if (/^Missing ,/.test(message))
    return upsets(start, end, 'A comma is missing before this', 'Separate the parts with commas.');
  if (/^Missing space after :/.test(message))
    return upsets(start, end, 'A space is missing after the colon', 'Write a space after the colon.');
  if (/^Block scalar/.test(message))
    return local(start, end, 'The text after | or > must be indented', 'Indent it by two spaces more than its field.');
  return other(start, end);
}

function unexpected(error: Trouble, context: Context, line: SourceLine): Explained {
  const [start, end] = error.pos;
  const { message } = error;
  if (/at node end$/.test(message)) return afterEnd(start, line, context);
  if (/^Block scalar header|^Not a YAML token/.test(message) && /[|>]/.test(line.text)) {
    return local(
      start,
      line.end,
      'A text after | or > must begin on the next line',
      'Move it to the next line, or put the whole text in quotes.',
    );
  }
  if (/block-seq-ind on same line/.test(message)) {
    return upsets(
      start,
      end,
      'A list cannot begin on the line of its field',
      'Put it on the next line. If the - is part of a text, put the whole text in quotes.',
    );
  }
  if (/flow-(map|seq)-end/.test(message)) {
    return upsets(
      start,
      end,
      `This ${context.source[start]} closes nothing`,
      'Delete it, or put the whole text in quotes.',
    );
  }
  if (/quoted-scalar token$/.test(message)) return missingComma(start, end);
  if (/^Unexpected (,|empty item)/.test(message)) return local(start, end, 'There is a comma too many', 'Delete it.');
  return other(start, end);
}
