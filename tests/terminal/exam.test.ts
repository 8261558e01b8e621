import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readHistory } from '../../src/app/store.ts';
import type { LogEvent } from '../../src/core/history/event.ts';
import { writeLine } from '../../src/core/history/line.ts';
import { sessions } from '../../src/core/history/log.ts';
import { replay } from '../../src/core/session/step.ts';
import { temporaryFolder } from '../helpers/folders.ts';
import { PROGRAM, ROOT } from '../helpers/program.ts';
import { runSpawned } from '../helpers/run.ts';
import { inTerminal, type RealTerminal } from '../helpers/terminal.ts';
import { type ExamModel, freshModel, keyOf, killBank, modelOf, OPTIONS, played } from '../reliability/exam-model.ts';

const FIXTURES = join(ROOT, 'tests', 'fixtures', 'exam');
const GATE = join(FIXTURES, 'gate.yaml');
const EXAM = ['exam', GATE, '--seed', '7'];
const LEFT = '\u001b[D';
const RIGHT = '\u001b[C';
const DOWN = '\u001b[B';
const PASSED_OR_NOT = /^(NOT )?PASSED$/m;

/** The exam of seed 7 as it is drawn and ordered (draw 1), and the letters of each key. */
const FORM = [
  ['p7', 'B'],
  ['p4', 'C'],
  ['p2', 'B'],
  ['f5', 'C'],
  ['p9', 'A'],
  ['f1', 'C'],
  ['h2', 'C'],
  ['r2', 'C'],
  ['h5', 'B'],
  ['h1', 'C'],
  ['p3', 'C'],
  ['h7', 'B D'],
  ['h6', 'C'],
  ['f4', 'A'],
  ['p8', 'B'],
  ['p5', 'A B'],
  ['p1', 'A'],
  ['f6', 'B'],
  ['f3', 'B'],
  ['r1', 'C'],
] as const;

interface Question {
  id: string;
  stem: string;
  options: { id: string; text: string; correct?: boolean }[];
}

function questionsOf(file: string): Question[] {
  return (parse(readFileSync(file, 'utf8')) as { questions: Question[] }).questions;
}

function stemAt(number: number): string {
  const id = FORM[number - 1]?.[0];
  return questionsOf(GATE).find((question) => question.id === id)?.stem ?? '';
}

/** Waits until a question of the form is on the screen. */
async function shown(terminal: RealTerminal, number: number): Promise<void> {
  await terminal.shows(`question ${number} of 20`);
  await terminal.shows(stemAt(number).slice(0, 60));
}

/** Opens the exam and starts it. */
async function started(home: string, size: { columns?: number; rows?: number } = {}): Promise<RealTerminal> {
  const terminal = inTerminal(EXAM, { home, ...size });
  await terminal.shows('Enter start the exam');
  await terminal.press('\r');
  await terminal.shows('question 1 of 20');
  return terminal;
}

/** Types keys one by one, each after the screen was drawn for the one before. */
async function press(terminal: RealTerminal, ...keys: string[]): Promise<void> {
  for (const key of keys) await terminal.press(key);
}

function eventsIn(home: string): LogEvent[] {
  return readHistory(home).flatMap(({ events }) => events);
}

/** The last choice for each question, by its id: read from the log without the program's own folding. */
function lastChoices(events: readonly LogEvent[]): Record<string, string[]> {
  const start = events.find((event) => event.type === 'started');
  if (start?.type !== 'started') return {};
  const choices: Record<string, string[]> = {};
  for (const event of events) {
    if (event.type === 'chose') choices[start.items[event.i]?.question ?? ''] = event.chosen;
  }
  return choices;
}

const text = (terminal: RealTerminal) => terminal.screen().join('\n');
const optionLines = (terminal: RealTerminal) => terminal.screen().filter((line) => /^[ -][ >] [A-D] {2}/.test(line));

/** The words of a text, without signs that only lay it out. */
function wordsIn(shownText: string): string[] {
  return shownText.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
}

/** How many pages the screen has, by its header: "page 1 of 3", and "1/3" where that is too long. */
function pagesOf(terminal: RealTerminal): number {
  return Number(/ · (?:page \d+ of |\d+\/)(\d+) ← →/.exec(text(terminal))?.[1] ?? 1);
}

function pageSign(page: number, pages: number): string {
  return ` · (page ${page} of ${pages}|${page}/${pages}) ← →`;
}

/** Every word on all pages of a screen, from the first page to the last. */
async function wordsOnAllPages(terminal: RealTerminal, anchor: string): Promise<Set<string>> {
  const seen = new Set<string>();
  const look = () => {
    for (const line of terminal.screen()) for (const word of wordsIn(line)) seen.add(word);
  };
  await terminal.shows(anchor);
  const pages = pagesOf(terminal);
  for (let page = 1; page < pages; page++) terminal.type(LEFT);
  for (let page = 1; page <= pages; page++) {
    if (pages > 1) await terminal.shows(new RegExp(`${pageSign(page, pages)}[\\s\\S]*${anchor}`));
    look();
    if (page < pages) terminal.type(RIGHT);
  }
  return seen;
}

