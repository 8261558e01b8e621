import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readHistory } from '../../src/app/store.ts';
import type { LogEvent } from '../../src/core/history/event.ts';
import { type SessionLog, sessions } from '../../src/core/history/log.ts';
import { replay } from '../../src/core/session/step.ts';
import { PROGRAM } from '../helpers/program.ts';
import {
  type Action,
  anyAction,
  type ExamModel,
  freshModel,
  keyOf,
  killBank,
  modelOf,
  played,
  printed,
  questionText,
  typed,
} from './exam-model.ts';

/** What many killed exams have left behind. */
export interface ExamKillCount {
  kills: number;
  /** Answers, marks and crossings that were on the screen before a kill. */
  acknowledged: number;
  /** How often an exam was taken up again. */
  resumed: number;
  /** What was not as it had to be, one sentence each. */
  faults: string[];
}

const QUESTIONS = 25;
const MINUTES = 60;
const ACTIONS = 40;
const KILLS_OF_ONE = 10;
const WORKERS = 3;
/** How far the log may fall behind the wall because a busy machine let the program wait. */
const TOLERANCE_MS = 1_500;
/** Once in each exam nobody resumes it for a while: longer than what is tolerated. */
const PAUSE_MS = 2_000;

/** Kills exams with SIGKILL at random moments, again and again, and looks each time whether all is back. */
export async function examKillRuns(kills: number, random: () => number = Math.random): Promise<ExamKillCount> {
  const count: ExamKillCount = { kills, acknowledged: 0, resumed: 0, faults: [] };
  let left = kills;
  const worker = async () => {
    while (left > 0) {
      const ofThis = Math.min(KILLS_OF_ONE, left);
      left -= ofThis;
      await killedExam(ofThis, random, count);
    }
  };
  await Promise.all(Array.from({ length: WORKERS }, worker));
  return count;
}

/** One exam that is killed and resumed, and submitted in the end. */
async function killedExam(kills: number, random: () => number, count: ExamKillCount): Promise<void> {
  const home = mkdtempSync(join(tmpdir(), 'examdrill-exam-kill-'));
  const bank = join(home, 'kills.yaml');
  writeFileSync(bank, killBank(QUESTIONS));
  const start = ['exam', bank, '-n', String(QUESTIONS), '--minutes', String(MINUTES), '--seed', '7'];
  let model = freshModel(QUESTIONS);
  let first: LogEvent | undefined;
  for (let kill = 0; kill < kills; kill++) {
    if (first) count.resumed++;
    const actions = chain(model, random);
    const lines = [...(first ? [] : ['start']), ...actions.map(({ action }) => typed(action))];
    const output = await killedRun(first ? ['resume'] : start, home, lines, random);
    const log = examIn(home);
    if (!log) {
      if (first) count.faults.push('the exam is gone');
      else if (output.includes(' · question ')) count.faults.push('an exam that was shown is not in the log');
      continue;
    }
    if (kill === 1) await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    const [started] = log.events;
    if (JSON.stringify(first ?? started) !== JSON.stringify(started)) count.faults.push('the start has changed');
    first ??= started;
    count.faults.push(...clockFaults(log, output));
    const acknowledged = acknowledgedOf(output, model, actions, log);
    if (acknowledged === undefined) {
      count.faults.push(`printed something else than what was done:\n${output}`);
      return;
    }
    const done = actions.slice(0, acknowledged).filter(({ action }) => action.do !== 'sheet' && action.do !== 'goto');
    count.acknowledged += done.length;
    const kept = modelOf(replay(log.started, log.events));
    const possible = [
      acknowledged === 0 ? model : (actions[acknowledged - 1]?.states.at(-1) ?? model),
      ...actions.slice(acknowledged).flatMap(({ states }) => states),
    ];
    if (!possible.some((state) => keyOf(state) === keyOf(kept))) {
      count.faults.push(`after ${acknowledged} actions something is lost: ${keyOf(kept)}`);
    }
    model = kept;
  }
  if (first) count.faults.push(...(await submitFaults(home, model, first)));
  rmSync(home, { recursive: true, force: true });
}

interface Done {
  action: Action;
  before: ExamModel;
  states: ExamModel[];
}

/** Actions one after the other, and what each makes of the exam. */
function chain(from: ExamModel, random: () => number): Done[] {
  const all: Done[] = [];
  for (let before = from; all.length < ACTIONS; before = all.at(-1)?.states.at(-1) ?? before) {
    const action: Action = all.length === 0 ? { do: 'sheet' } : anyAction(before, random);
    all.push({ action, before, states: played(before, action) });
  }
  return all;
}

