import { describe, expect, it } from 'vitest';
import type { Payload } from '../../../src/core/history/event.ts';
import { addChanges, answerChanges, type Changes } from '../../../src/core/session/changes.ts';
import { replay } from '../../../src/core/session/step.ts';
import { chose, item, numbered, picks, startedExam } from '../../helpers/session.ts';

const [NONE, TO_RIGHT, TO_WRONG, NO_EFFECT]: [Changes, Changes, Changes, Changes] = [
  { toRight: 0, toWrong: 0, noEffect: 0 },
  { toRight: 1, toWrong: 0, noEffect: 0 },
  { toRight: 0, toWrong: 1, noEffect: 0 },
  { toRight: 0, toWrong: 0, noEffect: 1 },
];
const away: Payload = { type: 'moved', i: 1 };

function changes(events: readonly Payload[]): Changes {
  const start = startedExam([item('first'), item('second'), item('third', { select: 'all', keys: ['a', 'c'] })]);
  return answerChanges(replay(start, numbered(events)));
}

/** The first question in several visits; its key is a. */
const visits = (...chosen: string[][]) => chosen.flatMap((ids) => [picks(0, ids), away]);

describe('what changing an answer did', () => {
  it.each<[string, Payload[], Changes]>([
    ['answered once', visits(['b']), NONE],
    ['never answered', [away], NONE],
    ['wrong to right', visits(['b'], ['a']), TO_RIGHT],
    ['right to wrong', visits(['a'], ['c']), TO_WRONG],
    ['wrong to wrong', visits(['b'], ['c']), NO_EFFECT],
    ['right, wrong, right again', visits(['a'], ['b'], ['a']), NO_EFFECT],
    ['wrong, right, wrong again', visits(['b'], ['a'], ['b']), NO_EFFECT],
    ['wrong, wrong, right: one change of one question', visits(['b'], ['c'], ['a']), TO_RIGHT],
    ['right, blank, right again', visits(['a'], [], ['a']), NONE],
    ['wrong, blank, right', visits(['b'], [], ['a']), TO_RIGHT],
    ['right, then blank', visits(['a'], []), TO_WRONG],
    ['wrong, then blank', visits(['b'], []), NO_EFFECT],
    ['a slip, corrected at once', [picks(0, ['b']), picks(0, ['a'])], NONE],
    ['a slip on the second visit, corrected', [...visits(['a']), picks(0, ['c']), picks(0, ['a'])], NONE],
    ['sure, then another', [chose(0, ['b'], 'sure'), picks(0, ['a'])], TO_RIGHT],
    ['the same again', visits(['b'], ['b']), NONE],
    ['all keys, built up in one visit', [picks(2, ['a']), picks(2, ['a', 'b']), picks(2, ['a', 'c'])], NONE],
    ['all keys, completed on the second visit', [picks(2, ['a']), away, picks(2, ['a', 'c'])], TO_RIGHT],
    ['all keys, in another order', [picks(2, ['a', 'c']), away, picks(2, ['c', 'a'])], NONE],
  ])('%s', (_, events, expected) => {
    expect(changes(events)).toEqual(expected);
  });

  it('is counted by questions', () => {
    const events = [
      ...visits(['b'], ['a']),
      picks(2, ['a', 'c']),
      { type: 'moved', i: 0 } as const,
      picks(2, ['a']),
      picks(1, ['a']),
      { type: 'moved', i: 0 } as const,
      picks(1, ['c']),
    ];
    expect(changes(events)).toEqual({ toRight: 1, toWrong: 2, noEffect: 0 });
  });

  it('leaves out a question that was dropped after its answer was taken back', () => {
    const events: Payload[] = [...visits(['a'], []), { type: 'dropped', i: 0, why: 'gone' }];
    expect(changes(events)).toEqual(NONE);
  });
});

it('adds several exams together', () => {
  expect(addChanges([])).toEqual(NONE);
  expect(addChanges([TO_RIGHT, { toRight: 4, toWrong: 1, noEffect: 2 }, NO_EFFECT])).toEqual({
    toRight: 5,
    toWrong: 1,
    noEffect: 3,
  });
});
