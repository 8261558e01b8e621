import { describe, expect, it } from 'vitest';
import { currentView } from '../../../src/app/sitting.ts';
import { press } from '../../../src/app/terminal/press.ts';
import { freshView, type Press, type Shown, type View } from '../../../src/app/terminal/view.ts';
import type { Payload, Started } from '../../../src/core/history/event.ts';
import { deskBank } from '../../helpers/desk-bank.ts';
import { picks } from '../../helpers/session.ts';
import { deskSitting } from '../../helpers/sitting.ts';

const to = (i: number): Payload => ({ type: 'moved', i });
const LEFT_BLANK = 'Questions 1, 2 and 3 are blank. A blank counts as wrong; a guess cannot lose marks. Submit?';

interface Before {
  /** Each comes four seconds after the one before. */
  events?: readonly Payload[];
  view?: Partial<View>;
  more?: Partial<Started>;
}

/** Presses keys in an exam of half an hour over the desk bank; only the last one's events are there to be read. */
function pressed(keys: readonly string[], { events = [], view = {}, more = {} }: Before = {}): Press {
  const { sitting } = deskSitting(events, {}, deskBank(), { mode: 'exam', limitMs: 1_800_000, ...more });
  let result: Press = { view: { ...freshView(), ...view } };
  for (const key of keys) {
    const shown: Shown = {
      state: sitting.session.state,
      item: currentView(sitting, result.view.chosen),
      page: result.view.page ?? 0,
      pages: 2,
      reviewed: 0,
      missed: 0,
      path: '/banks/desk.yaml',
    };
    result = press(result.view, key, shown);
  }
  return result;
}

const chose = (i: number, chosen: string[], certainty: 'sure' | 'fairly' | 'guess' | null, spentMs = 0): Payload => ({
  type: 'chose',
  i,
  chosen,
  certainty,
  spentMs,
});

