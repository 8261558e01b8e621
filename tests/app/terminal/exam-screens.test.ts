import { describe, expect, it } from 'vitest';
import type { Sitting } from '../../../src/app/sitting.ts';
import { sittingScreen } from '../../../src/app/terminal/sitting-screens.ts';
import { freshView, type View } from '../../../src/app/terminal/view.ts';
import type { Payload, Started } from '../../../src/core/history/event.ts';
import type { Line } from '../../../src/core/text/line.ts';
import { width } from '../../../src/core/text/width.ts';
import { paint } from '../../../src/show/paint.ts';
import { confirmation } from '../../../src/show/screens/answer-sheet.ts';
import { type ExamRules, rulesBody } from '../../../src/show/screens/exam-rules.ts';
import { frame, type Screen } from '../../../src/show/screens/frame.ts';
import { colourTheme, plainTheme } from '../../../src/show/theme.ts';
import { deskBank } from '../../helpers/desk-bank.ts';
import { picks } from '../../helpers/session.ts';
import { deskSitting } from '../../helpers/sitting.ts';

const chose = (i: number, chosen: string[], certainty: 'sure' | 'fairly' | 'guess', seconds = 31): Payload => ({
  type: 'chose',
  i,
  chosen,
  certainty,
  spentMs: seconds * 1000,
});
const to = (i: number): Payload => ({ type: 'moved', i });
const UNDER_WAY: Payload[] = [
  picks(0, ['call'], 31),
  { type: 'crossed', i: 0, option: 'step', on: true },
  { type: 'marked', i: 0, on: true },
  to(1),
  { type: 'marked', i: 1, on: true },
];
const PASSED: Payload[] = [
  chose(0, ['call'], 'sure'),
  to(1),
  chose(1, ['look', 'log'], 'guess', 95),
  { type: 'marked', i: 1, on: true },
  to(2),
  chose(2, ['answer'], 'fairly', 12),
  to(0),
  chose(0, ['ask'], 'sure', 40),
  { type: 'finished', by: 'learner' },
];
const MISSED: Payload[] = [
  chose(0, ['ask'], 'fairly'),
  to(1),
  chose(1, ['look', 'open'], 'sure', 95),
  to(0),
  chose(0, ['call'], 'sure', 40),
  { type: 'finished', by: 'learner' },
];

function examOf(events: readonly Payload[], limitMs: number | null = 1_800_000, more: Partial<Started> = {}): Sitting {
  const rules = { pass: { percent: 70 } };
  return { ...deskSitting(events, {}, deskBank(), { mode: 'exam', limitMs, rules, ...more }).sitting, canRetry: false };
}

const RULES: ExamRules = {
  title: 'The front desk',
  preset: { id: 'county', title: 'County licence', note: 'As the county held it in 2025.' },
  questions: 18,
  scaled: { questions: 20, what: ['time', 'pass mark'] },
  asked: 20,
  shortages: ['The topic "Staying calm" has only 1 question where its weight asks for 3; the others give the rest.'],
  limitMs: 3_600_000,
  baseMs: 2_400_000,
  timeFactor: 1.5,
  pass: { percent: 62, correct: 12 },
  unequalPoints: true,
  open: [
    'Your exam of 2027-01-05 14:03 is still open, 3 of 20 answered. Its clock runs on until 15:03. This one leaves it as it is: "examdrill resume 0123abcd" goes on with it, "examdrill resume 0123abcd --abandon" gives it up.',
  ],
  elsewhere: [
    { place: 'US-CA', questions: 2 },
    { place: 'US-NV', questions: 1 },
  ],
  seed: '123456',
  form: 'fedcba9876543210',
  banks: [{ id: 'desk', fingerprint: '0123456789abcdef' }],
};
const SHORT_RULES: ExamRules = {
  title: 'The front desk',
  questions: 3,
  asked: 3,
  shortages: [],
  limitMs: null,
  baseMs: null,
  unequalPoints: false,
  open: [],
  unsavedWhy: 'you asked for that with --no-save',
  seed: '7',
  form: 'fedcba9876543210',
  banks: [{ id: 'desk', fingerprint: '0123456789abcdef' }],
};

const rulesScreen = (rules: ExamRules) => (columns: number) => ({
  header: `${rules.title} · mock exam`,
  body: rulesBody(rules, columns),
  notices: [],
  keys: [
    { key: 'Enter', does: 'start the exam', rank: 0 },
    { key: 'q', does: 'not now', rank: 0 },
  ],
});

const sitting = (exam: Sitting, view: Partial<View>) => (columns: number) =>
  sittingScreen(exam, { ...freshView(), ...view }, columns);