describe('an exam of 20 questions in a terminal', () => {
  it('comes to the result that was worked out by hand', async () => {
    const home = temporaryFolder();
    const terminal = inTerminal(EXAM, { home });
    await terminal.shows('20 questions · 40 min · pass mark 70 %');
    expect(eventsIn(home)).toEqual([]);
    await press(terminal, '\r');

    await shown(terminal, 1);
    await press(terminal, 'b', '\r'); // right
    await shown(terminal, 2);
    await press(terminal, 'a', 'm', 'n'); // wrong for now, marked
    await shown(terminal, 3);
    await terminal.shows('1 marked · 18 blank');
    await press(terminal, 'b', '!'); // right, sure
    await shown(terminal, 4);
    await press(terminal, 'x', 'a');
    await terminal.shows(/ {3}A {2}.*\(crossed out\)/);
    await press(terminal, 'c', '\r'); // right
    await shown(terminal, 5);
    await press(terminal, 'b', '\r'); // wrong
    await shown(terminal, 6);
    await press(terminal, 'n'); // blank
    await shown(terminal, 7);
    await press(terminal, 'c', '?'); // right by a guess
    await shown(terminal, 8);
    await press(terminal, 'c', '\r'); // right
    await shown(terminal, 9);
    await press(terminal, 'b', '\r'); // right for now
    await shown(terminal, 10);
    await press(terminal, 'a', 'c', '\r'); // corrected before it was left: right, and no change
    await shown(terminal, 11);
    await press(terminal, 'p');
    await shown(terminal, 10);
    await terminal.shows(/^ > C {2}/m);
    await press(terminal, 'p');
    await shown(terminal, 9);
    await press(terminal, 'a', '\r'); // from right to wrong
    await shown(terminal, 10);
    await press(terminal, '\r');
    await shown(terminal, 11);
    await press(terminal, 'm', 'n'); // marked for now, blank
    await shown(terminal, 12);
    await press(terminal, 'b', 'd', '\r'); // both keys: right
    await shown(terminal, 13);
    await press(terminal, 'c', 'x', 'c'); // right, and crossed out
    await terminal.shows(/^ > C {2}.*\(crossed out\)/m);
    await press(terminal, '\r');
    await shown(terminal, 14);
    await press(terminal, '1', '\r'); // right
    await shown(terminal, 15);
    await press(terminal, 'a', '\r'); // wrong
    await shown(terminal, 16);
    await press(terminal, 'a', '\r'); // one of two keys: wrong
    await shown(terminal, 17);
    await press(terminal, 'a', '!'); // right
    await shown(terminal, 18);
    await press(terminal, 'c', '!'); // sure, but wrong
    await shown(terminal, 19);
    await press(terminal, 'b', '\r'); // right
    await shown(terminal, 20);
    await press(terminal, '?'); // "I don't know": blank

    await terminal.shows(/17 answered · 3 blank · 2 marked[\s\S]*s submit/);
    await terminal.shows('That was the last question. s submits, a number goes to a question.');
    await press(terminal, 'v');
    await terminal.shows('Answer sheet · blank only');
    expect(terminal.screen().flatMap((line) => /^ *(\d+) {2}blank/.exec(line)?.[1] ?? [])).toEqual(['6', '11', '20']);
    await press(terminal, 'v');
    await terminal.shows('Answer sheet · marked only');
    expect(terminal.screen().flatMap((line) => /^ *(\d+) {2}\S+ +marked/.exec(line)?.[1] ?? [])).toEqual(['2', '11']);
    await press(terminal, '2');
    await terminal.shows('Go to question 2_');
    await press(terminal, '\r');
    await shown(terminal, 2);
    await terminal.shows('question 2 of 20, marked');
    await press(terminal, 'c', '\r'); // from wrong to right
    await shown(terminal, 3);
    await press(terminal, 'l', '1', '5', '\r');
    await shown(terminal, 15);
    await press(terminal, 'c', '\r'); // from wrong to wrong
    await shown(terminal, 16);
    await press(terminal, 'l', '1', '1', '\r');
    await shown(terminal, 11);
    await press(terminal, 'm', 'l');
    await terminal.shows(/17 answered · 3 blank · 1 marked[\s\S]*s submit/);
    await press(terminal, 'v', 's');
    await terminal.shows(
      /Questions 6, 11 and 20 are blank\. A blank counts as wrong; a guess cannot lose\s+marks\. Submit\?/,
    );
    for (const number of [6, 11, 20]) await terminal.shows(new RegExp(`^ *${number} {2}blank`, 'm'));
    await press(terminal, 'n');
    await terminal.shows('Not submitted.');
    await press(terminal, 's', 'y');
    await terminal.shows('exam finished');

    const expected = [
      'NOT PASSED',
      '12 of 20 right (60 %) · 3 blank · TIME of 40 min',
      'Pass mark: 70 %, which is 14 of 20.',
      'Papers and logs     4 of 8',
      'People at the gate  4 of 5',
      'Fire                3 of 5',
      'Radio               1 of 2',
      'You changed 3 answers: 1 from wrong to right, 1 from right to wrong, 1 without',
      'effect.',
    ];
    const head = (lines: string[]) => {
      const from = lines.lastIndexOf('NOT PASSED');
      return lines
        .slice(from, from + 11)
        .map((line) => line.replace(/· (\d+ min )?\d+ (s|min) of/, '· TIME of'))
        .filter((line) => line !== '');
    };
    expect(head(terminal.screen())).toEqual(expected);
    terminal.type('q');
    expect(await terminal.ended()).toMatchObject({ exitCode: 0 });
    expect(terminal.cursorIsHidden()).toBe(false);
    expect(text(terminal)).toContain('Saved. Read it again with: examdrill review');

    const review = (await runSpawned(['review', '--plain'], { home })).stdout;
    expect(head(review.split('\n'))).toEqual(expected);
    expect(review).toContain('You were sure, but wrong:\n- How is an extinguisher checked on a round?\n');
    expect(review).toContain('Right by a guess:\n- A visitor cannot hear you well. What do you change?\n');
    const missed = (await runSpawned(['review', '--plain', '--only', 'missed'], { home })).stdout;
    const wrong = ['p9', 'f1', 'h5', 'p3', 'p8', 'p5', 'f6', 'r1'];
    expect([...missed.matchAll(/^\d of 8 · gate\/(\w+)/gm)].map(([, id]) => id)).toEqual(wrong);
    const changed = (await runSpawned(['review', '--plain', '--only', 'changed'], { home })).stdout;
    expect([...changed.matchAll(/^\d of 3 · gate\/(\w+)/gm)].map(([, id]) => id)).toEqual(['p4', 'h5', 'p8']);
    const marked = (await runSpawned(['review', '--plain', '--only', 'marked'], { home })).stdout;
    expect([...marked.matchAll(/^1 of 1 · gate\/(\w+) · marked/gm)].map(([, id]) => id)).toEqual(['p4']);

    const events = eventsIn(home);
    const start = events.find((event) => event.type === 'started');
    const items = start?.type === 'started' ? start.items : [];
    expect(items.map(({ question }) => question)).toEqual(FORM.map(([id]) => id));
    const letters = items.map(({ shown: order, keys }) =>
      order.flatMap((id, place) => (keys.includes(id) ? ['ABCD'.charAt(place)] : [])).join(' '),
    );
    expect(letters).toEqual(FORM.map(([, key]) => key));
    expect(lastChoices(events)).toEqual({
      p7: ['key'],
      p4: ['key'],
      p2: ['key'],
      f5: ['key'],
      p9: ['d1'],
      h2: ['key'],
      r2: ['key'],
      h5: ['d2'],
      h1: ['key'],
      h7: ['key', 'key2'],
      h6: ['key'],
      f4: ['key'],
      p8: ['d2'],
      p5: ['key'],
      p1: ['key'],
      f6: ['d2'],
      f3: ['key'],
      r1: [],
    });
    expect(events.at(-1)).toMatchObject({ type: 'finished', by: 'learner' });
    expect(events.map(({ n }) => n)).toEqual(events.map((_, place) => place + 1));
  });

  it('takes all of it in one burst of keys, the Enter on the rules screen too', async () => {
    const home = temporaryFolder();
    const terminal = inTerminal(EXAM, { home });
    await terminal.shows('Enter start the exam');
    const keys = FORM.map(([, letters]) => `${letters.toLowerCase().replace(' ', '')}\r`).join('');
    terminal.type(`\r${keys}sy`);
    await terminal.shows('exam finished');
    await terminal.shows('20 of 20 right (100 %)');
    await terminal.shows(/^PASSED$/m);
    terminal.type('q');
    expect(await terminal.ended()).toMatchObject({ exitCode: 0 });
    expect(eventsIn(home).filter(({ type }) => type === 'chose').length).toBeGreaterThanOrEqual(20);
  });
});

