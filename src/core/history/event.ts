import * as z from 'zod/mini';

const count = z.int().check(z.minimum(0));
const index = count;
const prints = z.tuple([z.string(), z.string(), z.string()]);

const passRule = z.object({ percent: z.optional(count), correct: z.optional(count) });

/** How a session is run, as asked for when it started. */
const rules = z.object({
  minutes: z.optional(z.number()),
  /** Seconds for each question. */
  perQuestion: z.optional(z.number()),
  timeFactor: z.optional(z.number()),
  pass: z.optional(passRule),
  preset: z.optional(z.string()),
  /** Places whose questions were added. */
  jurisdictions: z.optional(z.array(z.string())),
  untilPerfect: z.optional(z.boolean()),
  only: z.optional(z.array(z.string())),
});

/** One item of the form: enough to score it without its bank. */
const item = z.object({
  bank: z.string(),
  question: z.string(),
  topic: z.optional(z.string()),
  /** Option ids in the order of the first attempt. */
  shown: z.array(z.string()),
  keys: z.array(z.string()),
  select: z.enum(['one', 'all']),
  /** Option id to credit in whole 1/100,000 of a percent, when the item has partial credit. */
  credits: z.optional(z.record(z.string(), z.int())),
  points: z.int().check(z.minimum(1)),
  /** Fingerprints of stem, options and key. */
  prints,
  /** false: options keep their order in later attempts too. */
  shuffle: z.optional(z.boolean()),
  /** Option ids that stay last when a later attempt is shuffled. */
  pinned: z.optional(z.array(z.string())),
});

const started = z.object({
  type: z.literal('started'),
  mode: z.enum(['practice', 'exam']),
  tool: z.string(),
  draw: z.int(),
  seed: z.string(),
  rules,
  limitMs: z.nullable(z.number()),
  pid: z.int(),
  host: z.string(),
  answersFrom: z.optional(z.string()),
  banks: z.array(z.object({ id: z.string(), path: z.string(), fingerprint: z.string() })),
  items: z.array(item).check(z.minLength(1)),
});

const payload = z.discriminatedUnion('type', [
  started,
  z.object({
    type: z.literal('opened'),
    pid: z.int(),
    host: z.string(),
    gapMs: z.number(),
    clockBack: z.optional(z.boolean()),
  }),
  z.object({
    type: z.literal('chose'),
    i: index,
    chosen: z.array(z.string()),
    certainty: z.nullable(z.enum(['sure', 'fairly', 'guess'])),
    spentMs: z.number().check(z.minimum(0)),
  }),
  z.object({ type: z.literal('undone'), of: count }),
  z.object({ type: z.literal('crossed'), i: index, option: z.string(), on: z.boolean() }),
  z.object({ type: z.literal('marked'), i: index, on: z.boolean() }),
  z.object({ type: z.literal('moved'), i: index }),
  z.object({ type: z.literal('reported'), i: index, note: z.string(), file: z.string(), line: count }),
  z.object({ type: z.literal('dropped'), i: index, why: z.enum(['gone', 'changed']) }),
  z.object({ type: z.literal('jumped'), byMs: z.number() }),
  z.object({
    type: z.literal('finished'),
    by: z.enum(['learner', 'deadline', 'end-of-answers', 'abandoned']),
  }),
  z.object({ type: z.literal('forgot'), sessions: z.array(z.string()) }),
]);

export const PAYLOAD_TYPES: ReadonlySet<string> = new Set(
  payload._zod.def.options.flatMap((option) => [...(option._zod.propValues?.type ?? [])]).map(String),
);

export const envelopeSchema = z.object({
  v: z.int(),
  id: z.string().check(z.minLength(1)),
  /** Wall time with the offset of its place. */
  at: z.iso.datetime({ offset: true }),
  /** Seconds since the system started. */
  up: z.number(),
  /** Session id; "-" for what belongs to none. */
  s: z.string().check(z.minLength(1)),
  /** 1, 2, 3 … within the session. */
  n: count,
  /** Session clock in milliseconds. */
  ms: z.number().check(z.minimum(0)),
  type: z.string(),
});

export const payloadSchema = payload;

/** What happened, without where and when it was written. */
export type Payload = z.infer<typeof payload>;
export type PayloadOf<T extends Payload['type']> = Extract<Payload, { type: T }>;
/** What happened, its number in the session and the session clock in milliseconds. */
export type Numbered<P extends Payload = Payload> = P & { n: number; ms: number };
export type Envelope = Omit<z.infer<typeof envelopeSchema>, 'type'>;
export type LogEvent = Envelope & Payload;
export type Started = PayloadOf<'started'>;
export type Item = Started['items'][number];
export type Certainty = PayloadOf<'chose'>['certainty'];
export type FinishedBy = PayloadOf<'finished'>['by'];
