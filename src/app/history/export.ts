import { backup } from '../../core/history/backup.ts';
import { isOpenExam } from '../../core/session/state.ts';
import { replay } from '../../core/session/step.ts';
import { historyCsv } from '../../show/reports/history-csv.ts';
import { historyJson } from '../../show/reports/history-json.ts';
import { historyJsonl } from '../../show/reports/history-jsonl.ts';
import { line } from '../../show/spans.ts';
import { EXIT, Stop } from '../exit.ts';
import type { Past } from '../keeping.ts';
import type { Printer } from '../output.ts';
import { examPassed } from '../summary.ts';
import type { World } from '../world.ts';
import { linesOfPast, pastNeeded } from './past.ts';

export interface ExportOptions {
  format: string;
}

const WRITERS: ReadonlyMap<string, (past: Past, out: Printer) => void> = new Map([
  [
    'jsonl',
    (past, out) => {
      for (const text of historyJsonl(backup(linesOfPast(past)))) out.text(text);
    },
  ],
  [
    'json',
    ({ sessions }, out) => {
      for (const text of historyJson(sessions, examPassed)) out.text(text);
    },
  ],
  [
    'csv',
    ({ sessions }, out) => {
      for (const row of historyCsv(sessions)) out.frame('', [line(row)], '\r\n');
    },
  ],
]);

/** `examdrill history export`: writes the history to stdout. Exits 2 when a log cannot be read, since a part is missing then. */
export async function exportHistory(world: World, { format }: ExportOptions): Promise<number> {
  const write = WRITERS.get(format);
  if (!write) throw new Stop(`There is no format "${format}". Known: ${[...WRITERS.keys()].join(', ')}.`);
  const past = pastNeeded(world);
  write(past, world.out);
  if (format === 'jsonl' && past.sessions.some(({ started, events }) => isOpenExam(replay(started, events)))) {
    world.err.text('An exam is still open: this backup holds its keys, since it has to hold everything.');
  }
  if (past.sessions.length === 0) world.err.text('There is no session to export yet.');
  return past.files.some(({ trouble }) => trouble !== undefined) ? EXIT.usage : EXIT.done;
}