describe('leaving the rules', () => {
  it.each([
    ['q', 0],
    ['\u001b', 0],
    ['\u0003', 130],
  ])('by %j starts nothing and exits %i', async (key, exitCode) => {
    const home = temporaryFolder();
    const terminal = inTerminal(EXAM, { home });
    await terminal.shows('Enter start the exam');
    await press(terminal, 'a');
    await terminal.shows('Enter starts the exam, q leaves.');
    terminal.type(key);
    expect(await terminal.ended()).toMatchObject({ exitCode });
    expect(terminal.cursorIsHidden()).toBe(false);
    expect(eventsIn(home)).toEqual([]);
  });
});

describe('going on with an exam', () => {
  it.each([
    ['q', 0],
    ['\u0003', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
    ['SIGKILL', undefined],
  ])('after %j: the same question, order, answers, marks and deadline', async (end, exitCode) => {
    const home = temporaryFolder();
    const first = await started(home);
    await press(first, 'b', '\r', 'a', 'm', '\r', 'n', 'c', 'x', 'a', 'm');
    await first.shows('question 4 of 20, marked');
    await first.shows('2 marked · 17 blank');
    await first.shows(/^ {3}A {2}.*\(crossed out\)/m);
    await first.shows(/^ > C {2}/m);
    const before = optionLines(first);
    expect(before).toHaveLength(3);
    if (end.startsWith('SIG')) first.kill(end);
    else first.type(end);
    const ended = await first.ended();
    let until: string | undefined;
    if (exitCode !== undefined) {
      expect(ended).toMatchObject({ exitCode });
      expect(first.cursorIsHidden()).toBe(false);
      const said = text(first).replace(/\s+/g, ' ');
      expect(said).toMatch(
        /Saved\. 3 of 20 answered\. The clock runs on until \d\d:\d\d\. Go on with: examdrill resume/,
      );
      until = /until (\d\d:\d\d)/.exec(said)?.[1];
    }
    const log = eventsIn(home);
    const [start] = log;
    if (start?.type !== 'started') throw new Error('the log does not begin with the start');

    const second = inTerminal(['resume'], { home });
    await second.shows('Going on with');
    await second.shows('question 4 of 20, marked');
    const opening = second.everything().join(' ').replace(/\s+/g, ' ');
    expect(opening).toMatch(/3 of 20 answered · (39 min \d+ s|40 min) left, until \d\d:\d\d · seed 7/);
    if (until !== undefined) {
      // The deadline is the start and 40 minutes; its minute may round either way.
      const deadline = Date.parse(start.at) + 40 * 60_000;
      const minute = (wall: number) => new Date(wall + Number(offsetOf(start.at))).toISOString().slice(11, 16);
      for (const said of [until, /until (\d\d:\d\d)/.exec(opening)?.[1]]) {
        expect([minute(deadline - 2000), minute(deadline), minute(deadline + 2000)]).toContain(said);
      }
    }
    await second.shows('2 marked · 17 blank');
    expect(optionLines(second)).toEqual(before);
    await press(second, 'l');
    await second.shows(/3 answered · 17 blank · 2 marked[\s\S]*s submit/);
    const rows = second.screen().filter((line) => /^ *[1-4] {2}/.test(line));
    expect(rows.map((line) => line.trim().split(/ {2,}/).slice(0, 3))).toEqual([
      ['1', 'B', expect.any(String)],
      ['2', 'A', 'marked'],
      ['3', 'blank', expect.any(String)],
      ['4', 'C', 'marked'],
    ]);
    second.type('q');
    await second.ended();
    const again = eventsIn(home).find((event) => event.type === 'started');
    expect(again).toEqual(start);
  });

  it('is refused while another terminal has the exam open', async () => {
    const home = temporaryFolder();
    const first = await started(home);
    const second = inTerminal(['resume'], { home });
    expect(await second.ended()).toMatchObject({ exitCode: 2 });
    const message = `This session is open in another terminal (process ${first.pid}).`;
    expect(text(second)).toContain(message);
    const id = eventsIn(home)[0]?.s.slice(0, 8) ?? '';
    const before = eventsIn(home);
    for (const args of [
      ['history', 'forget', id],
      ['history', 'forget', '--all'],
      ['resume', '--abandon'],
    ]) {
      const { exit, stdout, stderr } = await runSpawned(args, { home, input: 'yes\n' });
      expect([exit, stdout, stderr]).toEqual([2, '', `examdrill: ${message}\n`]);
    }
    expect(eventsIn(home)).toEqual(before);
    first.type('q');
    await first.ended();
    expect((await runSpawned(['history', 'forget', id], { home })).exit).toBe(0);
  });

  it('chooses among open sessions by their time left and their ids, also to give one up', async () => {
    const home = temporaryFolder();
    await runSpawned([...EXAM, '-n', '3', '--minutes', '1'], { home, input: 'start\nb\n' });
    const [file] = readHistory(home);
    const earlier = (at: string) => new Date(Date.parse(at) - 3_600_000).toISOString();
    writeFileSync(
      file?.path ?? '',
      (file?.events ?? []).map((event) => writeLine({ ...event, at: earlier(event.at) })).join(''),
    );
    await runSpawned(['practice', GATE, '-n', '3', '--seed', '7'], { home, input: 'b\n' });
    await runSpawned([...EXAM, '-n', '3', '--minutes', '30'], { home, input: 'start\nb\nc\n' });
    const ids = [...new Set(eventsIn(home).map(({ s }) => s.slice(0, 8)))].reverse();
    const terminal = inTerminal(['resume', '--abandon'], { home });
    await terminal.shows('Give up which session?');
    const rows = terminal.screen().flatMap((line) => /\d{4}-\d\d-\d\d \d\d:\d\d {2}(.*)/.exec(line)?.[1] ?? []);
    expect(rows).toEqual([
      expect.stringMatching(new RegExp(`^exam, gate, 2 of 3 answered, (29 min \\d+ s|30 min) left \\(${ids[0]}\\)$`)),
      `gate, 1 of 3 answered (${ids[1]})`,
      `exam, gate, 1 of 3 answered, its time is up (${ids[2]})`,
    ]);
    terminal.type(DOWN);
    terminal.type('\r');
    expect(await terminal.ended()).toMatchObject({ exitCode: 0 });
    expect(text(terminal)).toContain(`Session ${ids[1]} is given up, 1 of 3 answered.`);
  });
});

describe('an exam in a terminal that is killed at a random moment', () => {
  const QUESTIONS = 20;

  /** What a frame of the screen tells of an exam: place, marks, blanks, chosen and crossed-out options. */
  function frameOf({ position, marked, answers, crossed }: ExamModel): string {
    const all = marked.filter(Boolean).length;
    const blank = answers.filter(({ chosen }) => chosen.length === 0).length;
    const options = Array.from({ length: OPTIONS }, (_, option) =>
      [answers[position]?.chosen.includes(option), crossed[position]?.includes(option)].map(Number).join(''),
    );
    return [position + 1, marked[position], all, blank, ...options].join(' ');
  }

  function frameOn(screen: string[]): string | undefined {
    const header = screen.findLast((line) => line.includes(' · question '));
    const [, number, marked, all, blank] =
      /question (\d+) of \d+(, marked)? · [^·]* left(?: · (\d+) marked)? · (\d+) blank$/.exec(header ?? '') ?? [];
    const options = screen.flatMap((line) => {
      const [, chosen, crossed] = /^ ([ >]) [A-D] {2}Text o\d of q\d+( {2}\(crossed out\))?$/.exec(line) ?? [];
      return chosen === undefined ? [] : [`${Number(chosen === '>')}${Number(crossed !== undefined)}`];
    });
    if (number === undefined || options.length !== OPTIONS) return undefined;
    return [number, marked !== undefined, all ?? 0, blank, ...options].join(' ');
  }

  /** Keys, and the states that each of them leads to. */
  function play(from: ExamModel, steps: number): { keys: string; states: ExamModel[] } {
    const states = [from];
    let keys = '';
    for (let now = from, step = 0; step < steps; step++) {
      const option = Math.floor(Math.random() * OPTIONS);
      const letter = 'abcd'.charAt(option);
      const isChosen = now.answers[now.position]?.chosen.includes(option);
      const kind = Math.random();
      if (kind < 0.5 && !isChosen && now.position < QUESTIONS - 1) {
        const [chosen, moved] = played(now, { do: 'answer', option, certainty: 'fairly' }) as [ExamModel, ExamModel];
        const unsaid = chosen.answers.map((one, i) => (i === now.position ? { ...one, certainty: null } : one));
        keys += `${letter}\r`;
        states.push({ ...chosen, answers: unsaid }, chosen, moved);
      } else if (kind < 0.7) {
        keys += 'm';
        states.push(...played(now, { do: 'mark' }));
      } else if (kind < 0.9) {
        keys += `x${letter}`;
        states.push(...played(now, { do: 'cross', option }));
      } else if (now.position > 0) {
        keys += 'p';
        states.push(...played(now, { do: 'goto', place: now.position - 1 }));
      }
      now = states.at(-1) ?? now;
    }
    return { keys, states };
  }

  it('has everything back that was on the screen, each of 12 times', async () => {
    const home = temporaryFolder();
    const bank = join(home, 'kills.yaml');
    writeFileSync(bank, killBank(QUESTIONS));
    let model = freshModel(QUESTIONS);
    let seen = 0;
    for (let kill = 0; kill < 12; kill++) {
      const args = kill === 0 ? ['exam', bank, '-n', '20', '--minutes', '40', '--seed', '7'] : ['resume'];
      const terminal = inTerminal(args, { home });
      if (kill === 0) {
        await terminal.shows('Enter start the exam');
        await terminal.press('\r');
      }
      await terminal.shows(`question ${model.position + 1} of 20`);
      expect(frameOn(terminal.screen())).toBe(frameOf(model));
      const { keys, states } = play(model, 30);
      terminal.type(keys);
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 60));
      terminal.kill('SIGKILL');
      await terminal.ended();
      const [log] = sessions(eventsIn(home));
      if (!log) throw new Error('the exam is gone');
      const kept = modelOf(replay(log.started, log.events));
      const at = states.findLastIndex((state) => keyOf(state) === keyOf(kept));
      expect(at).toBeGreaterThanOrEqual(0);
      const shownLast = frameOn(terminal.screen());
      // A frame that the kill cut short tells nothing.
      if (shownLast !== undefined) {
        const first = states.findIndex((state) => frameOf(state) === shownLast);
        if (first >= 0) seen++;
        expect(first).toBeLessThanOrEqual(at);
      }
      model = kept;
    }
    expect(seen).toBeGreaterThan(3);
  });
});

