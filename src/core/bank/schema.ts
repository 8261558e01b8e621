import * as z from 'zod/mini';

/** Fields whose text is shown to people: they keep the spelling of the source, so `3.10` never becomes `3.1`. */
export const shownText = z.registry<{ markdown: 'none' | 'inline' | 'blocks' }>();

export const ID_PATTERN = /^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/;
export const LIMITS = { text: 20_000, shortText: 2_000, options: 10, credit: 100, creditUnit: 100_000 } as const;

/** `editor`: what JSON Schema must say besides, where a check of ours has no form in it. */
const describe = <S extends z.core.$ZodType>(schema: S, description: string, editor: object = {}): S => {
  z.globalRegistry.add(schema, { description, ...editor });
  return schema;
};
const text = (description: string, markdown: 'none' | 'inline' | 'blocks' = 'none') => {
  const schema = describe(z.string().check(z.minLength(1)), description);
  shownText.add(schema, { markdown });
  return schema;
};
const id = (description: string) => describe(z.string().check(z.regex(ID_PATTERN)), description);
const whole = (min: number, description: string, max = Number.MAX_SAFE_INTEGER) =>
  describe(z.int().check(z.minimum(min), z.maximum(max)), description);
const table = <S extends z.core.$ZodType>(value: S, description: string, editor: object = {}) =>
  describe(z.record(z.string().check(z.regex(ID_PATTERN)), value), description, editor);

const pass = describe(
  z
    .strictObject({
      percent: z.optional(whole(0, 'Passed when 100 × points earned is at least this × points possible.', 100)),
      correct: z.optional(whole(1, 'Passed when at least this many items are right.')),
    })
    .check(
      z.refine((rule) => rule.percent !== undefined || rule.correct !== undefined, {
        message: 'a pass rule needs percent or correct',
      }),
    ),
  'When an exam is passed. If both are given, both must hold.',
  { anyOf: [{ required: ['percent'] }, { required: ['correct'] }] },
);

const exam = describe(
  z.strictObject({
    questions: z.optional(whole(1, 'How many questions an exam draws.')),
    minutes: z.optional(whole(1, 'How long an exam lasts, in minutes.')),
    pass: z.optional(pass),
  }),
  'The form of a mock exam over this bank.',
);

const preset = z.strictObject({
  title: text('What the preset imitates, such as an exam of one state.'),
  note: z.optional(text('What must be said about it, such as "format only, unofficial".')),
  questions: whole(1, 'How many questions it draws.'),
  minutes: z.optional(whole(1, 'How long it lasts, in minutes.')),
  pass: z.optional(pass),
});

const topic = z.strictObject({
  title: text('The name of the topic.'),
  weight: z.optional(whole(0, 'Its share of an exam, against the other topics. Default 1.')),
  notes: z.optional(text('Markdown that `examdrill study` shows.', 'blocks')),
});

const scenario = z.strictObject({
  title: z.optional(text('A short name for the scenario.')),
  text: text('Shown above each question of the scenario.', 'blocks'),
});

const jurisdiction = describe(
  z.string().check(z.regex(/^(any|[A-Z]{2}(-[A-Z0-9]{1,3})?)$/)),
  'Where it holds: "any" (the default) or a place of ISO 3166 such as US-CA.',
);

