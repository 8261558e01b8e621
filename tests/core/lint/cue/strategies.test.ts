import { describe, expect, test } from 'vitest';
import { readBank } from '../../../../src/core/bank/read.ts';
import { type CueItem, cueItems } from '../../../../src/core/lint/cue/items.ts';
import {
  CAREFUL_WORDING,
  commonestPlace,
  LONGEST,
  placeStrategy,
  SHORTEST,
  STEM_WORDS,
} from '../../../../src/core/lint/cue/strategies.ts';

const item = (options: string[], given: Partial<CueItem> = {}): CueItem => ({
  stem: 'What comes first?',
  options,
  widths: options.map(({ length }) => length),
  keys: options.map((_, i) => i === 0),
  fixedOrder: false,
  english: true,
  ...given,
});

describe('how strongly options draw', () => {
  test('length is what is seen: columns, without marks of Markdown, white space as one blank', () => {
    const options = ['abc', '`a` **b**', 'a\n  b', 'お客', 'e\u0301'];
    const bank = {
      title: 'T',
      questions: [{ stem: 'S?', options: options.map((text, i) => ({ text, correct: i === 0 })) }],
    };
    const [shown] = cueItems(readBank(JSON.stringify(bank), 'example.yaml')).items;
    expect(shown && LONGEST.pull(shown)).toEqual([3, 3, 3, 4, 1]);
    expect(SHORTEST.pull(item(['abc', 'ab']))).toEqual([-3, -2]);
  });

  test('words of the stem: of four letters or more, each once, in any case', () => {
    const stem = 'A parcel is ticking. Who must see the parcel?';
    const options = ['Report the PARCEL, the parcel', 'See who is ticking like a parcel', 'Wait for the parcels', 'Go'];
    expect(STEM_WORDS.pull(item(options, { stem }))).toEqual([1, 2, 0, 0]);
    const russian = ['Сообщить о посылке', 'Ждать'];
    expect(STEM_WORDS.pull(item(russian, { stem: 'Кому сообщить?' }))).toEqual([1, 0]);
  });

  test('careful wording: hedges minus absolutes, as whole words', () => {
    const options = ['It is always so', 'It may often help', 'Maybe a canary', 'Never do this, except sometimes'];
    expect(CAREFUL_WORDING.pull(item(options))).toEqual([-1, 2, 0, 0]);
    expect(CAREFUL_WORDING.pull(item(['It couldn’t – nie', 'It could – ja', 'All, none, only']))).toEqual([0, 1, -3]);
    expect(CAREFUL_WORDING.applies(item([], { english: false }))).toBe(false);
  });

  test('a place, and which one most keys have', () => {
    const keyAt = (place: number, count = 3) =>
      item(Array(count).fill('x'), { keys: Array.from({ length: count }, (_, i) => i === place - 1) });
    expect(commonestPlace([keyAt(3), keyAt(2), keyAt(3, 4), keyAt(2), keyAt(1)])).toBe(2);
    expect(commonestPlace([])).toBe(0);
    expect(placeStrategy('file-place', 3).pull(keyAt(1, 4))).toEqual([0, 0, 1, 0]);
    expect(placeStrategy('file-place', 3).pull(keyAt(1, 2))).toEqual([0, 0]);
    expect(placeStrategy('fixed-place', 3).applies(keyAt(1))).toBe(false);
    expect(placeStrategy('fixed-place', 3).applies({ ...keyAt(1), fixedOrder: true })).toBe(true);
  });
});
