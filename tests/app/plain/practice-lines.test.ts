import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainPractice } from '../../../src/app/plain/practice-lines.ts';
import { standing } from '../../../src/core/session/state.ts';
import { paint } from '../../../src/show/paint.ts';
import { plainTheme } from '../../../src/show/theme.ts';
import { hostileBank, RAW } from '../../helpers/hostile-bank.ts';
import { deskSitting } from '../../helpers/sitting.ts';

const anyLine = fc.oneof(
  fc.constantFrom(
    'a',
    'b!',
    'ab?',
    '?',
    'next',
    'undo',
    'mark',
    'cross b',
    'hint',
    'help',
    'time',
    'yes',
    'no',
    'quit',
    'back',
    '',
  ),
  fc.string({ unit: 'binary' }),
);

describe('any lines', () => {
  it('get an answer without a control byte, and score each question once', () => {
    fc.assert(
      fc.property(fc.array(anyLine, { maxLength: 25 }), fc.boolean(), (lines, untilPerfect) => {
        const { sitting } = deskSitting([], { untilPerfect }, hostileBank());
        const plain = plainPractice(sitting, 80);
        const out = [plain.opening()];
        for (const text of lines) {
          const reply = plain.take(text);
          out.push(reply.lines);
          if (reply.leave) break;
        }
        expect(paint(out.flat(), plainTheme)).not.toMatch(RAW);
        const attempts = standing(sitting.session.state).map(({ i, attempt }) => `${i} ${attempt}`);
        expect(new Set(attempts).size).toBe(attempts.length);
      }),
    );
  });
});

describe('a whole practice in words', () => {
  it('reads well from top to bottom', async () => {
    const { sitting, clock } = deskSitting([], { perQuestion: 60 });
    const plain = plainPractice(sitting, 72);
    const out = [paint(plain.opening(), plainTheme)];
    for (const text of ['hint', 'cross c', 'mark', 'b!', 'undo', 'a', 'next', 'ac?', 'time', '?', 'next', 'no']) {
      clock.pass(5000);
      out.push(`> ${text}\n`, paint(plain.take(text).lines, plainTheme));
    }
    await expect(out.join('')).toMatchFileSnapshot('__screens__/whole-practice.txt');
  });

  it('ends a question whose time runs out, without a line', () => {
    const { sitting, clock } = deskSitting([], { perQuestion: 60 });
    const plain = plainPractice(sitting, 80);
    clock.pass(60_000);
    const said = paint(plain.onTime(), plainTheme);
    expect(said).toContain('Time ran out for this question.\n\nTIME RAN OUT — counted as wrong');
    expect(plain.onTime()).toEqual([]);
  });
});
