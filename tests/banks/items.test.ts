import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../helpers/folders.ts';
import { runInProcess } from '../helpers/run.ts';
import { BANKS, type NamedQuestion, QUESTIONS, textsOf, WEIGHTS, wordsOf } from './family-banks.ts';

/** Places whose law the banks speak of. A question that names one is about that place. */
const PLACE =
  /\b(?:California|Nevada|Virginia|Florida|Texas|New York|Ontario|Alberta|British Columbia|Saskatchewan|Canad(?:a|ian)|England|Wales|Scotland|United (?:States|Kingdom)|U\.?K\.?|U\.S\.|American|British|ADA|PSISA|BSIS|SIA)\b/;

const isNeutral = ({ question }: NamedQuestion) => (question.jurisdiction ?? 'any') === 'any';

/** The names of the questions that lack something. */
const without = (has: (named: NamedQuestion) => unknown) =>
  QUESTIONS.filter((one) => !has(one)).map(({ name }) => name);

test('the linter has neither an error nor a warning for any shipped bank', async () => {
  const { stdout } = await runInProcess(['lint', 'banks', '--format', 'json'], { home: temporaryFolder() });
  const { findings } = JSON.parse(stdout) as {
    findings: { file: string; line: number; severity: string; message: string }[];
  };
  const serious = findings.filter(({ severity }) => severity !== 'hint');
  expect(serious.map(({ file, line, message }) => `${file}:${line} ${message}`)).toEqual([]);
});

describe('the family', () => {
  test('is six banks of 12 questions or more that hold anywhere, and 84 in all', () => {
    expect(BANKS.map(({ id }) => id)).toEqual(Object.keys(WEIGHTS));
    const neutral = (bank: string) => QUESTIONS.filter((one) => one.bank.id === bank && isNeutral(one)).length;
    const small = BANKS.map(({ id }) => ({ id, questions: neutral(id) })).filter(({ questions }) => questions < 12);
    expect(small).toEqual([]);
    expect(QUESTIONS.length).toBeGreaterThanOrEqual(84);
  });

  test('is under one licence and says that it is unofficial or general', () => {
    for (const { id, license, language, description } of BANKS) {
      expect({ id, license, language }).toEqual({ id, license: 'CC-BY-4.0', language: 'en' });
      expect(description).toMatch(/general practice/i);
    }
  });

  test('marks three in ten questions or more as counter-cue', () => {
    const marked = QUESTIONS.filter(({ question }) => question.tags?.includes('counter-cue'));
    expect(marked.length / QUESTIONS.length).toBeGreaterThanOrEqual(0.3);
  });

  test('asks for all that apply at least ten times', () => {
    expect(QUESTIONS.filter(({ question }) => question.select === 'all').length).toBeGreaterThanOrEqual(10);
  });

  test('has four scenarios or more, each with two or three questions', () => {
    const counts = BANKS.flatMap(({ id, scenarios = {} }) =>
      Object.keys(scenarios).map((scenario) => ({
        scenario: `${id}/${scenario}`,
        questions: QUESTIONS.filter(({ bank, question }) => bank.id === id && question.scenario === scenario).length,
      })),
    );
    expect(counts.filter(({ questions }) => questions < 2 || questions > 3)).toEqual([]);
    expect(counts.length).toBeGreaterThanOrEqual(4);
  });
});

