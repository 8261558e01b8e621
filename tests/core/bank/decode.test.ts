import { describe, expect, test } from 'vitest';
import { decode, tooLarge } from '../../../src/core/bank/decode.ts';

const bytes = (...parts: (string | number[])[]) =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part))));
const refusal = (input: Uint8Array) => {
  const { source, finding } = decode(input);
  return { source, message: finding?.message, rule: finding?.rule, start: finding?.start };
};

describe('decoding a file', () => {
  test('line ends become LF, a byte order mark is left out', () => {
    expect(decode(bytes([0xef, 0xbb, 0xbf], 'a\r\nb\rc\n'))).toEqual({ source: 'a\nb\nc\n' });
    expect(decode(bytes())).toEqual({ source: '' });
    expect(decode(bytes('grüßen 漢字 👍🏽'))).toEqual({ source: 'grüßen 漢字 👍🏽' });
  });

  test.each([
    ['Latin-1', bytes('title: x\nstem: gr', [0xfc, 0xdf], 'en\n'), 'title: x\nstem: gr', 'at byte 17 (line 2, 0xFC)'],
    ['a stray byte', bytes('a\n# ', [0xff], '\n'), 'a\n# ', 'at byte 4 (line 2, 0xFF)'],
    ['an overlong slash', bytes('ab', [0xc0, 0xaf]), 'ab', 'at byte 2 (line 1, 0xC0)'],
    ['a surrogate', bytes('ab', [0xed, 0xa0, 0x80], 'c'), 'ab', 'at byte 2 (line 1, 0xED)'],
    ['a character cut off at the end', bytes('añb', [0xe2, 0x82]), 'añb', 'at byte 4 (line 1, 0xE2)'],
    ['a bad byte behind wide ones', bytes('漢字👍', [0x80]), '漢字👍', 'at byte 10 (line 1, 0x80)'],
    ['a bad byte after CRLF', bytes('a\r\nb\r\n', [0xfe]), 'a\nb\n', 'at byte 6 (line 3, 0xFE)'],
  ])('%s is not UTF-8', (_, input, source, where) => {
    expect(refusal(input)).toEqual({
      source,
      message: `The file is not valid UTF-8 ${where}`,
      rule: 'file/encoding',
      start: source.length,
    });
  });

  const wide = Buffer.from('title: Wide\n', 'utf16le');
  test.each([
    ['little end first', bytes([0xff, 0xfe], [...wide])],
    ['big end first', bytes([0xfe, 0xff], [...Buffer.from(wide).swap16()])],
    ['without a mark', wide],
  ])('UTF-16, %s, is named', (_, input) => {
    expect(refusal(input).message).toBe('The file is UTF-16, not UTF-8');
  });

  test.each([
    ['PNG', bytes([0x89], 'PNG\r\n', [0x1a, 10, 0, 0, 0, 13], 'IHDR', [0, 0, 1, 0])],
    ['gzip', Buffer.from(Array.from({ length: 300 }, (_, i) => (i * 167 + 31) % 256))],
  ])('%s is not text', (_, input) => {
    expect(refusal(input)).toEqual({ source: '', message: 'The file is not text', rule: 'file/encoding', start: 0 });
  });

  test('NUL bytes at the end are what a power cut leaves', () => {
    expect(refusal(bytes('title: x\n', Array(4096).fill(0)))).toEqual({
      source: 'title: x\n',
      message: 'From here on the file holds NUL bytes only (4096)',
      rule: 'file/encoding',
      start: 9,
    });
  });

  test('a NUL byte inside is shown where it is', () => {
    expect(refusal(bytes('title: ', [0], 'x and more of it, so that it is text\n'))).toEqual({
      source: 'title: ',
      message: 'The file has a NUL byte here',
      rule: 'file/encoding',
      start: 7,
    });
  });

  test('a file that is too large says so', () => {
    expect(tooLarge(17 * 2 ** 20 + 1).message).toBe('The file has 18 MiB; a bank may have 16 MiB');
  });
});
