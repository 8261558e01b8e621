import { describe, expect, it } from 'vitest';
import type { Practice } from '../../../src/app/practice-session.ts';
import { practiceScreen } from '../../../src/app/terminal/practice-screens.ts';
import { freshView, type View } from '../../../src/app/terminal/view.ts';
import type { Payload } from '../../../src/core/history/event.ts';
import { width } from '../../../src/core/text/width.ts';
import { paint } from '../../../src/show/paint.ts';
import { frame } from '../../../src/show/screens/frame.ts';
import { colourTheme, plainTheme } from '../../../src/show/theme.ts';
import { deskPractice } from '../../helpers/practice.ts';

const chose = (i: number, chosen: string[], certainty: 'sure' | 'fairly' | 'guess' = 'sure'): Payload => ({
  type: 'chose',
  i,
  chosen,
  certainty,
  spentMs: 31_000,
});
const ANSWERED: Payload[] = [
  chose(0, ['call']),
  { type: 'moved', i: 1 },
  chose(1, ['look', 'open'], 'fairly'),
  { type: 'moved', i: 2 },
  chose(2, ['answer'], 'guess'),
];

const SCREENS: [string, () => { practice: Practice; view: Partial<View> }][] = [
  [
    'question',
    () => ({
      practice: deskPractice([{ type: 'crossed', i: 0, option: 'step', on: true }]).practice,
      view: { chosen: ['call'], highlight: 0, hint: true },
    }),
  ],
  [
    'all-that-apply',
    () => ({ practice: deskPractice(ANSWERED.slice(0, 2)).practice, view: { chosen: ['look', 'open'] } }),
  ],
  ['reasons-wrong', () => ({ practice: deskPractice(ANSWERED.slice(0, 1)).practice, view: {} })],
  ['reasons-partly', () => ({ practice: deskPractice(ANSWERED.slice(0, 3)).practice, view: {} })],
  ['reasons-right', () => ({ practice: deskPractice(ANSWERED).practice, view: {} })],
  ['keys', () => ({ practice: deskPractice().practice, view: { mode: 'keys' } })],
  ['note', () => ({ practice: deskPractice().practice, view: { mode: 'note', note: 'Two keys' } })],
  [
    'summary',
    () => ({
      practice: deskPractice([...ANSWERED, { type: 'finished', by: 'learner' }]).practice,
      view: { mode: 'summary' },
    }),
  ],
  [
    'review',
    () => ({
      practice: deskPractice([...ANSWERED, { type: 'finished', by: 'learner' }]).practice,
      view: { mode: 'review', filter: 'missed', at: 1 },
    }),
  ],
];

describe.each(SCREENS)('the screen %s', (name, make) => {
  it.each([40, 80, 120])('at %i columns', async (columns) => {
    const { practice, view } = make();
    const screen = practiceScreen(practice, { ...freshView(), ...view }, columns);
    const { lines } = frame(screen, { columns, rows: 60 }, undefined);
    for (const line of lines) expect(width(line.map(({ text }) => text).join(''))).toBeLessThanOrEqual(columns);
    await expect(paint(lines, plainTheme)).toMatchFileSnapshot(`__screens__/${name}-${columns}.txt`);
  });

  it('in colour says the same', async () => {
    const { practice, view } = make();
    const screen = practiceScreen(practice, { ...freshView(), ...view }, 80);
    const { lines } = frame(screen, { columns: 80, rows: 60 }, undefined);
    const coloured = paint(lines, colourTheme(1));
    expect(coloured.replace(/\u001b\[[\d;]*m/g, '')).toBe(paint(lines, plainTheme));
    await expect(coloured.replaceAll('\u001b', '<ESC>')).toMatchFileSnapshot(`__screens__/${name}-colour.txt`);
  });
});
