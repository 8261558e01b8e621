import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainExam } from '../../../src/app/plain/exam-lines.ts';
import { standingOf } from '../../../src/core/session/state.ts';
import { paint } from '../../../src/show/paint.ts';
import { plainTheme } from '../../../src/show/theme.ts';
import { hostileBank, RAW } from '../../helpers/hostile-bank.ts';
import { deskSitting } from '../../helpers/sitting.ts';

const MINUTE = 60_000;

/** An exam of ten minutes over the three questions of the desk bank, in file order. */
function deskExam(bank?: Parameters<typeof deskSitting>[2], limitMs: number | null = 10 * MINUTE) {
  const rules = { pass: { percent: 60 }, ...(limitMs === null ? {} : { minutes: limitMs / MINUTE }) };
  return deskSitting([], rules, bank, { mode: 'exam', limitMs });
}

const say = (lines: Parameters<typeof paint>[0]) => paint(lines, plainTheme);

describe('a whole exam in words', () => {
  it('tells place, time left, marks and cross-outs from top to bottom', async () => {
    const { sitting, clock } = deskExam();
    const plain = plainExam(sitting, 72, false);
    const out = [say(plain.opening())];
    const lines = [
      ['cross c', 'mark', 'b!', 'mark', 'a', 'time', 'back', 'cross d', 'cross d', 'ac?'],
      ['sheet blank', 'submit', 'no', 'goto 1', 'a', 'goto 9', 'hint', 'undo', 'yes', '', 'help'],
      ['next', '?', 'sheet', 'sheet marked', 'next', 'a!', 'submit', 'yes', 'a', 'review missed', 'quit'],
    ].flat();
    for (const text of lines) {
      clock.pass(15_000);
      out.push(say(plain.onTime()), `> ${text}\n`, say(plain.take(text).lines));
    }
    await expect(out.join('')).toMatchFileSnapshot('__screens__/whole-exam.txt');
  });

  it('without a limit names no time', () => {
    const { sitting } = deskExam(undefined, null);
    const plain = plainExam(sitting, 80, false);
    const out = [plain.opening(), plain.take('a').lines, plain.take('time').lines].map(say).join('');
    expect(out).not.toMatch(/left ·|s left|min left/);
    expect(out).toContain('This exam has no time limit.');
  });
});

describe('the clock', () => {
  it('warns once at each mark, and submits at zero without a line', () => {
    const { sitting, clock } = deskExam();
    const plain = plainExam(sitting, 80, false);
    plain.take('a');
    const said: string[] = [];
    for (let second = 0; second < 599; second++) {
      clock.pass(1000);
      said.push(say(plain.onTime()));
    }
    expect(said.filter((text) => text !== '')).toEqual(['5 min left.\n\n', '2 min left.\n\n', '42 s left.\n\n']);
    clock.pass(1000);
    const end = say(plain.onTime());
    expect(end).toContain('The time is up: the exam was submitted as it stands.\n\nNOT PASSED\n');
    expect(end).toContain('The time was up; every answer until then counts.');
    expect(sitting.session.state).toMatchObject({ phase: 'finished', finishedBy: 'deadline' });
    expect(plain.onTime()).toEqual([]);
  });

  it('does not take a line that comes after the end', () => {
    const { sitting, clock } = deskExam();
    const plain = plainExam(sitting, 80, false);
    clock.pass(10 * MINUTE);
    const { lines, refused } = plain.take('a');
    expect(refused).toBe(true);
    expect(say(lines)).toMatch(/^The time is up[\s\S]*This line came after the end\.\n/);
    expect(standingOf(sitting.session.state, 0)).toBeUndefined();
    expect(say(plain.take('review').lines)).toContain('1 of 3 · desk/loud-visitor');
  });
});

describe('before it is submitted', () => {
  it('nothing tells what is right', () => {
    const { sitting } = deskExam();
    const plain = plainExam(sitting, 80, false);
    const lines = ['a', 'ab', 'b!', 'back', 'goto 1', 'sheet', 'time', 'help', 'hint', 'review', 'review missed'];
    const said = [...lines, 'submit', 'no'].map((text) => say(plain.take(text).lines)).join('');
    expect(said).not.toMatch(/right\b|wrong —|WRONG|RIGHT|Why|key\b|Remember/);
  });

  it('submit asks, and anything but yes takes the question back', () => {
    const { sitting } = deskExam();
    const plain = plainExam(sitting, 80, false);
    plain.take('submit');
    plain.take('time');
    expect(say(plain.take('yes').lines)).toBe('Nothing was asked.\n\n');
    expect(sitting.session.state.phase).toBe('asking');
    plain.take('SUBMIT');
    plain.take('Yes');
    expect(sitting.session.state).toMatchObject({ phase: 'finished', finishedBy: 'learner' });
  });
});

const anyLine = fc.oneof(
  fc.constantFrom(
    ...['start', 'a', 'b!', 'ab?', '?', 'next', 'back', 'goto 2', 'goto 0', 'mark', 'cross b', 'sheet', 'sheet marked'],
    ...['time', 'undo', 'hint', 'help', 'report x', 'submit', 'yes', 'no', 'review', 'review slow', '', 'quit'],
  ),
  fc.string({ unit: 'binary' }),
);

describe('any lines', () => {
  it('get an answer without a control byte, and one answer at most stands for a question', () => {
    fc.assert(
      fc.property(fc.array(anyLine, { maxLength: 25 }), fc.boolean(), (lines, implied) => {
        const { sitting } = deskExam(hostileBank());
        const plain = plainExam(sitting, 80, implied);
        const out = [plain.opening()];
        for (const text of lines) {
          const reply = plain.take(text);
          out.push(reply.lines);
          if (reply.leave) break;
        }
        expect(say(out.flat())).not.toMatch(RAW);
        const { answers, queue } = sitting.session.state;
        for (const i of queue)
          expect(answers.filter((answer) => answer.i === i && !answer.undone).length).toBeLessThan(2);
      }),
    );
  });
});
