import { describe, expect, it } from 'vitest';
import { reviewed } from '../../../src/app/filters.ts';
import { currentView } from '../../../src/app/sitting.ts';
import { press } from '../../../src/app/terminal/press.ts';
import { freshView, type Press, type Shown, type View } from '../../../src/app/terminal/view.ts';
import type { Payload, Started } from '../../../src/core/history/event.ts';
import { missed } from '../../../src/core/session/results.ts';
import { deskSitting } from '../../helpers/sitting.ts';

const WRONG: Payload = { type: 'chose', i: 0, chosen: ['call'], certainty: 'sure', spentMs: 31_000 };
const NEXT: Payload = { type: 'moved', i: 1 };

function pressed(
  keys: readonly string[],
  events: readonly Payload[] = [],
  start: Partial<View> = {},
  rules: Started['rules'] = {},
): Press {
  const { sitting } = deskSitting(events, rules);
  let result: Press = { view: { ...freshView(), ...start } };
  for (const key of keys) {
    const { view } = result;
    const shown: Shown = {
      state: sitting.session.state,
      item: currentView(sitting, view.chosen),
      page: view.page ?? 0,
      pages: 2,
      reviewed: reviewed(sitting.session.state, view.filter).length,
      missed: missed(sitting.session.state).length,
      path: '/banks/desk.yaml',
    };
    result = press(view, key, shown);
  }
  return result;
}

describe('while a question is asked', () => {
  it.each([
    [['b'], ['call']],
    [['2'], ['call']],
    [['B'], ['call']],
    [['b', 'c'], ['step']],
    [['b', 'b'], []],
    [['down', 'space'], ['ask']],
    [['up', 'space'], ['step']],
    [['down', 'down', 'down', 'down', 'space'], ['step']],
  ])('%j chooses %j', (keys, chosen) => {
    expect(pressed(keys).view.chosen).toEqual(chosen);
  });

  it('takes several options when all are asked for', () => {
    expect(pressed(['a', 'c', 'd', 'c'], [WRONG, NEXT]).view.chosen).toEqual(['look', 'none']);
  });

  it.each([
    ['enter', 'fairly'],
    ['!', 'sure'],
    ['?', 'guess'],
  ])('%s answers: %s', (key, certainty) => {
    expect(pressed(['b', key]).events).toEqual([{ type: 'chose', i: 0, chosen: ['call'], certainty, spentMs: 0 }]);
  });

  it('? alone means "I do not know", Enter alone does not', () => {
    expect(pressed(['?']).events).toMatchObject([{ chosen: [], certainty: 'guess' }]);
    const { events, view } = pressed(['enter']);
    expect(events).toBeUndefined();
    expect(view.notices).toEqual(['Choose an option first, or press ? for "I don\'t know".']);
  });

  it('x and a letter cross out, and back', () => {
    expect(pressed(['x']).view.notices).toEqual(['Cross out which option? Press its letter.']);
    expect(pressed(['x', 'c']).events).toEqual([{ type: 'crossed', i: 0, option: 'step', on: true }]);
    const crossed: Payload = { type: 'crossed', i: 0, option: 'step', on: true };
    expect(pressed(['x', 'c'], [crossed]).events).toMatchObject([{ option: 'step', on: false }]);
    expect(pressed(['x', 'j']).view.notices).toEqual(['Nothing was crossed out: that is not an option.']);
    expect(pressed(['x', 'escape']).view.mode).toBe('question');
  });

  it('m marks, and again unmarks', () => {
    expect(pressed(['m']).events).toEqual([{ type: 'marked', i: 0, on: true }]);
    expect(pressed(['m'], [{ type: 'marked', i: 0, on: true }]).events).toMatchObject([{ on: false }]);
  });

  it('r takes a note, letter by letter', () => {
    const keys = ['r', 'A', 'b', 'space', 'x', 'backspace', '?', 'enter'];
    expect(pressed(keys).events).toEqual([
      { type: 'reported', i: 0, note: 'Ab ?', file: '/banks/desk.yaml', line: 10 },
    ]);
    expect(pressed(['r', 'a', 'escape']).view).toMatchObject({ mode: 'question', notices: ['Nothing was reported.'] });
    expect(pressed(['r', 'enter']).events).toBeUndefined();
  });

  it('w shows the hint, k the keys, arrows turn pages', () => {
    expect(pressed(['w']).view.hint).toBe(true);
    expect(pressed(['w', 'w']).view.hint).toBe(false);
    expect(pressed(['k']).view.mode).toBe('keys');
    expect(pressed(['k', 'right']).view).toMatchObject({ mode: 'keys', page: 1 });
    expect(pressed(['k', 'z']).view.mode).toBe('question');
    expect(pressed(['right', 'right']).view.page).toBe(1);
    expect(pressed(['right', 'left']).view.page).toBe(0);
  });

  it.each([
    ['u', 'An answer can be undone while its reasons are shown.'],
    ['n', 'n goes to the next question in an exam. Here Enter does, after the answer.'],
    ['l', 'l opens the answer sheet of an exam.'],
    ['t', 'This session has no time limit.'],
    ['d', 'There are only 3 options.'],
    ['space', 'Space chooses the option under the arrow-key highlight.'],
    ['z', 'That key does nothing here. k lists the keys.'],
    ['tab', 'That key does nothing here. k lists the keys.'],
  ])('%s says why it does nothing', (key, notice) => {
    expect(pressed([key])).toEqual({ view: { ...freshView(), page: 0, notices: [notice] } });
  });

  it('t hides the clock where there is one', () => {
    expect(pressed(['t'], [], {}, { perQuestion: 60 }).view.clock).toBe(false);
  });

  it('q saves and leaves', () => {
    expect(pressed(['q']).leave).toBe('save');
  });
});

