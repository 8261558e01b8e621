import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';

/** SHA-256 of the UTF-8 bytes, as lower-case hex digits. */
export function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

/** CRC-32 (as in zip and PNG) of the UTF-8 bytes, as 8 lower-case hex digits. */
export function crc(text: string): string {
  return crc32(text).toString(16).padStart(8, '0');
}
