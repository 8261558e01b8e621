const POLYNOMIAL = 0xedb88320;
const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte;
  for (let bit = 0; bit < 8; bit++) rest = (rest & 1) === 1 ? (rest >>> 1) ^ POLYNOMIAL : rest >>> 1;
  return rest;
});
const encoder = new TextEncoder();

/**
 * CRC-32 (ISO 3309, as `zlib.crc32`) of the UTF-8 bytes, as 8 lower-case hex digits. Our own: loading zlib would cost
 * each session some milliseconds before its first question.
 */
export function crc(text: string): string {
  let rest = 0xffffffff;
  for (const byte of encoder.encode(text)) rest = (TABLE[(rest ^ byte) & 0xff] ?? 0) ^ (rest >>> 8);
  return ((rest ^ 0xffffffff) >>> 0).toString(16).padStart(8, '0');
}
