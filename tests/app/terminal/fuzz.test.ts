import fc from 'fast-check';
import { expect, it } from 'vitest';
import { reviewed } from '../../../src/app/filters.ts';
import { currentView } from '../../../src/app/sitting.ts';
import { press } from '../../../src/app/terminal/press.ts';
import { sittingScreen } from '../../../src/app/terminal/sitting-screens.ts';
import { freshView, type View } from '../../../src/app/terminal/view.ts';
import { missed } from '../../../src/core/session/results.ts';
import { standing } from '../../../src/core/session/state.ts';
import { width } from '../../../src/core/text/width.ts';
import { paint } from '../../../src/show/paint.ts';
import { frame } from '../../../src/show/screens/frame.ts';
import { plainTheme } from '../../../src/show/theme.ts';
import { hostileBank, RAW } from '../../helpers/hostile-bank.ts';
import { deskSitting } from '../../helpers/sitting.ts';

const anyKey = fc.oneof(
  fc.constantFrom('a', 'b', 'c', '1', 'enter', '!', '?', 'space', 'up', 'down', 'left', 'right', 'escape', 'backspace'),
  fc.constantFrom('x', 'm', 'w', 'u', 'r', 'k', 't', 'v', 'y', 'n', 'p', 'l', 's', 'q', 'tab'),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
);

it('any keys on any screen: a frame that fits, without a control byte, and each question scored once', () => {
  fc.assert(
    fc.property(
      fc.array(anyKey, { maxLength: 40 }),
      fc.integer({ min: 1, max: 100 }),
      fc.integer({ min: 1, max: 30 }),
      fc.boolean(),
      fc.boolean(),
      (keys, columns, rows, untilPerfect, exam) => {
        const { sitting, clock } = exam
          ? deskSitting([], {}, hostileBank(), { mode: 'exam', limitMs: 20_000 })
          : deskSitting([], { untilPerfect, perQuestion: 600 }, hostileBank());
        const { session } = sitting;
        let view: View = freshView();
        for (const key of keys) {
          clock.pass(700);
          session.catchUp();
          const shown = frame(sittingScreen(sitting, view, columns), { columns, rows }, view.page);
          expect(shown.lines.length).toBeLessThanOrEqual(Math.max(2, rows));
          for (const line of shown.lines) {
            const text = line.map((part) => part.text).join('');
            expect([text, width(text) <= Math.max(2, columns)]).toEqual([text, true]);
          }
          expect(paint(shown.lines, plainTheme)).not.toMatch(RAW);
          const pressed = press(view, key, {
            state: session.state,
            item: currentView(sitting, view.chosen),
            page: shown.page,
            pages: shown.pages,
            reviewed: reviewed(session.state, view.filter).length,
            missed: missed(session.state).length,
            path: 'desk.yaml',
          });
          const refused = (pressed.events ?? []).map((event) => session.send(event)).find((text) => text !== undefined);
          if (refused === undefined) view = pressed.view;
        }
        const attempts = standing(session.state).map(({ i, attempt }) => `${i} ${attempt}`);
        expect(new Set(attempts).size).toBe(attempts.length);
      },
    ),
    { numRuns: 300 },
  );
});
