import { describe, expect, it } from 'vitest';
import type { Payload } from '../../../src/core/history/event.ts';
import { sessions } from '../../../src/core/history/log.ts';
import { matchesOnly, type Only, outcomes } from '../../../src/core/session/outcomes.ts';
import { chose, logged, started } from '../../helpers/session.ts';

function known(...days: Payload[][]) {
  return outcomes(sessions(days.flatMap((events, day) => logged(`s${day}`, started(), events, day + 1))));
}

describe('the latest outcome of an item', () => {
  it('is that of its latest answer', () => {
    const all = known([chose(0, ['b'])], [chose(0, ['a'], 'sure')]);
    expect(all.get('desk/first')).toMatchObject({
      latest: { right: true, certainty: 'sure', keyPrint: 'key' },
      marked: false,
    });
    expect(all.get('desk/second')).toBeUndefined();
  });

  it('does not count the answer after an undo, whose reasons were seen', () => {
    const all = known([chose(0, ['b']), { type: 'undone', of: 2 }, chose(0, ['a'])]);
    expect(all.get('desk/first')?.latest?.right).toBe(false);
  });

  it('knows the latest mark, also without an answer', () => {
    const all = known([{ type: 'marked', i: 1, on: true }]);
    expect(all.get('desk/second')).toEqual({ marked: true });
    expect(
      known([{ type: 'marked', i: 1, on: true }], [{ type: 'marked', i: 1, on: false }]).get('desk/second')?.marked,
    ).toBe(false);
  });

  it('is independent of the order in which logs are read', () => {
    const days = [[chose(0, ['b'])], [chose(0, ['a'])]].flatMap((events, day) =>
      logged(`s${day}`, started(), events, day + 1),
    );
    expect(outcomes(sessions(days.toReversed()))).toEqual(outcomes(sessions(days)));
  });
});

describe('--only', () => {
  const guessed = known([chose(0, ['b'], 'guess')]).get('desk/first');
  it.each<[Only, boolean]>([
    ['missed', true],
    ['guessed', true],
    ['unseen', false],
    ['marked', false],
  ])('%s of a wrong guess: %s', (kind, expected) => {
    expect(matchesOnly(guessed, 'key', [kind])).toBe(expected);
  });

  it('takes an answer to another key for none', () => {
    expect(matchesOnly(guessed, 'new key', ['missed', 'guessed'])).toBe(false);
    expect(matchesOnly(guessed, 'new key', ['unseen'])).toBe(true);
    expect(matchesOnly(undefined, 'key', ['unseen'])).toBe(true);
  });
});
