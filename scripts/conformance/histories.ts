import { appendFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import type { LogEvent } from '../../src/core/history/event.ts';
import { writeLine } from '../../src/core/history/line.ts';
import { chose, item, logged, started } from '../../tests/helpers/session.ts';
import { DAMAGES, damagedLog } from '../../tests/reliability/damage.ts';
import { generalFaults, type Result, run } from './program.ts';

interface Case {
  name: string;
  /** Makes the log from twenty good lines, each with its line end. */
  make(lines: readonly string[]): string;
  /** Events that are read, numbers of the lines that are named as damaged. */
  events: number;
  bad: number[];
  newer?: number;
}

const BANK = `title: The desk
id: desk
questions:
  - id: first
    stem: What comes first?
    options: [{ id: a, text: One, correct: true, rationale: It is. }, { id: b, text: Two, rationale: It is not. }]
`;

const EVENTS = logged(
  'one',
  started([item('first', { shown: ['a', 'b'] })]),
  Array.from({ length: 19 }, (_, n) =>
    n === 0 ? chose(0, ['a']) : { type: 'marked' as const, i: 0, on: n % 2 === 0 },
  ),
);

function sealed(fields: object): string {
  const body = JSON.stringify(fields).slice(0, -1);
  return `${body},"crc":"${crc32(body).toString(16).padStart(8, '0')}"}\n`;
}

const all = (lines: readonly string[]) => lines.join('');
const withLast = (lines: readonly string[], last: string) => all(lines.slice(0, 19)) + last;
const last = (lines: readonly string[]) => lines[19] ?? '';

const CASES: Case[] = [
  { name: 'ok.jsonl', make: all, events: 20, bad: [] },
  { name: 'torn-tail.jsonl', make: (lines) => withLast(lines, last(lines).slice(0, 70)), events: 19, bad: [20] },
  { name: 'torn-tail-1byte.jsonl', make: (lines) => all(lines).slice(0, -1), events: 20, bad: [] },
  { name: 'nul-tail.jsonl', make: (lines) => all(lines) + '\0'.repeat(4096), events: 20, bad: [21] },
  { name: 'bitflip.jsonl', make: (lines) => withLast(lines, last(lines).replace('{', 'z')), events: 19, bad: [20] },
  {
    name: 'bitflip-valid-json.jsonl',
    make: (lines) => withLast(lines, last(lines).replace('"i":0', '"i":1')),
    events: 19,
    bad: [20],
  },
  { name: 'dup-events.jsonl', make: (lines) => all(lines) + all(lines), events: 20, bad: [] },
  {
    name: 'future-version.jsonl',
    make: (lines) => all(lines) + sealed({ v: 99, id: 'later' }),
    events: 20,
    bad: [],
    newer: 1,
  },
  {
    name: 'proto.jsonl',
    make: (lines) => all(lines) + sealed(JSON.parse('{"__proto__":{"v":1},"v":1,"id":"p"}')),
    events: 20,
    bad: [21],
  },
  {
    name: 'ts-future.jsonl',
    make: (lines) => withLast(lines, sealed({ ...EVENTS[19], at: '+287396-10-12T08:59:00.991Z' })),
    events: 19,
    bad: [20],
  },
  {
    name: 'ts-backwards.jsonl',
    make: (lines) => withLast(lines, sealed({ ...EVENTS[19], at: '2026-01-05T14:03:12.345+01:00' })),
    events: 20,
    bad: [],
  },
  { name: 'crlf.jsonl', make: (lines) => all(lines).replaceAll('\n', '\r\n'), events: 20, bad: [] },
  {
    name: 'conflict.jsonl',
    make: (lines) =>
      `${all(lines)}<<<<<<< ours\n${writeLine({ ...(EVENTS[19] as LogEvent), id: 'x', n: 21 })}=======\n${writeLine({ ...(EVENTS[19] as LogEvent), id: 'y', n: 22 })}>>>>>>> theirs\n`,
    events: 22,
    bad: [21, 23, 25],
  },
  { name: 'empty.jsonl', make: () => '', events: 0, bad: [] },
  {
    name: 'damaged-session-pos-out-of-range',
    make: (lines) => all(lines) + sealed({ ...EVENTS[19], id: 'far', n: 21, i: 99 }),
    events: 21,
    bad: [],
  },
];

/** Histories made from good events: what is whole is read, damage is named, nothing is deleted, and writing goes on. */
export function* histories(): Generator<Result> {
  for (const test of CASES)
    yield { name: `make-from-own-log:${test.name}`, faults: inHome((home) => faultsOf(test, home)) };
  yield { name: 'make-from-own-log:not-history.jsonl', faults: inHome(notHistory) };
  for (let run = 0; run < 800; run++) {
    const damage = DAMAGES[run % DAMAGES.length] ?? 'cut';
    const faults = inHome((home) => damagedLog(home, damage, Math.random));
    if (faults.length > 0 || run >= 800 - DAMAGES.length) yield { name: `damaged log: ${damage}`, faults };
  }
}

function inHome(test: (home: string) => string[]): string[] {
  const home = mkdtempSync(join(tmpdir(), 'examdrill-history-'));
  try {
    return test(home);
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

function logIn(home: string, text: string): string {
  mkdirSync(join(home, 'history'));
  writeFileSync(join(home, 'device'), 'desk-0001\n');
  writeFileSync(join(home, 'desk.yaml'), BANK);
  const log = join(home, 'history', 'desk-0001.jsonl');
  appendFileSync(log, text);
  return log;
}

function faultsOf({ make, events, bad, newer = 0 }: Case, home: string): string[] {
  const text = make(EVENTS.map(writeLine));
  const log = logIn(home, text);
  const check = run(['history', 'check'], { home });
  const named = [...check.stdout.matchAll(/\.jsonl:(\d+): damaged: /g)].map(([, line]) => Number(line));
  const counted = /: ([\d,]+) events?/.exec(check.stdout)?.[1];
  const practice = run(['practice', join(home, 'desk.yaml'), '--no-shuffle', '--answers', '-'], { home, input: 'a\n' });
  const after = readFileSync(log, 'utf8');
  const again = run(['history', 'list'], { home });
  return [
    ...generalFaults(check),
    ...generalFaults(practice),
    ...(check.exit === (bad.length > 0 ? 1 : 0) ? [] : [`check exits ${check.exit}`]),
    ...(counted === String(events) ? [] : [`${counted} events instead of ${events}`]),
    ...(String(named) === String(bad) ? [] : [`damaged lines ${named} instead of ${bad}`]),
    ...(newer === 0 || check.stdout.includes('written by a newer version') ? [] : ['a newer version is not said']),
    ...(practice.exit === 0 ? [] : [`practice exits ${practice.exit}: ${practice.stderr}`]),
    ...(practice.stderr.includes('damaged line') === bad.length > 0 ? [] : ['practice does not say the damage']),
    ...(after.startsWith(text) ? [] : ['the log was rewritten']),
    ...(again.stdout.includes('1 of 1 right, 1 drawn  finished') ? [] : ['the next session was lost']),
  ];
}

function notHistory(home: string): string[] {
  const log = logIn(home, 'Dear diary,\ntoday I learned a lot.\n');
  const practice = run(['practice', join(home, 'desk.yaml'), '--no-shuffle', '--answers', '-'], { home, input: 'a\n' });
  const untouched = existsSync(log) && readFileSync(log, 'utf8') === 'Dear diary,\ntoday I learned a lot.\n';
  return [
    ...generalFaults(practice),
    ...(practice.exit === 0 ? [] : [`practice exits ${practice.exit}`]),
    ...(practice.stderr.includes('is not a history file') ? [] : ['it is not said']),
    ...(untouched ? [] : ['it was overwritten']),
  ];
}
