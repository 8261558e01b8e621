import type { Bank, Option, Question } from '../../../src/core/bank/bank.ts';
import { lineStarts, placeOf } from '../../../src/core/bank/lines.ts';
import { readBank } from '../../../src/core/bank/read.ts';

export function option(id: string, over: Partial<Option> = {}): Option {
  return { id, text: `Text ${id}`, correct: id === 'a', pinned: false, rationale: `Reason ${id}`, ...over };
}

export function question(id: string, over: Partial<Question> = {}): Question {
  return {
    id,
    stem: `Stem of ${id}`,
    options: ['a', 'b', 'c', 'd'].map((name) => option(name)),
    tags: [],
    points: 1,
    select: 'one',
    shuffle: true,
    jurisdiction: 'any',
    references: [],
    line: 1,
    ...over,
  };
}

export function bank(id: string, questions: Question[], over: Partial<Bank> = {}): Bank {
  return {
    id,
    title: `Title of ${id}`,
    language: 'en',
    authors: [],
    topics: new Map(),
    misconceptions: new Map(),
    scenarios: new Map(),
    presets: new Map(),
    questions,
    ...over,
  };
}

/** What the reader finds in a text: `line:column rule: message | help`. */
export function found(source: string, file = 'sample.yaml'): string[] {
  const starts = lineStarts(source);
  return readBank(source, file).findings.map(({ rule, message, help, start }) => {
    const { line, column } = placeOf(starts, start);
    return `${line}:${column} ${rule}: ${message} | ${help}`;
  });
}

/** A bank of one question whose lines from `stem:` on are given. The stem stands on line 4. */
export function oneQuestion(rest: string): string {
  return `title: Sample\nquestions:\n  - id: q-1\n    ${rest.replaceAll('\n', '\n    ')}\n`;
}

export const TWO_OPTIONS = 'options:\n  - text: Alarm\n    correct: true\n  - text: Wait\n';