describe('each question', () => {
  test.each(['topic', 'objective', 'difficulty', 'explanation'] as const)('has its %s', (field) => {
    expect(without(({ question }) => question[field])).toEqual([]);
  });

  test('has a source, and each source has a title, a date, a place and a kind', () => {
    const dated = /^\d{4}(?:-\d{2}){0,2}$/;
    expect(without(({ question }) => question.references?.length)).toEqual([]);
    expect(
      without(({ question: { references = [] } }) =>
        references.every(
          ({ title, asOf, jurisdiction, kind }) => title && jurisdiction && kind && dated.test(String(asOf)),
        ),
      ),
    ).toEqual([]);
  });

  test('has three or four options, each with an id, a text and a reason of its own', () => {
    expect(without(({ question }) => [3, 4].includes(question.options.length))).toEqual([]);
    expect(
      without(({ question }) => question.options.every(({ id, text, rationale }) => id && text && rationale)),
    ).toEqual([]);
    expect(
      without(
        ({ question: { options } }) => new Set(options.map(({ rationale }) => rationale)).size === options.length,
      ),
    ).toEqual([]);
  });

  test('has one key, or two or three of four where all that apply are asked for', () => {
    expect(
      without(({ question: { select = 'one', options } }) => {
        const keys = options.filter(({ correct }) => correct).length;
        return select === 'one' ? keys === 1 : keys >= 2 && keys < options.length;
      }),
    ).toEqual([]);
  });

  test('leaves it to the program to say that all that apply are asked for', () => {
    expect(without(({ question: { stem } }) => !/\ball that apply\b/i.test(stem))).toEqual([]);
  });
});

describe('misconceptions', () => {
  test('are declared where options name them, and named where they are declared', () => {
    for (const { id, misconceptions = {}, questions } of BANKS) {
      const named = questions.flatMap(({ options }) => options.flatMap(({ misconception }) => misconception ?? []));
      expect({ id, named: [...new Set(named)].sort() }).toEqual({ id, named: Object.keys(misconceptions).sort() });
    }
  });

  test('and topics mean the same in all banks', () => {
    const meanings = new Map<string, Set<string>>();
    for (const { topics = {}, misconceptions = {} } of BANKS) {
      const told = [
        ...Object.entries(misconceptions).map(([id, sentence]) => [`misconception ${id}`, sentence] as const),
        ...Object.entries(topics).map(([id, { title }]) => [`topic ${id}`, title] as const),
      ];
      for (const [name, meaning] of told) meanings.set(name, (meanings.get(name) ?? new Set()).add(meaning));
    }
    expect([...meanings].filter(([, told]) => told.size > 1)).toEqual([]);
  });
});

describe('local law', () => {
  test('is cited with its place', () => {
    expect(
      without(({ question: { references = [] } }) =>
        references.every(({ kind, jurisdiction }) => kind !== 'law' || jurisdiction !== 'any'),
      ),
    ).toEqual([]);
  });

  test('is not the only ground of a question that is said to hold anywhere', () => {
    expect(
      without((one) => !isNeutral(one) || (one.question.references ?? []).some(({ kind }) => kind !== 'law')),
    ).toEqual([]);
  });

  test('is told only by questions with a place, whose sources are of that place', () => {
    expect(
      without((one) => {
        const { jurisdiction = 'any', references = [] } = one.question;
        const country = jurisdiction.slice(0, 2);
        return isNeutral(one) || references.some((source) => source.jurisdiction?.slice(0, 2) === country);
      }),
    ).toEqual([]);
    const naming = QUESTIONS.filter((one) => isNeutral(one) && textsOf(one.question).some((text) => PLACE.test(text)));
    expect(naming.map(({ name }) => name)).toEqual([]);
  });
});

describe('the notes of each topic', () => {
  const topics = BANKS.flatMap(({ id, topics = {} }) =>
    Object.entries(topics).map(([topic, { notes = '' }]) => ({ topic: `${id}/${topic}`, notes })),
  );

  test('are 300 to 600 words', () => {
    const counted = topics.map(({ topic, notes }) => ({ topic, words: wordsOf(notes).length }));
    expect(counted.filter(({ words }) => words < 300 || words > 600)).toEqual([]);
  });

  test('end in a list of what to remember', () => {
    const ends = /\n### (?:To r|R)emember\n\n(?:- .+\n(?: {2}.+\n)*){3,5}$/;
    expect(topics.filter(({ notes }) => !ends.test(`${notes.trimEnd()}\n`)).map(({ topic }) => topic)).toEqual([]);
  });
});
