import type { Line } from '../../core/text/line.ts';
import { concise } from './concise.ts';
import { json } from './json.ts';
import { pretty } from './pretty.ts';
import type { LintReport } from './report.ts';

/** Lines are for people; pieces of text are for programs. */
export type Reporter =
  | { kind: 'lines'; lines(report: LintReport, columns: number): Line[] }
  | { kind: 'text'; pieces(report: LintReport): Iterable<string> };

export const REPORTERS: ReadonlyMap<string, Reporter> = new Map<string, Reporter>([
  ['pretty', { kind: 'lines', lines: pretty }],
  ['concise', { kind: 'lines', lines: concise }],
  ['json', { kind: 'text', pieces: json }],
]);