/** Milliseconds of the offset at the end of a time of the log. */
function offsetOf(at: string): number {
  const [, sign, hours, minutes] = /([+-])(\d\d):(\d\d)$/.exec(at) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000;
}

describe('the clock', () => {
  it('warns, comes back for the last part when it is hidden, and submits at zero', async () => {
    const home = temporaryFolder();
    const args = [...EXAM, '-n', '3', '--minutes', '1', '--time-factor', '0.1'];
    const terminal = inTerminal(args, { home });
    await terminal.shows('3 questions · 6 s (1 min × 0.1)');
    await press(terminal, '\r', 'b', 't', 'm');
    await terminal.shows('question 1 of 3, marked · 1 marked · 2 blank');
    await terminal.shows(/^3 s left\.$/m);
    await terminal.shows('The time is up: the exam was submitted as it stands.');
    await terminal.shows('1 of 3 right (33.3 %) · 2 blank · 6 s of 6 s');
    expect(terminal.written()).toMatch(/question 1 of 3, marked · 0 s left · 1 marked/);
    expect(eventsIn(home).at(-1)).toMatchObject({ type: 'finished', by: 'deadline' });
    terminal.type('q');
    expect(await terminal.ended()).toMatchObject({ exitCode: 0 });
  });

  it('runs on after kill -9: resume submits what was there', async () => {
    const home = temporaryFolder();
    const first = inTerminal([...EXAM, '-n', '3', '--minutes', '1', '--time-factor', '0.1'], { home });
    await first.shows('Enter start the exam');
    await press(first, '\r');
    await first.shows('question 1 of 3');
    await press(first, 'b', '\r');
    await first.shows('question 2 of 3');
    first.kill('SIGKILL');
    await first.ended();
    const [start] = eventsIn(home);
    while (Date.now() < Date.parse(start?.at ?? '') + 6100) await new Promise((resolve) => setTimeout(resolve, 100));
    const second = inTerminal(['resume'], { home });
    await second.shows(
      /The time of this exam was up while it was closed\. It was submitted as it stood:\s+1 of\s+3 answered\./,
    );
    expect(second.everything()).toContain('1 of 3 answered.');
    await second.shows('1 of 3 right (33.3 %) · 2 blank · 6 s of 6 s');
    second.type('q');
    expect(await second.ended()).toMatchObject({ exitCode: 0 });
  });
});

