import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Lexicon } from '../../../../src/core/lint/item/words.ts';
import { wholeText } from '../../../../src/core/lint/units.ts';

const read = (text: string, words = new Lexicon()) => words.read(wholeText(text));
const unit = fc.constantFrom(...'abcXYZ019 \'’-,/&;."*`\né', '  ', 'and', 'incorrect', 'characteristics');
const text = fc.array(unit, { maxLength: 40 }).map((units) => units.join(''));

describe('the words of a text', () => {
  test('are its runs of letters and digits, in small letters', () => {
    fc.assert(
      fc.property(text, (written) => {
        expect(read(written).list.map((word) => word.text)).toEqual(written.toLowerCase().match(/[a-z0-9]+/g) ?? []);
      }),
    );
  });

  test('are the same objects wherever they stand, long ones and those that begin alike too', () => {
    const known = new Lexicon();
    const first = read('incorrectly incorrectness 1234567890 12345678901', known).list;
    const again = read('12345678901 1234567890 Incorrectness INCORRECTLY', known).list;
    expect(again).toEqual([...first].reverse());
    expect(new Set([...first, ...again]).size).toBe(4);
  });

  test('many thousands of them are all kept apart', () => {
    const known = new Lexicon();
    const texts = Array.from({ length: 40_000 }, (_, i) => `w${i.toString(36)}`);
    const words = read(texts.join(' '), known).list;
    expect(words.map((word) => word.text)).toEqual(texts);
    expect(read(texts.join(' '), known).list.every((word, i) => word === words[i])).toBe(true);
  });

  test.each([
    ['The visitors’ desk', false],
    ["a visitor's desk", true],
    ['a well-known desk', true],
    ['the 2nd desk', true],
    ['2 desks', false],
    ["'the desk'", false],
    ['A desk - and a chair', false],
  ])('%s: is a word compound?', (written, compound) => {
    expect(read(written).compound).toBe(compound);
  });

  test.each([
    ['Calm words, then a report (1).', true],
    ['two  spaces', false],
    ['two\nlines', false],
    ['a *word*', false],
    ['a `word`', false],
    ['café', false],
  ])('%j: is it as wide as it is long?', (written, plain) => {
    expect(read(written).plain).toBe(plain);
  });

  test('stems come in order, once each', () => {
    const known = new Lexicon();
    const alarm = read('alarm', known).stems[0];
    const stems = read('Alarms alarmed the guard who guards', known).stems;
    expect(stems).toHaveLength(2);
    expect(stems[0]).toBe(alarm);
  });

  test('texts with the same letters but those of articles have the same print', () => {
    const known = new Lexicon();
    expect(read('The firm grip', known).print).toBe(read('A FIRM, grip', known).print);
    expect(read('The firm grip', known).print).not.toBe(read('The grip, firm', known).print);
  });
});
