import { reports } from '../core/history/log.ts';
import { type Result, results } from '../core/session/results.ts';
import { score } from '../core/session/score.ts';
import { isOpenExam, type SessionState } from '../core/session/state.ts';
import { replay } from '../core/session/step.ts';
import { plural } from '../core/text/plural.ts';
import { duration } from '../show/duration.ts';
import { dataDir } from './data-dir.ts';
import { EXIT } from './exit.ts';
import { exportHistory } from './history/export.ts';
import { forget } from './history/forget.ts';
import { merge } from './history/merge.ts';
import { pastWarned } from './history/past.ts';
import { readPast } from './keeping.ts';
import { namedSession, newest, shortId } from './past-session.ts';
import { plainError } from './plain-error.ts';
import { historyDir } from './store.ts';
import { examPassed } from './summary.ts';
import type { World } from './world.ts';

/** The `examdrill history` commands. */
export const history = { list, show, check, merge, export: exportHistory, reports: listReports, forget };

async function list(world: World): Promise<number> {
  const past = pastWarned(world);
  for (const log of past.sessions) {
    const state = replay(log.started, log.events);
    const banks = log.started.banks.map(({ id }) => id).join(' ');
    world.out.text([shortId(log), day(log.at), state.mode, banks, counts(state), fate(state)].join('  '));
  }
  if (past.sessions.length === 0) world.out.text('There is no session yet. Start one with: examdrill practice');
  world.out.text(`Kept in ${historyDir(dataDir(world))}`);
  return EXIT.done;
}

async function show(world: World, asked: string | undefined): Promise<number> {
  const past = pastWarned(world);
  const log =
    asked === undefined ? newest(past.sessions, 'There is no session yet.') : namedSession(past.sessions, asked);
  const state = replay(log.started, log.events);
  world.out.text(`Session ${log.id}`);
  world.out.text(`${state.mode}, started ${day(log.at)}, seed ${state.seed}, ${counts(state)}, ${fate(state)}`);
  for (const { id, path, fingerprint } of log.started.banks) world.out.text(`bank ${id}  ${fingerprint}  ${path}`);
  for (const result of results(state)) world.out.text(factsOf(result, state).join('  '));
  return EXIT.done;
}

/** One answer in words. An open exam does not tell what is right. */
function factsOf(result: Result, state: SessionState): string[] {
  const open = isOpenExam(state);
  const inExam = state.mode === 'exam';
  const blank = inExam && result.chosen.length === 0;
  const sureness = result.certainty ?? (inExam ? undefined : 'time ran out');
  return [
    ...(open ? [] : [result.right ? 'right' : 'wrong']),
    `${result.bank}/${result.question}`,
    blank ? 'blank' : `chose ${result.chosen.join(' ') || 'nothing'}`,
    ...(open ? [] : [`key ${result.keys.join(' ')}`]),
    ...(sureness === undefined ? [] : [sureness]),
    ...(blank ? [] : [duration(result.spentMs)]),
    ...(result.attempt > 1 ? [`try ${result.attempt}`] : []),
    ...(result.changes > 0 ? [`${inExam ? 'changed' : 'undone'} ${plural(result.changes, 'time')}`] : []),
    ...(result.marked ? ['marked'] : []),
  ];
}

/** Says what is in the log files, and exits 1 when a line of them is damaged. */
async function check(world: World): Promise<number> {
  const { files, warnings } = readPast(world);
  if (files.length === 0) {
    const [unreadable] = warnings;
    world.out.text(unreadable ?? `There is no history in ${historyDir(dataDir(world))}.`);
    return unreadable ? EXIT.usage : EXIT.done;
  }
  let damaged = files.some(({ foreign, trouble }) => foreign || trouble !== undefined);
  for (const { path, events, bad, newer, foreign, trouble } of files) {
    if (trouble !== undefined) {
      world.out.text(`${path}: cannot be read: ${plainError(trouble)}.`);
      continue;
    }
    if (foreign) {
      world.out.text(`${path}: not a history file. It is left alone.`);
      continue;
    }
    damaged ||= bad.length > 0;
    const distinct = new Set(events.map(({ id }) => id)).size;
    const parts = [plural(distinct, 'event'), plural(bad.length, 'damaged line')];
    if (newer > 0) parts.push(`${plural(newer, 'line')} written by a newer version`);
    world.out.text(`${path}: ${parts.join(', ')}`);
    for (const { line, why } of bad) world.out.text(`${path}:${line}: damaged: ${why}`);
  }
  world.out.text(damaged ? 'What is damaged is left as it is; all else is used.' : 'No damage found.');
  return damaged ? EXIT.found : EXIT.done;
}

async function listReports(world: World): Promise<number> {
  const past = pastWarned(world);
  const all = reports(past.sessions);
  for (const { session, report } of all) {
    const item = session.started.items[report.i];
    world.out.text(
      `${report.file}:${report.line}: ${item?.bank}/${item?.question}: ${report.note} (${day(report.at)})`,
    );
  }
  if (all.length === 0) world.out.text('Nothing was reported. The key r on a question does.');
  return EXIT.done;
}

function day(at: string): string {
  return at.slice(0, 16).replace('T', ' ');
}

function counts(state: SessionState): string {
  const { right, answered, total } = score(state);
  if (isOpenExam(state)) return `${answered} of ${total} answered`;
  if (state.mode === 'exam') return `${right} of ${total} right`;
  return `${right} of ${answered} right, ${total} drawn`;
}

function fate(state: SessionState): string {
  if (state.finishedBy === 'abandoned') return state.mode === 'exam' ? 'given up' : 'abandoned';
  const passed = examPassed(state);
  const mark = passed === null ? '' : passed ? ', passed' : ', not passed';
  if (state.finishedBy === 'deadline') return `time was up${mark}`;
  if (mark !== '') return `finished${mark}`;
  return state.phase === 'finished' ? 'finished' : 'unfinished';
}