const SCREENS: [string, (columns: number) => Screen][] = [
  ['exam-rules', rulesScreen(RULES)],
  ['exam-rules-short', rulesScreen(SHORT_RULES)],
  ['exam-question', sitting(examOf([...UNDER_WAY, to(0)]), { highlight: 1 })],
  ['exam-question-all', sitting(examOf([...UNDER_WAY, picks(1, ['look', 'open'])]), { notices: ['15 min left.'] })],
  ['exam-question-untimed', sitting(examOf([], null), {})],
  ['exam-keys', sitting(examOf(UNDER_WAY), { mode: 'keys' })],
  ['exam-sheet', sitting(examOf(UNDER_WAY), { mode: 'sheet', goto: '3' })],
  ['exam-sheet-marked', sitting(examOf(UNDER_WAY), { mode: 'sheet', sheet: 'marked' })],
  ['exam-submit', sitting(examOf(UNDER_WAY), { mode: 'submit', notices: [confirmation([2, 3])] })],
  [
    'exam-passed',
    sitting({ ...examOf(PASSED), earlierChanges: [{ toRight: 4, toWrong: 1, noEffect: 2 }] }, { mode: 'summary' }),
  ],
  ['exam-not-passed', sitting(examOf(MISSED), { mode: 'summary' })],
  [
    'exam-given-up',
    sitting(examOf([picks(0, ['ask'], 3), to(2), { type: 'finished', by: 'abandoned' }], null, { rules: {} }), {
      mode: 'summary',
    }),
  ],
  ['exam-review', sitting(examOf(MISSED), { mode: 'review', filter: 'missed', at: 1 })],
  ['exam-review-blank', sitting(examOf(MISSED), { mode: 'review', at: 2 })],
  ['exam-review-none', sitting(examOf(PASSED), { mode: 'review', filter: 'missed' })],
];

const textOf = (line: readonly { text: string }[]) => line.map(({ text }) => text).join('');

describe.each(SCREENS)('the screen %s', (name, screen) => {
  it.each([40, 80, 120])('at %i columns', async (columns) => {
    const { lines } = frame(screen(columns), { columns, rows: 60 }, undefined);
    for (const line of lines) expect(width(textOf(line))).toBeLessThanOrEqual(columns);
    await expect(paint(lines, plainTheme)).toMatchFileSnapshot(`__screens__/${name}-${columns}.txt`);
  });

  it('in colour says the same', () => {
    const { lines } = frame(screen(80), { columns: 80, rows: 60 }, undefined);
    expect(paint(lines, colourTheme(1)).replace(/\u001b\[[\d;]*m/g, '')).toBe(paint(lines, plainTheme));
  });

  /** Every page of the screen, each line checked to fit. */
  const pagesIn = (columns: number, rows: number): Line[][] => {
    const all: Line[][] = [];
    for (let page = 0, pages = 1; page < pages; page++) {
      const framed = frame(screen(columns), { columns, rows }, page);
      pages = framed.pages;
      expect(framed.lines.length).toBeLessThanOrEqual(rows);
      for (const line of framed.lines) expect(width(textOf(line))).toBeLessThanOrEqual(columns);
      all.push(framed.lines);
    }
    return all;
  };

  it.each([
    [60, 12],
    [120, 40],
    [20, 6],
  ])('in %i columns and %i rows shows everything, page by page', (columns, rows) => {
    const shown = pagesIn(columns, rows).flat().map(textOf);
    const written = screen(columns).body.filter((line) => line.length > 0);
    for (const line of written) expect(shown).toContain(textOf(line));
  });

  it('in a small window', async () => {
    const pages = pagesIn(60, 12).map((lines) => paint(lines, plainTheme));
    await expect(pages.join('\n=====\n')).toMatchFileSnapshot(`__screens__/${name}-60x12.txt`);
  });
});

describe('a sheet of 100 questions', () => {
  const [first] = examOf([]).session.state.items;
  const items = Array.from({ length: 100 }, () => first).filter((item) => item !== undefined);
  const exam = examOf([picks(7, ['ask']), { type: 'marked', i: 99, on: true }], 1_800_000, { items });

  it.each([
    [60, 12],
    [120, 40],
  ])('in %i columns and %i rows', async (columns, rows) => {
    const framed = frame(sitting(exam, { mode: 'sheet' })(columns), { columns, rows }, undefined);
    await expect(paint(framed.lines, plainTheme)).toMatchFileSnapshot(
      `__screens__/exam-sheet-100-${columns}x${rows}.txt`,
    );
  });
});
