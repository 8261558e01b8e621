import fc from 'fast-check';

const PIECES = [
  ...['a', 'word', '1', '#', ' ', '  ', '\t', '\n', '.', '*', '<', 'é', '’', '\u00a0'],
  ...['漢', 'か', '。', '「', '」', 'ー', '각', '\u1100', '\u1161', '\u11a8', 'ｶ', '\uff9e', '\u3000'],
  ...[
    '\u05d0',
    '\u05b7',
    '\u034f',
    '\u0645',
    '\u06cc',
    '\u0915',
    '\u094d',
    '\u093f',
    '\u0e01',
    '\u0e49',
    '\u1820',
    '\u180b',
  ],
  ...[
    '\u{1f469}',
    '\u{1f3fd}',
    '\u2764',
    '\ufe0f',
    '\ufe0e',
    '\ufe00',
    '\u20e3',
    '\u{1f3f4}',
    '\u{1f1f3}',
    '\u{1f1f1}',
  ],
  ...['\u{e0067}', '\u{e0062}', '\u{e0073}', '\u{e007f}', '\u{e0101}'],
  ...[
    '\u200b',
    '\u200c',
    '\u200d',
    '\u200e',
    '\u200f',
    '\u061c',
    '\u202e',
    '\u2066',
    '\u00ad',
    '\ufeff',
    '\u3164',
    '\u2028',
  ],
  ...['\u001b', '\u001b[2J', '\u0007', '\r', '\0', '\u0085', '\u009b', '\ud83d', '\ude00'],
  ...['\u0301', '\u0301'.repeat(8), '\u0301'.repeat(9), '\u0301'.repeat(40)],
];

/** Text in which everything that is treated in its own way meets everything else, often. */
export const hostileText = fc.oneof(
  { weight: 3, arbitrary: fc.array(fc.constantFrom(...PIECES), { maxLength: 30 }).map((pieces) => pieces.join('')) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
);