const reference = z.strictObject({
  title: text('What is cited.'),
  url: z.optional(describe(z.string().check(z.regex(/^https:\/\/[^\s<>"]+$/)), 'Its https address.')),
  locator: z.optional(text('The place in it, such as "s. 4.2".')),
  asOf: z.optional(
    describe(
      z.string().check(z.regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/)),
      'When it was true: "YYYY", "YYYY-MM" or "YYYY-MM-DD", in quotes.',
    ),
  ),
  jurisdiction: z.optional(jurisdiction),
  kind: z.optional(describe(z.enum(['law', 'regulator', 'training', 'other']), 'What kind of source it is.')),
});

const option = z.strictObject({
  id: z.optional(id('Its lasting name. Without one it is derived from the text.')),
  text: text('What the student reads.', 'inline'),
  correct: z.optional(describe(z.boolean(), 'true makes the option a key. Default false.')),
  credit: z.optional(
    describe(
      z.number().check(
        z.minimum(-100),
        z.maximum(100),
        z.refine((credit) => Math.abs(credit * LIMITS.creditUnit - Math.round(credit * LIMITS.creditUnit)) < 1e-4, {
          message: 'at most 5 decimals',
        }),
      ),
      'Points for choosing it, in percent of the item, −100 to 100, at most 5 decimals. Right or wrong stays by keys.',
    ),
  ),
  rationale: z.optional(text('Why this very option is right or wrong.', 'blocks')),
  misconception: z.optional(id('The declared misconception that leads to this option. Never on a key.')),
  pin: z.optional(describe(z.literal('last'), 'last: keeps its place after all other options when they are shuffled.')),
});

const question = z.strictObject({
  id: id('Its lasting name. Bank id and question id are the identity of the item for ever.'),
  stem: text('The question.', 'blocks'),
  options: describe(z.array(option).check(z.minLength(2), z.maxLength(LIMITS.options)), 'The 2 to 10 answers.'),
  topic: z.optional(id('A declared topic.')),
  title: z.optional(text('A short name.')),
  objective: z.optional(text('What the item measures.')),
  tags: z.optional(describe(z.array(id('A tag.')), 'Labels for choosing questions.')),
  difficulty: z.optional(describe(z.enum(['easy', 'medium', 'hard']), 'How hard its author thinks it is.')),
  points: z.optional(whole(1, 'What it is worth. Default 1.', 100)),
  select: z.optional(
    describe(
      z.enum(['one', 'all']),
      'one: exactly one option is chosen. all: choose all that apply. Must be written when there are several keys.',
    ),
  ),
  shuffle: z.optional(describe(z.boolean(), 'false keeps the options in file order. Default true.')),
  scenario: z.optional(id('A declared scenario, shown above the stem.')),
  jurisdiction: z.optional(jurisdiction),
  explanation: z.optional(text('The line to remember.', 'blocks')),
  hint: z.optional(text('Shown when the student asks for it.', 'blocks')),
  references: z.optional(describe(z.array(reference), 'Where it can be looked up.')),
  lint: z.optional(
    describe(
      z.strictObject({
        allow: describe(
          z.record(z.string().check(z.regex(/^[a-z]+\/[a-z-]+$/)), text('Why the rule does not apply here.')),
          'Lint rules that do not apply to this question, each with the reason. What stops practice cannot be allowed.',
        ),
      }),
      'Exceptions from lint rules.',
    ),
  ),
});

const format = describe(z.literal(1), 'The version of the bank format.');

/** A bank file, as it is written. Everything else about banks is derived from this: types, checks, the editor schema. */
export const bankSchema = describe(
  z.strictObject({
    format: z.optional(format),
    id: z.optional(id('The lasting name of the bank. Default: the file name without its extension.')),
    title: text('The name of the bank.'),
    description: z.optional(text('What it is for.', 'blocks')),
    language: z.optional(
      describe(
        z.string().check(z.regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/)),
        'The language of its texts (BCP 47). Default en.',
      ),
    ),
    license: z.optional(
      describe(z.string().check(z.regex(/^[A-Za-z0-9.+() -]+$/)), 'Its licence, as an SPDX expression.'),
    ),
    authors: z.optional(describe(z.array(text('A name.')), 'Who wrote it.')),
    topics: z.optional(table(topic, 'The topics that questions name.')),
    misconceptions: z.optional(table(text('The belief, as a sentence.'), 'The misconceptions that options name.')),
    scenarios: z.optional(table(scenario, 'The scenarios that questions name.')),
    exam: z.optional(exam),
    presets: z.optional(table(preset, 'Named exam forms.')),
    questions: describe(z.array(question).check(z.minLength(1)), 'The items.'),
  }),
  'A bank of multiple-choice questions for examdrill, format 1.',
);

/** A family file: several banks that make one exam. Its banks are files beside or below it. */
export const familySchema = describe(
  z.strictObject({
    format: z.optional(format),
    family: id('The lasting name of the family.'),
    title: text('The name of the family.'),
    banks: table(whole(0, "The bank's share of an exam."), 'The banks of the family by id, with their weights.', {
      minProperties: 1,
    }),
    exam: z.optional(exam),
    presets: z.optional(table(preset, 'Named exam forms.')),
  }),
  'A family of examdrill banks, format 1.',
);

export type BankFile = z.infer<typeof bankSchema>;
export type FamilyFile = z.infer<typeof familySchema>;
export type QuestionFile = BankFile['questions'][number];
export type OptionFile = QuestionFile['options'][number];
export type PassRule = z.infer<typeof pass>;
export type ExamForm = z.infer<typeof exam>;
export type Preset = z.infer<typeof preset>;
export type Reference = z.infer<typeof reference>;
