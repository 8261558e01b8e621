import fc from 'fast-check';
import type { BankFile } from '../../../src/core/bank/schema.ts';

const id = fc.stringMatching(/^[A-Za-z][A-Za-z0-9_-]{0,11}$/);
const text = fc
  .oneof(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }),
    fc.constantFrom(
      '3.10',
      'no',
      '~',
      '# 1',
      'a: b',
      '- a',
      '"q',
      "it's",
      '*a',
      '&a',
      '!a',
      'a\n\n  b\nc',
      '{a}',
      '007',
      '@x',
    ),
  )
  .map((value) => value.replace(/\r\n?/g, '\n').trim())
  .filter((value) => /[0-9A-Za-z]/.test(value));
const whole = (min: number, max: number) => fc.integer({ min, max });
const pass = fc.oneof(
  fc.record({ percent: whole(0, 100) }),
  fc.record({ correct: whole(1, 99) }),
  fc.record({ percent: whole(0, 100), correct: whole(1, 99) }),
);
const jurisdiction = fc.constantFrom('any', 'US', 'US-CA', 'DE-BY');
const optional = <T>(fields: { [K in keyof T]: fc.Arbitrary<T[K]> }) => fc.record(fields, { requiredKeys: [] });
const ids = (max: number) => fc.uniqueArray(id, { minLength: 1, maxLength: max, selector: (one) => one.toLowerCase() });

const reference = fc.tuple(
  fc.record({ title: text }),
  optional({
    url: fc.constant('https://example.org/a?b=c#d'),
    locator: text,
    asOf: fc.constantFrom('2025', '2025-01', '2025-01-31'),
    jurisdiction,
    kind: fc.constantFrom('law' as const, 'regulator' as const, 'training' as const, 'other' as const),
  }),
);

/** Bank files with every field of the format, all of them without faults. */
export const bankFiles: fc.Arbitrary<BankFile> = fc
  .record({ topics: ids(3), beliefs: ids(3), scenarios: ids(2), questions: ids(4), presets: ids(2) })
  .chain((names) => {
    const option = (i: number) =>
      fc.tuple(
        fc.record({ text: text.map((value) => `${value} (${i})`) }),
        optional({
          credit: whole(-100, 100).map((n) => n / 8),
          rationale: text,
          pin: fc.constant('last' as const),
          ...(i === 0 ? {} : { misconception: fc.constantFrom(...names.beliefs), correct: fc.constant(false) }),
        }),
      );
    const options = whole(2, 5).chain((count) =>
      fc.tuple(fc.boolean(), ...Array.from({ length: count }, (_, i) => option(i))).map(([withIds, ...made]) =>
        made.map(([must, may], i) => ({
          ...(withIds ? { id: `o${i}` } : {}),
          ...must,
          ...may,
          ...(i === 0 ? { correct: true } : {}),
        })),
      ),
    );
    const question = (name: string) =>
      fc
        .tuple(
          fc.record({ stem: text, options }),
          optional({
            topic: fc.constantFrom(...names.topics),
            title: text,
            objective: text,
            tags: fc.array(id, { maxLength: 2 }),
            difficulty: fc.constantFrom('easy' as const, 'medium' as const, 'hard' as const),
            points: whole(1, 100),
            select: fc.constantFrom('one' as const, 'all' as const),
            shuffle: fc.boolean(),
            scenario: fc.constantFrom(...names.scenarios),
            jurisdiction,
            explanation: text,
            hint: text,
            references: fc.array(
              reference.map(([must, may]) => ({ ...must, ...may })),
              { maxLength: 2 },
            ),
            lint: fc.record({ allow: fc.dictionary(fc.constantFrom('item/k-type', 'key/all'), text) }),
          }),
        )
        .map(([must, may]) => ({ id: name, ...must, ...may }));
    const table = <T>(keys: string[], value: fc.Arbitrary<T>) =>
      fc
        .tuple(...keys.map(() => value))
        .map((values) => Object.fromEntries(keys.map((key, i) => [key, values[i] as T])));
    const exam = optional({ questions: whole(1, 99), minutes: whole(1, 99), pass });
    return fc
      .tuple(
        fc.record({
          title: text,
          topics: table(
            names.topics,
            fc
              .tuple(fc.record({ title: text }), optional({ weight: whole(0, 9), notes: text }))
              .map(([a, b]) => ({ ...a, ...b })),
          ),
          misconceptions: table(names.beliefs, text),
          scenarios: table(
            names.scenarios,
            fc.tuple(fc.record({ text }), optional({ title: text })).map(([a, b]) => ({ ...a, ...b })),
          ),
          questions: fc.tuple(...names.questions.map(question)),
        }),
        optional({
          format: fc.constant(1 as const),
          id: id.map((name) => `bank-${name}`),
          description: text,
          language: fc.constantFrom('en', 'pt-BR', 'no'),
          license: fc.constant('CC-BY-4.0'),
          authors: fc.array(text, { maxLength: 2 }),
          exam,
          presets: table(
            names.presets,
            fc
              .tuple(
                fc.record({ title: text, questions: whole(1, 99) }),
                optional({ note: text, minutes: whole(1, 99), pass }),
              )
              .map(([a, b]) => ({ ...a, ...b })),
          ),
        }),
      )
      .map(([must, may]) => ({ ...must, ...may }) as BankFile);
  });
