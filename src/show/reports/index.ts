import type { Line } from '../../core/text/line.ts';
import { concise } from './concise.ts';
import { github } from './github.ts';
import { gitlab } from './gitlab.ts';
import { json } from './json.ts';
import { junit } from './junit.ts';
import { pretty } from './pretty.ts';
import type { LintReport } from './report.ts';
import { sarif } from './sarif.ts';

/** Lines are for people; pieces of text are for programs. */
export type Reporter =
  | { kind: 'lines'; lines(report: LintReport, columns: number): Line[] }
  | { kind: 'text'; pieces(report: LintReport): Iterable<string> };

export const REPORTERS: ReadonlyMap<string, Reporter> = new Map<string, Reporter>([
  ['pretty', { kind: 'lines', lines: pretty }],
  ['concise', { kind: 'lines', lines: concise }],
  ['json', { kind: 'text', pieces: json }],
  ['sarif', { kind: 'text', pieces: sarif }],
  ['github', { kind: 'text', pieces: github }],
  ['gitlab', { kind: 'text', pieces: gitlab }],
  ['junit', { kind: 'text', pieces: junit }],
]);
