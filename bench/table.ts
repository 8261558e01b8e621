import type { Row } from './report.ts';
import type { Spread } from './stats.ts';

const HEAD = ['', 'time, ms', 'CPU, ms', '× time', '× CPU', 'MiB', 'first step', ''];

export function table(rows: readonly Row[]): string {
  const cells = [HEAD, ...rows.map(cellsOf)];
  const widths = HEAD.map((_, column) => Math.max(...cells.map((line) => line[column]?.length ?? 0)));
  return cells
    .map((line) =>
      line
        .map((cell, i) => cell.padEnd(widths[i] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function cellsOf(row: Row): string[] {
  const verdict = row.met === undefined ? '' : row.met ? 'met' : 'NOT MET';
  const target = row.target ?? '';
  if (row.value) return [`${row.what}: ${row.value}`, '', '', '', '', '', target, verdict];
  return [
    row.what,
    show(row.wallMs, 1),
    show(row.cpuMs, 1),
    show(row.wallRatio, 2),
    show(row.cpuRatio, 2),
    row.memoryMiB?.toFixed(0) ?? '',
    target,
    verdict,
  ];
}

function show(value: Spread | undefined, digits: number): string {
  if (!value) return '';
  return `${value.median.toFixed(digits)} (${value.low.toFixed(digits)}–${value.high.toFixed(digits)})`;
}