/** Runs the program with all lines waiting, kills it, and returns what it had printed. */
function killedRun(args: string[], home: string, lines: string[], random: () => number): Promise<string> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [PROGRAM, ...args], {
      env: { PATH: process.env.PATH ?? '', HOME: home, EXAMDRILL_HOME: home },
    });
    let output = '';
    let killAt = Math.floor(random() * lines.length);
    if (random() < 0.1) setTimeout(() => child.kill('SIGKILL'), random() * 150);
    const replies = () => output.match(/^(Question \d+|[A-D] is |\d+ answered|Kills · question \d+)/gm)?.length ?? 0;
    child.stdin.on('error', () => {});
    child.stdin.write(`${lines.join('\n')}\n`);
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      output += chunk;
      if (replies() < killAt) return;
      killAt = Number.POSITIVE_INFINITY;
      setTimeout(() => child.kill('SIGKILL'), random() * 6);
    });
    child.on('close', () => resolve(output));
  });
}

/** How many actions have their whole reply in the output; undefined when it says anything else. */
function acknowledgedOf(
  output: string,
  model: ExamModel,
  actions: Done[],
  { started }: SessionLog,
): number | undefined {
  const from = output.search(/^Kills · question /m);
  if (from === -1) return 0;
  const whole = output
    .slice(from, output.lastIndexOf('\n') + 1)
    .replace(/(Kills · question [^·]*) · [^·]* left/g, '$1');
  let expected = questionText(model, started.items);
  let acknowledged = 0;
  for (const { action, before } of actions) {
    const next = expected + printed(before, action, started.items);
    if (!whole.startsWith(next)) break;
    expected = next;
    acknowledged++;
  }
  const { action, before } = actions[acknowledged] ?? {};
  const more = action && before ? printed(before, action, started.items) : '';
  return (expected + more).startsWith(whole) ? acknowledged : undefined;
}

/** Was any time won? Each opening counts what passed since the event before, and the words tell what is left. */
function clockFaults({ started, at, events }: SessionLog, output: string): string[] {
  const limitMs = MINUTES * 60_000;
  const faults = started.limitMs === limitMs ? [] : [`the limit is ${started.limitMs}`];
  for (const [place, event] of events.entries()) {
    if (event.type !== 'opened') continue;
    const before = events[place - 1];
    if (event.gapMs <= 0 || event.ms !== (before?.ms ?? 0) + event.gapMs)
      faults.push(`a gap is not in the clock of event ${event.n}`);
  }
  const last = events.at(-1);
  const won = last ? Date.parse(last.at) - Date.parse(at) - last.ms : 0;
  if (won > TOLERANCE_MS) faults.push(`${won} ms were won until event ${last?.n}`);
  const opened = events.findLast(({ type }) => type === 'opened');
  const [, left, seconds] = /answered · (\d+) min(?: (\d+) s)? left, until/.exec(output) ?? [];
  if (opened && left !== undefined) {
    const said = (Number(left) * 60 + Number(seconds ?? 0)) * 1000;
    const most = limitMs - (Date.parse(opened.at) - Date.parse(at));
    if (said > most + 500 + TOLERANCE_MS) faults.push(`${said} ms are said to be left where ${most} are`);
  }
  return faults;
}

function examIn(home: string): SessionLog | undefined {
  return sessions(readHistory(home).flatMap(({ events }) => events)).find(({ started }) => started.mode === 'exam');
}

/** Submits the exam: the result counts each answer that was there after the last kill. */
async function submitFaults(home: string, model: ExamModel, first: LogEvent): Promise<string[]> {
  const stdout = await new Promise<string>((resolve) => {
    const child = spawn(process.execPath, [PROGRAM, 'resume', '--json'], {
      env: { PATH: process.env.PATH ?? '', HOME: home, EXAMDRILL_HOME: home },
    });
    let text = '';
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk;
    });
    child.stderr.resume();
    child.stdin.end('submit\nyes\n');
    child.on('close', () => resolve(text));
  });
  const items = first.type === 'started' ? first.items : [];
  const { questions, finishedBy } = JSON.parse(stdout) as {
    finishedBy: string;
    questions: { id: string; shown: string[]; chosen: string[]; marked: boolean; crossed: string[] }[];
  };
  const expected = items.map(({ question, shown }, i) => ({
    id: question,
    shown,
    chosen: (model.answers[i]?.chosen ?? []).map((option) => shown[option]),
    marked: model.marked[i],
    crossed: (model.crossed[i] ?? []).map((option) => shown[option]).sort(),
  }));
  const found = questions.map(({ id, shown, chosen, marked, crossed }) => ({
    id,
    shown,
    chosen,
    marked,
    crossed: crossed.toSorted(),
  }));
  return [
    ...(finishedBy === 'learner' ? [] : [`finished by ${finishedBy}`]),
    ...(JSON.stringify(found) === JSON.stringify(expected) ? [] : ['the result is not that of the answers']),
  ];
}
