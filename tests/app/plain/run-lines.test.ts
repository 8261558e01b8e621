import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { createPrinter } from '../../../src/app/output.ts';
import { sitFromAnswers } from '../../../src/app/plain/run-lines.ts';
import { plainTheme } from '../../../src/show/theme.ts';
import { deskSitting } from '../../helpers/sitting.ts';

const MINUTE = 60_000;
const RESULT = /^(NOT )?PASSED$/m;

/** Plays answers in an exam of a minute whose clock goes on by `step` whenever it is read. */
function played(lines: readonly string[], step: number) {
  const rules = { pass: { percent: 60 } };
  const { sitting, clock } = deskSitting([], rules, undefined, { mode: 'exam', limitMs: MINUTE });
  const { uptime } = clock;
  clock.uptime = () => {
    clock.pass(step);
    return uptime();
  };
  const stream = Object.assign(new PassThrough(), { columns: 80, rows: 24, isTTY: false });
  let out = '';
  stream.on('data', (chunk) => {
    out += chunk;
  });
  let refused: string | undefined;
  try {
    sitFromAnswers(sitting, createPrinter(stream, plainTheme), { name: 'a.txt', text: `${lines.join('\n')}\n` });
  } catch (error) {
    refused = (error as Error).message;
  }
  return { out, refused, state: sitting.session.state };
}

const STEPS = Array.from({ length: 140 }, (_, place) => (place + 1) * 500);

describe('answers of an exam whose time runs out while they are played', () => {
  it.each([
    ['without submit', ['b', 'ac', 'a']],
    ['with submit', ['b', 'ac', 'a', 'submit', 'yes']],
    ['too few', ['b']],
    ['none', ['']],
  ])('%s: it is finished, by its deadline when that was passed, and only then there is a result', (_, lines) => {
    const endings = new Set<string | null>();
    for (const step of STEPS) {
      const { out, refused, state } = played(lines, step);
      expect([step, state.phase]).toEqual([step, 'finished']);
      expect(out).toMatch(RESULT);
      expect(out.match(/^\d of 3 right/gm)).toHaveLength(1);
      if (state.finishedBy === 'deadline') {
        expect(state.ms).toBeGreaterThanOrEqual(MINUTE);
        expect(out).toContain('The time is up: the exam was submitted as it stands.\n');
      } else {
        expect(state.ms).toBeLessThan(MINUTE);
        expect(refused).toBeUndefined();
      }
      if (refused !== undefined) expect(refused).toMatch(/^a\.txt:\d: this line cannot be played: /);
      endings.add(state.finishedBy);
    }
    expect(endings).toContain('deadline');
    expect(endings.size).toBe(2);
  });

  it('an exam that is left with quit shows no result', () => {
    const { out, state } = played(['b', 'quit'], 500);
    expect(state.phase).toBe('asking');
    expect(out).not.toMatch(RESULT);
  });
});
