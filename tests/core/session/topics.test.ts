import { expect, it } from 'vitest';
import type { Payload } from '../../../src/core/history/event.ts';
import { results } from '../../../src/core/session/results.ts';
import { replay } from '../../../src/core/session/step.ts';
import { topicScores } from '../../../src/core/session/topics.ts';
import { item, numbered, picks, startedExam } from '../../helpers/session.ts';

const FORM = startedExam([
  item('first', { topic: 'calm' }),
  item('second', { topic: 'access' }),
  item('third'),
  item('fourth', { topic: 'calm' }),
  item('fifth', { topic: 'access', points: 5 }),
  item('sixth', { topic: '__proto__' }),
]);
const topics = (events: readonly Payload[]) => topicScores(results(replay(FORM, numbered(events))));

it('counts right questions by topic, blanks among the whole, in the order of the form', () => {
  expect(topics([picks(4, ['a']), picks(0, ['a']), picks(1, ['b']), picks(2, ['a'])])).toEqual([
    { id: 'calm', right: 1, total: 2 },
    { id: 'access', right: 1, total: 2 },
    { id: null, right: 1, total: 1 },
    { id: '__proto__', right: 0, total: 1 },
  ]);
});

it('counts the last answer', () => {
  const [calm] = topics([picks(0, ['a']), picks(3, ['b']), picks(3, ['a']), picks(0, ['b'])]);
  expect(calm).toEqual({ id: 'calm', right: 1, total: 2 });
});

it('leaves out dropped questions, and a topic with nothing left', () => {
  expect(topics([0, 2, 5].map((i) => ({ type: 'dropped', i, why: 'gone' })))).toEqual([
    { id: 'access', right: 0, total: 2 },
    { id: 'calm', right: 0, total: 1 },
  ]);
});

it('of nothing are none', () => {
  expect(topicScores([])).toEqual([]);
});
