import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../helpers/program.ts';
import { BANKS, QUESTIONS, textsOf, type WrittenBank, wordsOf } from './family-banks.ts';

/** The articles that the family grew from. They are no part of the project, so most machines lack them. */
const ARTICLES = join(ROOT, '..', 'shared', 'articles');
const RUN = 8;

function runsOf(text: string): string[] {
  const words = wordsOf(text);
  return words.slice(RUN - 1).map((_, i) => words.slice(i, i + RUN).join(' '));
}

function allTexts({ description = '', topics = {}, misconceptions = {}, scenarios = {}, questions }: WrittenBank) {
  return [
    description,
    ...Object.values(topics).map(({ notes = '' }) => notes),
    ...Object.values(misconceptions),
    ...Object.values(scenarios).map(({ text }) => text),
    ...questions.flatMap(textsOf),
  ];
}

describe('no run of eight words', () => {
  it('is the same in two stems', () => {
    const first = new Map<string, string>();
    const shared = QUESTIONS.flatMap(({ name, question }) =>
      [...new Set(runsOf(question.stem))].flatMap((run) => {
        const other = first.get(run);
        first.set(run, other ?? name);
        return other === undefined ? [] : [`${other}, ${name}: ${run}`];
      }),
    );
    expect(shared).toEqual([]);
  });

  it.skipIf(!existsSync(ARTICLES))('is taken from the articles', () => {
    const articles = readdirSync(ARTICLES).map((name) => readFileSync(join(ARTICLES, name), 'utf8'));
    const theirs = new Set(articles.flatMap(runsOf));
    expect(theirs.size).toBeGreaterThan(1000);
    const taken = BANKS.flatMap((bank) =>
      allTexts(bank)
        .flatMap(runsOf)
        .filter((run) => theirs.has(run))
        .map((run) => `${bank.id}: ${run}`),
    );
    expect(taken).toEqual([]);
  });
});
