import type { Row } from './report.ts';
import type { Spread } from './stats.ts';

const RUNS = ['', 'time, ms', 'CPU, ms', '× time', '× CPU', 'MiB', 'first step', ''];
const OTHERS = ['', 'measured', 'first step', ''];

/** Two tables: what was run whole, and everything else. */
export function table(rows: readonly Row[]): string {
  const runs = rows.filter((row) => row.value === undefined);
  const others = rows.filter((row) => row.value !== undefined);
  return `${columns([RUNS, ...runs.map(runCells)])}\n\n${columns([OTHERS, ...others.map(otherCells)])}`;
}

function columns(lines: readonly string[][]): string {
  const widths = lines[0]?.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0))) ?? [];
  const pad = (line: readonly string[]) => line.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ');
  return lines.map((line) => pad(line).trimEnd()).join('\n');
}

function runCells(row: Row): string[] {
  return [
    row.what,
    show(row.wallMs, 1),
    show(row.cpuMs, 1),
    show(row.wallRatio, 2),
    show(row.cpuRatio, 2),
    row.memoryMiB?.toFixed(0) ?? '',
    ...verdict(row),
  ];
}

function otherCells(row: Row): string[] {
  return [row.what, row.value ?? '', ...verdict(row)];
}

function verdict({ target, met }: Row): string[] {
  return [target ?? '', met === undefined ? '' : met ? 'met' : 'NOT MET'];
}

function show(value: Spread | undefined, digits: number): string {
  if (!value) return '';
  return `${value.median.toFixed(digits)} (${value.low.toFixed(digits)}–${value.high.toFixed(digits)})`;
}
