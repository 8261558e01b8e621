import { crc } from './crc.ts';
import { envelopeSchema, type LogEvent, PAYLOAD_TYPES, payloadSchema } from './event.ts';

/** What one line of a log turned out to be. */
export type LogLine =
  | { kind: 'event'; event: LogEvent }
  /** Written by a newer version, or of a type this version does not know: kept and ignored. */
  | { kind: 'newer' | 'unknown' }
  | { kind: 'bad'; why: string };

/** The line of an event, with its checksum and line end. */
export function writeLine(event: LogEvent): string {
  const body = JSON.stringify(event).slice(0, -1);
  return `${body},"crc":"${crc(body)}"}\n`;
}

const CHECKSUM = /^,"crc":"([0-9a-f]{8})"\}$/;
const CHECKSUM_LENGTH = ',"crc":"00000000"}'.length;

/** Reads one line, without its line end. Never throws. */
export function readLine(line: string): LogLine {
  const body = line.slice(0, -CHECKSUM_LENGTH);
  const checksum = CHECKSUM.exec(line.slice(-CHECKSUM_LENGTH))?.[1];
  if (isTooDeep(line)) return bad('it is nested too deep');
  const fields = parseObject(line);
  if (fields === undefined) return bad(checksum ? 'it is not JSON' : 'it is cut off or is not JSON');
  if (checksum !== undefined && crc(body) !== checksum) {
    return bad('its checksum does not match: a part of it was changed');
  }
  if (typeof fields.v === 'number' && fields.v > 1) return { kind: 'newer' };
  if (checksum === undefined) return bad('it has no checksum');
  if (hasProtoKey(line)) return bad('it has a forbidden field, __proto__');
  const envelope = envelopeSchema.safeParse(fields);
  if (!envelope.success)
    return bad(`its field "${String(envelope.error.issues[0]?.path[0])}" is missing or impossible`);
  if (!PAYLOAD_TYPES.has(envelope.data.type)) return { kind: 'unknown' };
  const payload = payloadSchema.safeParse(fields);
  if (!payload.success) return bad(`its field "${String(payload.error.issues[0]?.path[0])}" is missing or impossible`);
  const { crc: _, ...event } = fields;
  return { kind: 'event', event: event as unknown as LogEvent };
}

function bad(why: string): LogLine {
  return { kind: 'bad', why };
}

function parseObject(line: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : undefined;
  } catch {
    return undefined;
  }
}

function hasProtoKey(line: string): boolean {
  if (!line.includes('__proto__') && !line.includes('\\u005')) return false;
  let found = false;
  JSON.parse(line, (key, value) => {
    if (key === '__proto__') found = true;
    return value;
  });
  return found;
}

const DEEPEST = 100;

/** What is nested thousands of levels deep can be parsed, but not walked. */
function isTooDeep(line: string): boolean {
  let depth = 0;
  for (let i = 0; i < line.length && line.length > DEEPEST; i++) {
    const char = line[i];
    if (char === '"') i = endOfString(line, i);
    else if (char === '{' || char === '[') depth++;
    else if (char === '}' || char === ']') depth--;
    if (depth > DEEPEST) return true;
  }
  return false;
}

/** Where the string that begins at `start` ends; the end of the line when it does not. */
function endOfString(line: string, start: number): number {
  for (let i = start + 1; i < line.length; i++) {
    if (line[i] === '\\') i++;
    else if (line[i] === '"') return i;
  }
  return line.length;
}
