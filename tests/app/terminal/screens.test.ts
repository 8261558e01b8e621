import { describe, expect, it } from 'vitest';
import type { Sitting } from '../../../src/app/sitting.ts';
import { sittingScreen } from '../../../src/app/terminal/sitting-screens.ts';
import { freshView, type View } from '../../../src/app/terminal/view.ts';
import type { Payload } from '../../../src/core/history/event.ts';
import { width } from '../../../src/core/text/width.ts';
import { paint } from '../../../src/show/paint.ts';
import { frame } from '../../../src/show/screens/frame.ts';
import { colourTheme, plainTheme } from '../../../src/show/theme.ts';
import { deskSitting } from '../../helpers/sitting.ts';

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

const SCREENS: [string, () => { sitting: Sitting; view: Partial<View> }][] = [
  [
    'question',
    () => ({
      sitting: deskSitting([{ type: 'crossed', i: 0, option: 'step', on: true }]).sitting,
      view: { chosen: ['call'], highlight: 0, hint: true },
    }),
  ],
  [
    'all-that-apply',
    () => ({ sitting: deskSitting(ANSWERED.slice(0, 2)).sitting, view: { chosen: ['look', 'open'] } }),
  ],
  ['reasons-wrong', () => ({ sitting: deskSitting(ANSWERED.slice(0, 1)).sitting, view: {} })],
  ['reasons-partly', () => ({ sitting: deskSitting(ANSWERED.slice(0, 3)).sitting, view: {} })],
  ['reasons-right', () => ({ sitting: deskSitting(ANSWERED).sitting, view: {} })],
  ['keys', () => ({ sitting: deskSitting().sitting, view: { mode: 'keys' } })],
  ['note', () => ({ sitting: deskSitting().sitting, view: { mode: 'note', note: 'Two keys' } })],
  [
    'summary',
    () => ({
      sitting: deskSitting([...ANSWERED, { type: 'finished', by: 'learner' }]).sitting,
      view: { mode: 'summary' },
    }),
  ],
  [
    'review',
    () => ({
      sitting: deskSitting([...ANSWERED, { type: 'finished', by: 'learner' }]).sitting,
      view: { mode: 'review', filter: 'missed', at: 1 },
    }),
  ],
];

describe.each(SCREENS)('the screen %s', (name, make) => {
  it.each([40, 80, 120])('at %i columns', async (columns) => {
    const { sitting, view } = make();
    const screen = sittingScreen(sitting, { ...freshView(), ...view }, columns);
    const { lines } = frame(screen, { columns, rows: 60 }, undefined);
    for (const line of lines) expect(width(line.map(({ text }) => text).join(''))).toBeLessThanOrEqual(columns);
    await expect(paint(lines, plainTheme)).toMatchFileSnapshot(`__screens__/${name}-${columns}.txt`);
  });

  it('in colour says the same', async () => {
    const { sitting, view } = make();
    const screen = sittingScreen(sitting, { ...freshView(), ...view }, 80);
    const { lines } = frame(screen, { columns: 80, rows: 60 }, undefined);
    const coloured = paint(lines, colourTheme(1));
    expect(coloured.replace(/\u001b\[[\d;]*m/g, '')).toBe(paint(lines, plainTheme));
    await expect(coloured.replaceAll('\u001b', '<ESC>')).toMatchFileSnapshot(`__screens__/${name}-colour.txt`);
  });
});