describe('static text in a terminal', () => {
  it.each([
    ['TERM=dumb', { TERM: 'dumb' }, []],
    ['ACCESSIBLE=1', { ACCESSIBLE: '1' }, []],
    ['--plain', {}, ['--plain']],
  ])('%s: lines in, lines out, no escape byte; Ctrl-C says until when the clock runs', async (_, env, args) => {
    const home = temporaryFolder();
    const terminal = inTerminal([...EXAM, ...args], { home, env });
    await terminal.shows('Type start to begin, or quit.');
    terminal.type('start\r');
    await terminal.shows('question 1 of 20');
    terminal.type('b!\r');
    await terminal.shows('Question 1: B, sure.');
    await terminal.shows('question 2 of 20');
    terminal.type('\u0003');
    expect(await terminal.ended()).toMatchObject({ exitCode: 130 });
    expect(terminal.written()).not.toContain('\u001b');
    expect(terminal.everything()).toContain('resume');
    expect(terminal.everything().join(' ').replace(/\s+/g, ' ')).toMatch(
      /Saved\. 1 of 20 answered\. The clock runs on until \d\d:\d\d\. Go on with: examdrill resume/,
    );
  });

  it('Ctrl-C before the start leaves nothing', async () => {
    const home = temporaryFolder();
    const terminal = inTerminal([...EXAM, '--plain'], { home });
    await terminal.shows('Type start to begin, or quit.');
    terminal.type('\u0003');
    expect(await terminal.ended()).toMatchObject({ exitCode: 130 });
    expect(eventsIn(home)).toEqual([]);
  });
});

