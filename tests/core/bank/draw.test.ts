import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawItems, optionOrder, rank } from '../../../src/core/bank/draw.ts';
import { bank, option, question } from './sample.ts';

/** The literals of this file were computed by another program: they notice a change of the algorithm. */
const fire = bank(
  'fire',
  ['q-1', 'q-2', 'q-3', 'q-4', 'q-5'].map((id) => question(id)),
);
const ids = (drawn: ReturnType<typeof drawItems>) => drawn.map(({ question: { id } }) => id);

describe('draw version 1', () => {
  test('rank is the first 12 hex digits of SHA-256', () => {
    expect(rank('')).toBe('e3b0c44298fc');
    expect(rank('1|7|q|fire/q-1')).toBe('9a1b2761d64a');
    expect(rank('1|7|o|fire/q-1/a')).toBe('1f9074807791');
  });

  test('questions are ordered by rank', () => {
    expect(ids(drawItems([fire], { seed: '7', shuffle: true }))).toEqual(['q-4', 'q-2', 'q-1', 'q-3', 'q-5']);
    expect(ids(drawItems([fire], { seed: '8', shuffle: true }))).toEqual(['q-4', 'q-5', 'q-3', 'q-1', 'q-2']);
    expect(ids(drawItems([fire], { seed: '7', shuffle: true, count: 2 }))).toEqual(['q-4', 'q-2']);
  });

  test('options are ordered by rank, and anew when asked again', () => {
    const order = {
      draw: 1,
      seed: '7',
      bank: 'fire',
      question: 'q-1',
      options: ['a', 'b', 'c', 'd'],
      pinned: [],
      shuffle: true,
    };
    expect(optionOrder({ ...order, attempt: 1 })).toEqual(['a', 'd', 'b', 'c']);
    expect(optionOrder({ ...order, attempt: 2 })).toEqual(['d', 'a', 'b', 'c']);
    expect(optionOrder({ ...order, attempt: 1, pinned: ['d', 'a'] })).toEqual(['b', 'c', 'a', 'd']);
    expect(optionOrder({ ...order, attempt: 3, shuffle: false })).toEqual(['a', 'b', 'c', 'd']);
  });

  test('without shuffling the same questions come in file order', () => {
    const drawn = drawItems([fire], { seed: '7', shuffle: false, count: 2 });
    expect(ids(drawn)).toEqual(['q-2', 'q-4']);
    expect(drawn[0]?.shown).toEqual(['a', 'b', 'c', 'd']);
  });

  test('a question that is not shuffled keeps its options in file order', () => {
    const fixed = bank('fire', [question('q-1', { shuffle: false })]);
    expect(drawItems([fixed], { seed: '7', shuffle: true })[0]?.shown).toEqual(['a', 'b', 'c', 'd']);
  });

  test('mates of a scenario that are drawn stand side by side in file order, at the first of them', () => {
    const mates = bank(
      'fire',
      fire.questions.map((one) => (one.id > 'q-3' ? one : { ...one, scenario: 'lobby' })),
    );
    expect(ids(drawItems([mates], { seed: '7', shuffle: true }))).toEqual(['q-4', 'q-1', 'q-2', 'q-3', 'q-5']);
    expect(ids(drawItems([mates], { seed: '7', shuffle: true, count: 3 }))).toEqual(['q-4', 'q-1', 'q-2']);
  });

  test('filters are OR within one and AND between them; a place adds to what holds anywhere', () => {
    const mixed = bank('mixed', [
      question('a', { topic: 'x', tags: ['t'] }),
      question('b', { topic: 'y', tags: ['u'] }),
      question('c', { topic: 'x', jurisdiction: 'US-CA' }),
      question('d'),
    ]);
    const draw = (options: object) => ids(drawItems([mixed], { seed: '1', shuffle: false, ...options }));
    expect(draw({})).toEqual(['a', 'b', 'd']);
    expect(draw({ topics: ['x', 'y'] })).toEqual(['a', 'b']);
    expect(draw({ topics: ['x', 'y'], tags: ['u'] })).toEqual(['b']);
    expect(draw({ jurisdictions: ['US-CA'] })).toEqual(['a', 'b', 'c', 'd']);
    expect(draw({ jurisdictions: ['US'] })).toEqual(['a', 'b', 'd']);
    expect(draw({ keep: (_: unknown, { id }: { id: string }) => id === 'd' })).toEqual(['d']);
  });

  const name = fc.stringMatching(/^[a-z0-9]{1,6}$/);
  test('a question added to a bank moves no other', () => {
    fc.assert(
      fc.property(fc.uniqueArray(name, { minLength: 2, maxLength: 12 }), name, ([added = '', ...others], seed) => {
        const draw = (names: string[]) => {
          const drawn = drawItems(
            [
              bank(
                'b',
                names.map((id) => question(id)),
              ),
            ],
            { seed, shuffle: true },
          );
          return drawn.map(({ question: { id }, shown }) => ({ id, shown }));
        };
        expect(draw([added, ...others]).filter(({ id }) => id !== added)).toEqual(draw(others));
      }),
    );
  });

  test('an option added to a question moves no other', () => {
    fc.assert(
      fc.property(fc.uniqueArray(name, { minLength: 3, maxLength: 10 }), name, ([added = '', ...others], seed) => {
        const draw = (names: string[]) =>
          drawItems([bank('b', [question('q', { options: names.map((id) => option(id)) })])], {
            seed,
            shuffle: true,
          })[0]?.shown;
        expect(draw([...others, added])?.filter((id) => id !== added)).toEqual(draw(others));
      }),
    );
  });
});