describe('a key on a question of an exam', () => {
  it.each<[string[], string, readonly Payload[], Payload[]]>([
    [['b'], 'answers at once', [], [chose(0, ['call'], null)]],
    [['2'], 'answers at once', [], [chose(0, ['call'], null)]],
    [['B'], 'answers at once', [], [chose(0, ['call'], null)]],
    [['down', 'space'], 'answers with the highlight', [], [chose(0, ['ask'], null)]],
    [['up', 'space'], 'answers with the highlight', [], [chose(0, ['step'], null)]],
    [['c'], 'changes the answer', [picks(0, ['call'])], [chose(0, ['step'], null, 4000)]],
    [['backspace'], 'takes the answer back', [picks(0, ['call'])], [chose(0, [], null, 4000)]],
    [['backspace'], 'takes back how sure one was, too', [chose(0, ['call'], 'sure')], [chose(0, [], null, 4000)]],
    [['backspace'], 'takes all of several back', [to(1), picks(1, ['look', 'log'])], [chose(1, [], null, 4000)]],
    [['b'], 'adds to several', [to(1), picks(1, ['look'])], [chose(1, ['look', 'log'], null, 4000)]],
    [['a'], 'takes one of several back', [to(1), picks(1, ['look', 'log'])], [chose(1, ['log'], null, 4000)]],
    [['enter'], 'says fairly sure', [picks(0, ['call'])], [chose(0, ['call'], 'fairly', 4000), to(1)]],
    [['!'], 'says sure', [picks(0, ['call'])], [chose(0, ['call'], 'sure', 4000), to(1)]],
    [['?'], 'says guessed', [picks(0, ['call'])], [chose(0, ['call'], 'guess', 4000), to(1)]],
    [['?'], 'alone means "I do not know"', [], [chose(0, [], 'guess'), to(1)]],
    [['enter'], 'only goes on when it was said', [chose(0, ['call'], 'sure')], [to(1)]],
    [['!'], 'only goes on when the same was said', [chose(0, ['call'], 'sure')], [to(1)]],
    [['?'], 'says it anew', [chose(0, ['call'], 'sure')], [chose(0, ['call'], 'guess', 4000), to(1)]],
    [['?'], 'only goes on from a blank of which it was said', [chose(0, [], 'guess')], [to(1)]],
    [['n'], 'goes on, whatever is answered', [], [to(1)]],
    [['p'], 'goes back', [to(2)], [to(1)]],
    [['m'], 'marks', [], [{ type: 'marked', i: 0, on: true }]],
    [['m'], 'unmarks', [{ type: 'marked', i: 0, on: true }], [{ type: 'marked', i: 0, on: false }]],
    [['x', 'c'], 'crosses out', [], [{ type: 'crossed', i: 0, option: 'step', on: true }]],
    [['x', 'b'], 'crosses out the answer', [picks(0, ['call'])], [{ type: 'crossed', i: 0, option: 'call', on: true }]],
    [
      ['x', 'c'],
      'crosses out no longer',
      [{ type: 'crossed', i: 0, option: 'step', on: true }],
      [{ type: 'crossed', i: 0, option: 'step', on: false }],
    ],
    [
      ['c'],
      'answers with what is crossed out',
      [{ type: 'crossed', i: 0, option: 'step', on: true }],
      [chose(0, ['step'], null, 4000)],
    ],
    [
      ['r', 'O', 'h', 'enter'],
      'reports',
      [],
      [{ type: 'reported', i: 0, note: 'Oh', file: '/banks/desk.yaml', line: 10 }],
    ],
  ])('%j %s', (keys, _, events, expected) => {
    const { events: sent, view } = pressed(keys, { events });
    expect(sent).toEqual(expected);
    expect(view.mode).toBe('question');
  });

  it.each<[string[], Payload]>([
    [['b'], picks(0, ['call'])],
    [['2'], picks(0, ['call'])],
    [['b'], chose(0, ['call'], 'sure')],
    [['down', 'down', 'space'], picks(0, ['call'])],
  ])('%j on the chosen option changes nothing and says nothing', (keys, before) => {
    const { events, view } = pressed(keys, { events: [before] });
    expect(events).toBeUndefined();
    expect(view).toMatchObject({ mode: 'question', notices: [], focus: 1 });
  });

  it('backspace says that the question is blank now', () => {
    expect(pressed(['backspace'], { events: [picks(0, ['call'])] }).view.notices).toEqual([
      'The answer is taken back: this question is blank.',
    ]);
  });

  it.each<[string, string, readonly Payload[]]>([
    ['backspace', 'This question is blank.', []],
    ['backspace', 'This question is blank.', [chose(0, [], 'guess')]],
    ['enter', 'Choose an option first. n goes on and leaves it blank.', []],
    ['!', 'Choose an option first. n goes on and leaves it blank.', []],
    ['enter', 'Choose an option first. n goes on and leaves it blank.', [chose(0, [], 'guess')]],
    ['p', 'This is the first question.', []],
    ['d', 'There are only 3 options.', []],
    ['0', 'There are only 3 options.', []],
    ['space', 'Space chooses the option under the arrow-key highlight.', []],
    ['w', 'Hints are for practice.', []],
    ['u', 'An answer is changed by choosing another option.', []],
    ['s', 's submits, on the answer sheet: l opens it.', []],
    ['y', 'y tries missed questions again, after practice.', []],
    ['v', 'v reads the answers again, after the exam.', []],
    ['z', 'That key does nothing here. k lists the keys.', []],
    ['escape', 'That key does nothing here. k lists the keys.', []],
    ['__proto__', 'That key does nothing here. k lists the keys.', []],
  ])('%s does nothing and says why: %s', (key, notice, events) => {
    expect(pressed([key], { events })).toEqual({ view: { ...freshView(), page: 0, notices: [notice] } });
  });

  it.each(['enter', '!', '?', 'n'])('%s on the last question opens the sheet', (key) => {
    const { view } = pressed([key], { events: [to(2), picks(2, ['answer'])] });
    expect(view).toMatchObject({
      mode: 'sheet',
      sheet: 'all',
      notices: ['That was the last question. s submits, a number goes to a question.'],
    });
  });

  it('Enter on the last question still says how sure one is', () => {
    expect(pressed(['!'], { events: [to(2), picks(2, ['answer'])] }).events).toEqual([
      chose(2, ['answer'], 'sure', 4000),
    ]);
  });

  it('l opens the sheet, k the keys, q leaves, t hides the clock', () => {
    expect(pressed(['l']).view).toMatchObject({ mode: 'sheet', sheet: 'all', goto: '', page: undefined });
    expect(pressed(['k']).view.mode).toBe('keys');
    expect(pressed(['k', 'enter'])).toMatchObject({ view: { mode: 'question' } });
    expect(pressed(['q'])).toMatchObject({ leave: 'save' });
    expect(pressed(['t']).view.clock).toBe(false);
    expect(pressed(['t', 'n']).view.clock).toBe(false);
    expect(pressed(['t', 't']).view.clock).toBe(true);
  });

  it('t says so when there is no clock', () => {
    expect(pressed(['t'], { more: { limitMs: null } }).view.notices).toEqual(['This session has no time limit.']);
  });

  it('counts the seconds of all visits', () => {
    const events = [to(1), to(0)];
    expect(pressed(['b'], { events }).events).toEqual([chose(0, ['call'], null, 4000)]);
    expect(pressed(['b'], { events: [...events, { type: 'marked', i: 0, on: true }] }).events).toEqual([
      chose(0, ['call'], null, 8000),
    ]);
  });

  it('leaves the answer as it is when the question was changed since', () => {
    const [changed, ...others] = deskSitting().sitting.session.state.items;
    if (!changed) throw new Error('the desk bank has no questions');
    const items = [{ ...changed, prints: ['x', 'y', 'z'] as [string, string, string] }, ...others];
    const before: Before = { events: [picks(0, ['call'])], more: { items } };
    const notice = 'This question was changed since: its answer stays as it is.';
    expect(pressed(['c'], before)).toMatchObject({ view: { notices: [notice] } });
    expect(pressed(['c'], before).events).toBeUndefined();
    expect(pressed(['backspace'], before)).toMatchObject({ view: { notices: [notice] } });
    expect(pressed(['backspace'], before).events).toBeUndefined();
    expect(pressed(['!'], before).events).toEqual([to(1)]);
  });
});

