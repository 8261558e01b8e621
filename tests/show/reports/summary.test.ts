import { expect, test } from 'vitest';
import type { PlacedFinding, Severity } from '../../../src/core/bank/placed.ts';
import { type Hidden, mostSevere } from '../../../src/show/reports/report.ts';
import { summary } from '../../../src/show/reports/summary.ts';

const finding = (severity: Severity, line: number): PlacedFinding => ({
  file: 'a.yaml',
  line,
  column: 1,
  endLine: line,
  endColumn: 2,
  rule: 'item/k-type',
  severity,
  message: 'm',
});
const NOTHING: Hidden = { suppressed: 0, baseline: 0, warnings: 0, hints: 0 };

function said(severities: Severity[], hidden: Partial<Hidden> = {}, skipped = 0): string {
  const findings = severities.map(finding);
  return summary({
    files: [{ file: 'a.yaml', source: '', findings }],
    questions: 2,
    skipped,
    hidden: { ...NOTHING, ...hidden },
  });
}

test.each([
  [said([]), 'Checked 1 file, 2 questions: nothing found.'],
  [said(['error', 'warning', 'hint']), 'Checked 1 file, 2 questions: 1 error, 1 warning, 1 hint.'],
  [said([], { hints: 2 }), 'Checked 1 file, 2 questions: nothing found. 2 hints not shown: --hints shows them.'],
  [
    said(['error'], { warnings: 1, hints: 1 }),
    'Checked 1 file, 2 questions: 1 error, 1 warning. 1 warning not shown: leave out --quiet to see them. 1 hint not shown: --hints shows them.',
  ],
  [
    said([], { suppressed: 1, baseline: 12 }, 3),
    'Checked 1 file, 2 questions: nothing found. 1 finding suppressed in the files. 12 findings known to the baseline. 3 YAML files skipped: no bank.',
  ],
])('%s', (text, expected) => {
  expect(text).toBe(expected);
});

test('where there is no room for all, errors stay first, in the order of the file', () => {
  const all = [
    finding('hint', 1),
    finding('warning', 2),
    finding('error', 3),
    finding('warning', 4),
    finding('error', 5),
  ];
  expect(mostSevere(all, 3).map(({ line }) => line)).toEqual([2, 3, 5]);
  expect(mostSevere(all, 5)).toBe(all);
});
