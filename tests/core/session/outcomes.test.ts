import { describe, expect, it } from 'vitest';
import type { Payload } from '../../../src/core/history/event.ts';
import { sessions } from '../../../src/core/history/log.ts';
import { matchesOnly, type Only, outcomes } from '../../../src/core/session/outcomes.ts';
import { chose, logged, picks, started, startedExam } from '../../helpers/session.ts';

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

describe('the outcome of an exam', () => {
  const away: Payload = { type: 'moved', i: 1 };
  const ends = (by: 'learner' | 'deadline' | 'end-of-answers' | 'abandoned'): Payload => ({ type: 'finished', by });
  const CHANGED = [picks(0, ['b']), away, chose(0, ['a'], 'sure')];

  function ofExam(events: readonly Payload[], earlier: readonly Payload[] = []) {
    const practised = earlier.length > 0 ? logged('before', started(), earlier, 1) : [];
    return outcomes(sessions([...practised, ...logged('exam', startedExam(), events, 2)]));
  }

  it('is nothing as long as it is open', () => {
    expect(ofExam(CHANGED)).toEqual(new Map());
    expect(ofExam([picks(0, ['a'])], [chose(0, ['b'], 'guess')]).get('desk/first')).toMatchObject({
      latest: { right: false, certainty: 'guess' },
    });
  });

  it.each(['learner', 'deadline', 'end-of-answers'] as const)('by %s: the last answers, and blanks as missed', (by) => {
    const all = ofExam([...CHANGED, ends(by)]);
    expect(all.get('desk/first')?.latest).toMatchObject({ right: true, certainty: 'sure' });
    expect(all.get('desk/second')?.latest).toMatchObject({ right: false, certainty: null });
    expect(all.get('desk/third')?.latest).toMatchObject({ right: false, certainty: null });
    expect([...all.values()].map((one) => matchesOnly(one, 'key', ['missed']))).toEqual([false, true, true]);
  });

  it('given up: its answers alone', () => {
    const all = ofExam([...CHANGED, away, picks(1, ['c']), picks(1, []), ends('abandoned')]);
    expect([...all.keys()]).toEqual(['desk/first']);
    expect(all.get('desk/first')?.latest).toMatchObject({ right: true, certainty: 'sure' });
  });

  it('counts the last answer, where practice counts the first', () => {
    const right = picks(0, ['a']);
    const wrong = picks(0, ['b']);
    expect(ofExam([wrong, away, right, ends('learner')]).get('desk/first')?.latest?.right).toBe(true);
    expect(ofExam([right, away, wrong, ends('learner')]).get('desk/first')?.latest?.right).toBe(false);
    expect(known([wrong, { type: 'undone', of: 2 }, right]).get('desk/first')?.latest?.right).toBe(false);
  });

  it('takes an answer that was taken back for a blank', () => {
    const all = ofExam([picks(0, ['a']), away, picks(0, []), ends('learner')]);
    expect(all.get('desk/first')?.latest).toMatchObject({ right: false, certainty: null });
  });

  it('says nothing of a question that was dropped', () => {
    const all = ofExam([{ type: 'dropped', i: 1, why: 'gone' }, ends('learner')]);
    expect([...all.keys()]).toEqual(['desk/first', 'desk/third']);
  });

  it('comes after the practice before it, a blank at the time of its end', () => {
    const all = ofExam([picks(0, ['b']), ends('learner')], [chose(0, ['a']), { type: 'moved', i: 1 }, chose(1, ['a'])]);
    expect(all.get('desk/first')?.latest).toMatchObject({ right: false, at: Date.parse('2027-01-02T14:03:02+01:00') });
    expect(all.get('desk/second')?.latest).toMatchObject({ right: false, at: Date.parse('2027-01-02T14:03:03+01:00') });
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
