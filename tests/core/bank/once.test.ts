import { expect, test, vi } from 'vitest';
import { once } from '../../../src/core/bank/once.ts';
import { bankOf, readBank } from '../../../src/core/bank/read.ts';
import { DESK_YAML } from '../../helpers/desk-bank.ts';

test('what is made of a reading is made once, and of each reading for itself', () => {
  const [one, other] = [readBank(DESK_YAML, 'a.yaml'), readBank(DESK_YAML, 'b.yaml')];
  const nameOf = vi.fn(({ file }: { file: string }) => file);
  expect([once(one, nameOf), once(one, nameOf), once(other, nameOf)]).toEqual(['a.yaml', 'a.yaml', 'b.yaml']);
  expect(nameOf).toHaveBeenCalledTimes(2);
});

test('that nothing was made is remembered, too', () => {
  const nothing = vi.fn(() => undefined);
  const reading = readBank('title: x\n', 'a.yaml');
  expect([once(reading, nothing), once(reading, nothing)]).toEqual([undefined, undefined]);
  expect(nothing).toHaveBeenCalledTimes(1);
});

test('a bank is the same object each time, and only of a file that can be practised', () => {
  const reading = readBank(DESK_YAML, 'desk.yaml');
  expect(bankOf(reading)).toBe(bankOf(reading));
  expect(bankOf(readBank('title: x\n', 'a.yaml'))).toBeUndefined();
});
