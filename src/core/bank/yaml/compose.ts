import { Composer, type CST, type Document, type ErrorCode } from 'yaml';
import { MOST_FAULTS } from './tokens.ts';

/** What yaml has to say, without the stack trace that each of its own errors carries. */
export interface Trouble {
  code: ErrorCode;
  message: string;
  pos: [start: number, end: number];
}

const OPTIONS = {
  version: '1.2',
  schema: 'core',
  strict: true,
  uniqueKeys: false,
  logLevel: 'error',
  resolveKnownTags: false,
} as const;

type Place = number | [number, number] | [number, number, number] | { offset: number; source?: unknown };

/** The first document of some tokens, and what is wrong in it. Without a document there are too many errors to go on. */
export function compose(tokens: CST.Token[], length: number): { document?: Document.Parsed; errors: Trouble[] } {
  const errors: Trouble[] = [];
  const composer = new Composer(OPTIONS);
  const enough = new RangeError('too many errors');
  const onError = (place: Place, code: ErrorCode, message: string, warning?: boolean) => {
    if (errors.length >= MOST_FAULTS) throw enough;
    if (!warning) errors.push({ code, message, pos: spanOf(place) });
  };
  Object.assign(composer, { onError });
  try {
    const [document] = composer.compose(tokens, true, length);
    if (document)
      errors.push(...(document as Document.Parsed).errors.map(({ code, message, pos }) => ({ code, message, pos })));
    return { document: document as Document.Parsed, errors };
  } catch (error) {
    if (error === enough) return { errors };
    throw error;
  }
}

function spanOf(place: Place): [number, number] {
  if (typeof place === 'number') return [place, place + 1];
  if (Array.isArray(place)) return [place[0], place[1]];
  return [place.offset, place.offset + (typeof place.source === 'string' ? place.source.length : 1)];
}