describe('a key on the answer sheet', () => {
  const sheet: Partial<View> = { mode: 'sheet', page: 0 };

  it.each<[string[], Partial<View>]>([
    [['1'], { goto: '1' }],
    [['1', '2'], { goto: '12' }],
    [['1', '2', 'backspace'], { goto: '1' }],
    [['backspace'], { goto: '' }],
    [['1', '2', '3', '4', '5'], { goto: '1234' }],
    [['v'], { sheet: 'blank' }],
    [['v', 'v'], { sheet: 'marked' }],
    [['v', 'v', 'v'], { sheet: 'all' }],
    [['t'], { clock: false }],
    [['right'], { page: 1 }],
    [['0', 'enter'], { goto: '', notices: ['There is no question 0.'] }],
    [['4', 'enter'], { goto: '', notices: ['There is no question 4.'] }],
    [['x'], { notices: ['That key does nothing here. s submits, Enter goes back to the question.'] }],
    [['y'], { notices: ['That key does nothing here. s submits, Enter goes back to the question.'] }],
    [['a'], { notices: ['That key does nothing here. s submits, Enter goes back to the question.'] }],
  ])('%j stays on it: %j', (keys, expected) => {
    const { view, events } = pressed(keys, { view: sheet });
    expect(view).toMatchObject({ mode: 'sheet', ...expected });
    expect(events).toBeUndefined();
  });

  it.each<[string[], Payload[] | undefined]>([
    [['enter'], undefined],
    [['l'], undefined],
    [['L'], undefined],
    [['escape'], undefined],
    [['3', 'enter'], [to(2)]],
    [['0', '2', 'enter'], [to(1)]],
    [['1', 'enter'], []],
  ])('%j goes to a question: %j', (keys, expected) => {
    const { view, events } = pressed(keys, { view: sheet });
    expect(events).toEqual(expected);
    expect(view).toEqual(freshView());
  });

  it('s asks whether to submit, q leaves', () => {
    const asked = pressed(['s'], { view: sheet });
    expect(asked.events).toBeUndefined();
    expect(asked.view).toMatchObject({ mode: 'submit', goto: '', notices: [LEFT_BLANK] });
    expect(pressed(['q'], { view: sheet }).leave).toBe('save');
  });
});

describe('a key at the question whether to submit', () => {
  const submit: Partial<View> = { mode: 'submit', page: 0 };

  it.each(['y', 'Y'])('%s submits', (key) => {
    const { view, events } = pressed([key], { view: submit });
    expect(events).toEqual([{ type: 'finished', by: 'learner' }]);
    expect(view.mode).toBe('summary');
  });

  it.each(['n', 'N', 'escape'])('%s goes back to the sheet', (key) => {
    expect(pressed([key], { view: submit })).toMatchObject({ view: { mode: 'sheet', notices: ['Not submitted.'] } });
  });

  it.each(['enter', 'space', 's', 'q', 'a', '1', 'j', '!', '?'])('%s only asks again', (key) => {
    const result = pressed([key], { view: submit });
    expect(result.events).toBeUndefined();
    expect(result.leave).toBeUndefined();
    expect(result.view).toMatchObject({ mode: 'submit', notices: [LEFT_BLANK] });
  });

  it.each<[string, readonly Payload[], string]>([
    [
      'one blank',
      [picks(0, ['ask']), picks(1, ['look'])],
      'Question 3 is blank. A blank counts as wrong; a guess cannot lose marks. Submit?',
    ],
    [
      'one taken back',
      [picks(0, ['ask']), chose(0, [], null), picks(1, ['look'])],
      'Questions 1 and 3 are blank. A blank counts as wrong; a guess cannot lose marks. Submit?',
    ],
    [
      'none blank',
      [picks(0, ['ask']), picks(1, ['look']), picks(2, ['answer'])],
      'Every question is answered. Submit?',
    ],
  ])('says which are blank: %s', (_, events, words) => {
    expect(pressed(['s'], { events, view: { mode: 'sheet' } }).view.notices).toEqual([words]);
  });
});
