import { describe, expect, test } from 'vitest';
import type { PlacedFinding } from '../../../src/core/bank/placed.ts';
import { width } from '../../../src/core/text/width.ts';
import { paint } from '../../../src/show/paint.ts';
import { sourceFrame } from '../../../src/show/reports/frame.ts';
import { plainTheme } from '../../../src/show/theme.ts';

const finding = (column: number, endColumn: number, line = 7): PlacedFinding => ({
  file: 'x.yaml',
  line,
  column,
  endLine: line,
  endColumn,
  rule: 'yaml/syntax',
  severity: 'error',
  message: 'm',
});
const frame = (text: string, column: number, endColumn: number, columns = 60) =>
  paint(sourceFrame(text, finding(column, endColumn), columns), plainTheme);

describe('source frames', () => {
  test('carets stand below the place', () => {
    expect(frame('    stem: "x" y', 15, 16)).toBe('     7 |     stem: "x" y\n       |               ^\n');
  });

  test('tabs and wide characters count as they are shown', () => {
    expect(frame('\tお客様: x', 6, 7)).toBe('     7 |     お客様: x\n       |            ^\n');
    expect(frame('お客様', 2, 4)).toBe('     7 | お客様\n       |   ^^^^\n');
  });

  test('hostile characters are visible, and carets span what is shown', () => {
    expect(frame('a\x1b[2J b', 2, 3)).toBe('     7 | a<U+001B>[2J b\n       |  ^^^^^^^^\n');
  });

  test('a place at the end of the line has a caret behind it', () => {
    expect(frame('abc', 4, 4)).toBe('     7 | abc\n       |    ^\n');
  });

  test('a long line is cut around the place', () => {
    const long = `${'x'.repeat(500)}HERE${'y'.repeat(2_000_000)}`;
    const shown = frame(long, 501, 505, 40);
    expect(shown).toBe('     7 | …xxxxxxxxxxxxxxHEREyyyyyyyyyyy…\n       |                ^^^^\n'.replace('', ''));
  });

  test.each([20, 33, 47, 80, 120])('no line is wider than %i columns', (columns) => {
    for (const text of ['客'.repeat(300), 'x'.repeat(300), '👩‍👩‍👧'.repeat(60), '\x1b'.repeat(90), '\t'.repeat(90)]) {
      for (const [from, to] of [
        [1, 2],
        [40, 41],
        [80, 90],
        [1, 91],
        [91, 91],
      ] as const) {
        const lines = frame(text, from, to, columns).trimEnd().split('\n');
        expect(Math.max(...lines.map(width))).toBeLessThanOrEqual(Math.max(columns, 29));
        expect(lines[1]).toContain('^');
      }
    }
  });
});