describe('a terminal of 60 × 12', () => {
  const size = { columns: 60, rows: 12 };

  it('reaches every word of the rules', async () => {
    const home = temporaryFolder();
    const plain = (await runSpawned(EXAM, { home })).stdout;
    const terminal = inTerminal(EXAM, { home, ...size });
    const seen = await wordsOnAllPages(terminal, 'Enter start the exam');
    const rules = plain.slice(plain.indexOf('20 questions'), plain.indexOf('Type start'));
    expect(wordsIn(rules).filter((word) => !seen.has(word))).toEqual([]);
    for (const line of terminal.everything()) expect(line.length).toBeLessThanOrEqual(60);
    terminal.type('q');
    await terminal.ended();
  });

  it('reaches every word of a long question, of the sheet, of the result and of the review', async () => {
    const home = temporaryFolder();
    const args = ['exam', join(FIXTURES, 'quay.yaml'), '-n', '6', '--minutes', '9', '--pass', '50%', '--seed', '3'];
    const terminal = inTerminal(args, { home, ...size });
    await terminal.shows('Enter start the exam');
    await press(terminal, '\r');
    await terminal.shows('question 1 of 6');
    const long = questionsOf(join(FIXTURES, 'quay.yaml')).find(({ id }) => id === 'storm-first');
    for (let number = 1; !text(terminal).includes('A storm warning'); number++) {
      expect(number).toBeLessThan(6);
      await press(terminal, 'a', '\r');
      await terminal.shows(`question ${number + 1} of 6`);
    }
    const question = await wordsOnAllPages(terminal, 'l sheet');
    const words = wordsIn([long?.stem, ...(long?.options ?? []).map((option) => option.text)].join(' '));
    expect(words.length).toBeGreaterThan(100);
    expect(words.filter((word) => !question.has(word))).toEqual([]);
    await press(terminal, 'a', 'm', 'x', 'b', 'l');
    const sheet = await wordsOnAllPages(terminal, 's submit');
    for (const word of ['1', '2', '3', '4', '5', '6', 'answered', 'blank', 'marked']) expect(sheet).toContain(word);
    await press(terminal, 's', 'y');
    await terminal.shows('exam finished');
    const result = await wordsOnAllPages(terminal, 'q done');
    const review = (await runSpawned(['review', '--plain'], { home })).stdout;
    const head = review.slice(PASSED_OR_NOT.exec(review)?.index);
    expect(wordsIn(head).length).toBeGreaterThan(50);
    expect(wordsIn(head).filter((word) => !result.has(word))).toEqual([]);
    for (const line of terminal.everything()) expect(line.length).toBeLessThanOrEqual(60);
    terminal.type('q');
    expect(await terminal.ended()).toMatchObject({ exitCode: 0 });
  });

  it('reaches every row of a sheet that does not fit', async () => {
    const terminal = await started(temporaryFolder(), size);
    await press(terminal, 'b', 'l');
    await terminal.shows('1 answered · 19 blank · 1/3 ← →');
    const rows = new Set<string>();
    const pages = pagesOf(terminal);
    expect(pages).toBeGreaterThan(1);
    for (let page = 1; page <= pages; page++) {
      await terminal.shows(new RegExp(`${pageSign(page, pages)}[\\s\\S]*s submit`));
      for (const line of terminal.screen()) rows.add(/^ *(\d+) {2}(B|blank) /.exec(line)?.[1] ?? '');
      terminal.type(RIGHT);
    }
    expect([...rows].filter((row) => row !== '').map(Number)).toEqual(Array.from({ length: 20 }, (_, i) => i + 1));
    terminal.type('q');
    await terminal.ended();
  });
});

