import { crc } from '../../core/history/crc.ts';
import type { KeptLine } from '../../core/history/raw-lines.ts';
import { hazards } from '../../core/text/hazards.ts';
import { escaped } from './json-escapes.ts';

const SEALED = /^(.*),"crc":"[0-9a-f]{8}"\}$/s;
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/**
 * Lines of the log as they stand, without line ends. One that holds characters which must not reach a terminal is
 * written anew with escapes and the checksum that belongs to them: the same event under the same id.
 */
export function* historyJsonl(lines: readonly KeptLine[]): Generator<string> {
  for (const { bytes } of lines) {
    const text = decoder.decode(bytes);
    yield hazards(text).length === 0 ? text : harmless(text);
  }
}

function harmless(text: string): string {
  // Between the tokens of JSON a tab or carriage return is a space, and inside of strings there is none.
  const line = escaped(text.replace(/[\t\r]/g, ' '));
  const body = SEALED.exec(line)?.[1];
  return body === undefined ? line : `${body},"crc":"${crc(body)}"}`;
}
