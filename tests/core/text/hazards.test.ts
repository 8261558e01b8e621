import { describe, expect, test } from 'vitest';
import { hazards } from '../../../src/core/text/hazards.ts';

/** Each hazard as `kind@index+length U+XXXX`. */
function found(text: string): string[] {
  return hazards(text).map(
    ({ kind, index, length, codePoint }) => `${kind}@${index}+${length} ${codePoint.toString(16).padStart(4, '0')}`,
  );
}

describe('what is a hazard', () => {
  test.each([
    ['a title set by OSC 0', 'a\u001b]0;x\u0007b', ['control-char@1+1 001b', 'control-char@6+1 0007']],
    ['NUL, backspace, DEL', '\0\b\u007f', ['control-char@0+1 0000', 'control-char@1+1 0008', 'control-char@2+1 007f']],
    ['a carriage return', 'right\rwrong', ['control-char@5+1 000d']],
    ['8-bit CSI and NEL', '\u009b2J\u0085', ['control-char@0+1 009b', 'control-char@3+1 0085']],
    ['vertical tab and form feed', '\v\f', ['control-char@0+1 000b', 'control-char@1+1 000c']],
    ['half a surrogate pair', 'x\ud800y\udc00', ['control-char@1+1 d800', 'control-char@3+1 dc00']],
    ['an override', 'Call \u202eecilop\u202c', ['bidi@5+1 202e', 'bidi@12+1 202c']],
    ['an isolate', '\u2066a\u2069', ['bidi@0+1 2066', 'bidi@2+1 2069']],
    ['direction marks in Latin text', 'a\u200e\u200f\u061c', ['bidi@1+1 200e', 'bidi@2+1 200f', 'bidi@3+1 061c']],
    ['a direction mark on another line than Hebrew', '\u05d0\n\u200f', ['bidi@2+1 200f']],
    ['a direction mark that parts marks', '\u05d0\u05b7\u200f\u05b7', ['bidi@2+1 200f']],
    ['a joiner that parts marks', '\u0915\u094d\u200d\u0301', ['invisible@2+1 200d']],
    ['an override in Hebrew', '\u05d0\u202e', ['bidi@1+1 202e']],
    ['a zero-width space', 'Walk away\u200b', ['invisible@9+1 200b']],
    [
      'word joiner, BOM, soft hyphen',
      '\u2060\ufeff\u00ad',
      ['invisible@0+1 2060', 'invisible@1+1 feff', 'invisible@2+1 00ad'],
    ],
    ['tag characters', 'Safe\u{e0069}\u{e0067}', ['invisible@4+2 e0069', 'invisible@6+2 e0067']],
    ['a flag without its end', '\u{1f3f4}\u{e0067}', ['invisible@2+2 e0067']],
    [
      'Hangul fillers',
      '\u115f\u1160\u3164\uffa0',
      ['invisible@0+1 115f', 'invisible@1+1 1160', 'invisible@2+1 3164', 'invisible@3+1 ffa0'],
    ],
    ['line and paragraph separators', '\u2028\u2029', ['invisible@0+1 2028', 'invisible@1+1 2029']],
    ['invisible operators', '\u2062\u206a', ['invisible@0+1 2062', 'invisible@1+1 206a']],
    ['interlinear annotation', '\ufff9x\ufffb', ['invisible@0+1 fff9', 'invisible@2+1 fffb']],
    ['joiners in Latin text', 'a\u200cb\u200dc', ['invisible@1+1 200c', 'invisible@3+1 200d']],
    ['a joiner at the end of a Persian word', '\u0645\u06cc\u200c ', ['invisible@2+1 200c']],
    ['two joiners', '\u0645\u200c\u200c\u0645', ['invisible@1+1 200c', 'invisible@2+1 200c']],
    ['a joiner leaning on a hazard', '\u0645\u3164\u200c\u0645', ['invisible@1+1 3164', 'invisible@2+1 200c']],
    ['an emoji joined to a letter', '\u{1f469}\u200da', ['invisible@2+1 200d']],
    [
      'an emoji variation of a letter or of a bare digit',
      'a\ufe0f5\ufe0f',
      ['invisible@1+1 fe0f', 'invisible@3+1 fe0f'],
    ],
    ['two variations', '\u2764\ufe0f\ufe0f', ['invisible@2+1 fe0f']],
    ['an ideographic variation of a letter', 'a\u{e0101}', ['invisible@1+2 e0101']],
    ['a Mongolian vowel separator elsewhere', 'a\u180eb', ['invisible@1+1 180e']],
    ['a grapheme joiner in Latin text', 'a\u0301\u034f', ['invisible@2+1 034f']],
    ['nine marks on a letter', `e${'\u0301'.repeat(9)}x`, ['combining@9+1 0301']],
    ['marks beyond count', `e${'\u0301'.repeat(300)}x`, ['combining@9+292 0301']],
    ['marks outside the BMP', '\u{11300}'.repeat(10), ['combining@16+4 11300']],
    ['hidden marks inside a run', `e\u034f${'\u0301'.repeat(9)}`, ['invisible@1+1 034f', 'combining@10+1 0301']],
    [
      'a joiner after too many marks',
      `\u0645${'\u064b'.repeat(9)}\u200c\u0645`,
      ['combining@9+1 064b', 'invisible@10+1 200c'],
    ],
  ])('%s', (_, text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});

describe('what passes', () => {
  test.each([
    ['tabs and line feeds', 'a\tb\nc'],
    ['Latin, punctuation, currency', 'Zoë’s “naïve” café — 5 € … ½'],
    ['Vietnamese, decomposed', 'Tiê\u0301ng Viê\u0323t'],
    ['Arabic with vowel signs', 'أولاً عندما'],
    ['Persian with ZWNJ', '\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645'],
    ['Persian ZWNJ after a digit and a Latin word', '10\u200c\u0633\u0627\u0644\u0647 PDF\u200c\u0647\u0627'],
    ['Hebrew with points', 'שָׁלוֹם'],
    ['biblical Hebrew with a grapheme joiner', '\u05dc\u05b7\u034f\u05b4\u05dd'],
    ['Hebrew with a direction mark after punctuation', '\u05e9\u05dc\u05d5\u05dd!\u200f (a)'],
    ['Thai', 'ไม่ได้ยินเสียงผู้เยี่ยม'],
    ['Devanagari conjuncts with joiners', '\u0930\u094d\u200d\u092f \u0915\u094d\u200c\u0937'],
    ['Bengali with a joiner before the virama', '\u09b0\u200d\u09cd\u09af'],
    ['a Malayalam letter with a joiner at the end of a word', '\u0d05\u0d35\u0d28\u0d4d\u200d '],
    ['Sinhala', '\u0dc1\u0dca\u200d\u0dbb\u0dd3'],
    ['the highest Tibetan stack', '\u0f67\u0f90\u0fb5\u0fa8\u0fb3\u0fba\u0fbc\u0fbb\u0f82'],
    ['Mongolian variants and vowel separator', '\u1820\u180b\u182e\u180e\u1820'],
    ['emoji: family, heart, skin, keycap, pirate', '👩‍👩‍👧 ❤️ ☝🏽 1️⃣ 🏴‍☠️ 🕵🏻‍♂️ ❤️‍🔥'],
    ['flags of a country and of Scotland', '🇳🇱 \u{1f3f4}\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f}'],
    ['text style of a sign', '\u2714\ufe0e \u00a9\ufe0e'],
    ['ideographic variants', '\u8fbb\u{e0100} \u4fae\ufe00'],
    ['Japanese and Korean', '最初に何をしますか？ 무엇을'],
    ['Korean, decomposed', '한국어'.normalize('NFD')],
  ])('%s', (_, text) => {
    expect(found(text)).toEqual([]);
  });
});

test('the quick test for harmless text never hides a hazard', () => {
  const slow = '\u{1f600}';
  for (let unit = 0; unit <= 0xffff; unit++) {
    const character = String.fromCharCode(unit);
    if (hazards(character).length !== hazards(`${slow} ${character}`).length) expect(unit.toString(16)).toBe('');
  }
});

test('millions of marks, marks of direction or escapes are no trouble', () => {
  expect(found('\u0301'.repeat(2_000_000))).toEqual(['combining@8+1999992 0301']);
  expect(found(`\u05d0${'\u200f'.repeat(500_000)}`)).toEqual([]);
  expect(hazards('\u001b'.repeat(200_000))).toHaveLength(200_000);
});