describe.skipIf(process.platform === 'win32')('an exam that is stopped and goes on', () => {
  const HEADER = /question 1 of 20/;
  const drawnOnce = (terminal: RealTerminal) => {
    const lines = terminal.screen();
    expect(lines.filter((line) => HEADER.test(line))).toHaveLength(1);
    expect(lines.filter((line) => line.includes(stemAt(1).slice(0, 60)))).toHaveLength(1);
    expect(lines.filter((line) => line.includes('l sheet'))).toHaveLength(1);
  };
  /** What was written since then, when nothing more comes. */
  const settled = async (terminal: RealTerminal, from: number) => {
    await new Promise((resolve) => setTimeout(resolve, 300));
    return terminal.written().slice(from);
  };

  it('by Ctrl-Z and fg in a shell: the question is drawn once', async () => {
    const home = temporaryFolder();
    const terminal = inTerminal([], { home, rows: 50, program: 'sh', args: ['-i'] });
    await terminal.shows(/[$#]/);
    terminal.type(`PS1="ready> "; "${process.execPath}" "${PROGRAM}" ${EXAM.join(' ')}\r`);
    await terminal.shows('Enter start the exam');
    await press(terminal, '\r');
    await terminal.shows('question 1 of 20');
    await press(terminal, 'b');
    for (let times = 0; times < 2; times++) {
      terminal.type('\u001a');
      await terminal.shows(/ready> *\s*$/);
      expect(terminal.screen().filter((line) => HEADER.test(line))).toEqual([]);
      const { length } = terminal.written();
      terminal.type('fg\r');
      await terminal.shows(/^ > B {2}[\s\S]*l sheet/m);
      expect((await settled(terminal, length)).split('question 1 of 20').length - 1).toBe(1);
      drawnOnce(terminal);
    }
    await press(terminal, 'c');
    await terminal.shows(/^ > C {2}/m);
    drawnOnce(terminal);
    terminal.type('q');
    await terminal.shows(/1 of 20 answered[\s\S]*ready> *\s*$/);
    terminal.type('exit\r');
    await terminal.ended();
  });

  it('by SIGSTOP and SIGCONT from outside: the question is drawn again, and keys still count', async () => {
    const terminal = await started(temporaryFolder(), { rows: 40 });
    await press(terminal, 'b');
    await terminal.shows(/^ > B {2}/m);
    for (let times = 0; times < 3; times++) {
      terminal.kill('SIGSTOP');
      await new Promise((resolve) => setTimeout(resolve, 100));
      const { length } = terminal.written();
      terminal.kill('SIGCONT');
      await terminal.shows(/^ > B {2}[\s\S]*l sheet/m);
      expect((await settled(terminal, length)).split('question 1 of 20').length - 1).toBeGreaterThanOrEqual(1);
      drawnOnce(terminal);
    }
    expect(terminal.cursorIsHidden()).toBe(true);
    await press(terminal, 'a');
    await terminal.shows(/^ > A {2}/m);
    drawnOnce(terminal);
    terminal.type('q');
    expect(await terminal.ended()).toMatchObject({ exitCode: 0 });
  });

  it('on its rules by SIGSTOP and SIGCONT: they are drawn again, and Enter starts it', async () => {
    const terminal = inTerminal(EXAM, { home: temporaryFolder(), rows: 40 });
    await terminal.shows('Enter start the exam');
    terminal.kill('SIGSTOP');
    await new Promise((resolve) => setTimeout(resolve, 100));
    terminal.kill('SIGCONT');
    await settled(terminal, 0);
    expect(terminal.screen().filter((line) => line.includes('The gate · mock exam'))).toHaveLength(1);
    await press(terminal, '\r');
    await terminal.shows('question 1 of 20');
    drawnOnce(terminal);
    terminal.type('q');
    await terminal.ended();
  });
});

describe('the size of the terminal', () => {
  it('may change on the rules, a question, the sheet and the result: each is drawn again, once', async () => {
    const home = temporaryFolder();
    const terminal = inTerminal(EXAM, { home, columns: 100, rows: 40 });
    /** A terminal that grows may show lines of its scrollback again: only a narrow one shows the header once. */
    const drawnOnce = async (header: string, lastLine: RegExp) => {
      await terminal.resize(60, 12);
      await terminal.shows(lastLine);
      expect(terminal.screen().filter((line) => line.includes(header))).toHaveLength(1);
      expect(terminal.screen().findLast((line) => line !== '')).toMatch(lastLine);
      await terminal.resize(100, 40);
      await terminal.shows(lastLine);
      expect(terminal.screen().filter((line) => lastLine.test(line))).toHaveLength(1);
      expect(terminal.screen().findLast((line) => line !== '')).toMatch(lastLine);
    };
    await terminal.shows('Enter start the exam');
    await drawnOnce('The gate · mock exam', /Enter start the exam/);
    await press(terminal, '\r');
    await terminal.shows('question 1 of 20');
    await drawnOnce('question 1 of 20', /l sheet/);
    await press(terminal, 'b', 'l');
    await drawnOnce('1 answered · 19 blank', /s submit/);
    await press(terminal, 's', 'y');
    await terminal.shows('exam finished');
    await drawnOnce('exam finished', /q done/);
    terminal.type('q');
    await terminal.ended();
  });

  it.each([1, 2, 3, 5])('may be %i columns: it does not crash or hang', async (columns) => {
    const terminal = inTerminal(EXAM, { home: temporaryFolder(), columns, rows: 5 });
    for (const key of ['\r', 'a', '\r', 'l', 's', 'y', 'q']) await terminal.press(key);
    expect(await terminal.ended()).toMatchObject({ exitCode: 0 });
  });
});