describe('while the reasons are shown', () => {
  it('Enter goes on, u undoes', () => {
    expect(pressed(['enter'], [WRONG]).events).toEqual([{ type: 'moved', i: 1 }]);
    expect(pressed(['u'], [WRONG])).toMatchObject({ events: [{ type: 'undone', of: 2 }], view: { chosen: ['call'] } });
  });

  it('Space shows the next page, then goes on', () => {
    expect(pressed(['space'], [WRONG])).toMatchObject({ view: { page: 1 } });
    expect(pressed(['space', 'space'], [WRONG]).events).toEqual([{ type: 'moved', i: 1 }]);
  });

  it('letters, x and w say that the question is answered', () => {
    const said = (key: string) => pressed([key], [WRONG]).view.notices;
    expect(said('a')).toEqual(['This question is answered. Enter goes on, u undoes the answer.']);
    expect(said('x')).toEqual(['Options are crossed out before answering.']);
    expect(said('w')).toEqual(['The hint is for before the answer. u undoes the answer.']);
  });

  it('after the last question the session is finished', () => {
    const all: Payload[] = [
      WRONG,
      NEXT,
      { ...WRONG, i: 1, chosen: [] } as Payload,
      { type: 'moved', i: 2 },
      { ...WRONG, i: 2, chosen: [] } as Payload,
    ];
    expect(pressed(['enter'], all)).toMatchObject({
      events: [{ type: 'finished', by: 'learner' }],
      view: { mode: 'summary' },
    });
  });
});

describe('in the summary and the review', () => {
  const done: Payload[] = [WRONG, { type: 'finished', by: 'learner' }];
  it('y tries again, v reads again, q and Enter leave', () => {
    expect(pressed(['y'], done, { mode: 'summary' }).leave).toBe('retry');
    expect(pressed(['v'], done, { mode: 'summary' }).view).toMatchObject({ mode: 'review', filter: 'all' });
    expect(pressed(['q'], done, { mode: 'summary' }).leave).toBe('done');
    expect(pressed(['enter'], done, { mode: 'summary' }).leave).toBe('done');
  });

  it('y has nothing to do when nothing was missed', () => {
    const right: Payload[] = [{ ...WRONG, chosen: ['ask'] } as Payload, { type: 'finished', by: 'learner' }];
    expect(pressed(['y'], right, { mode: 'summary' }).view.notices).toEqual(['There is nothing to try again here.']);
  });

  it('v steps through the filters, and round', () => {
    const filters = [1, 2, 3, 4, 5, 6].map(
      (times) => pressed(Array(times).fill('v'), done, { mode: 'review' }).view.filter,
    );
    expect(filters).toEqual(['missed', 'marked', 'guessed', 'slow', 'changed', 'all']);
  });

  it('n and p step through the answers and stop at the ends', () => {
    const two: Payload[] = [
      WRONG,
      NEXT,
      { ...WRONG, i: 1, chosen: [] } as Payload,
      { type: 'finished', by: 'learner' },
    ];
    expect(pressed(['n'], two, { mode: 'review' }).view.at).toBe(1);
    expect(pressed(['n', 'p'], two, { mode: 'review' }).view.at).toBe(0);
    expect(pressed(['n', 'n'], two, { mode: 'review' }).view.notices).toEqual([
      'That was the last one. v shows others, q leaves.',
    ]);
    expect(pressed(['p'], two, { mode: 'review' }).view.notices).toEqual(['This is the first one.']);
    expect(pressed(['q'], two, { mode: 'review' }).view.mode).toBe('summary');
  });
});
