import type { Bank, Family } from '../core/bank/bank.ts';
import { drawExam, type ExamDraw, type Shortage } from '../core/bank/blueprint.ts';
import { scaleForm, withTimeFactor } from '../core/bank/exam-form.ts';
import type { ExamForm, PassRule, Preset } from '../core/bank/schema.ts';
import { Stop } from './exit.ts';
import type { ExamSource } from './find-banks.ts';

/** How an exam is asked for. */
export interface PlanOptions {
  preset?: string;
  count?: number;
  minutes?: number;
  pass?: { percent: number } | { correct: number; of: number };
  untimed?: boolean;
  timeFactor?: number;
  jurisdiction?: string[];
  requirePass?: boolean;
}

/** The exam that will be sat. */
export interface ExamPlan {
  drawn: ExamDraw['drawn'];
  shortages: Shortage[];
  /** Questions that hold in one place only and were left out, by place. */
  elsewhere: { place: string; questions: number }[];
  /** How many questions were asked for. */
  asked: number;
  /** How many the form is made for, and what of it is changed in proportion; undefined when nothing is. */
  scaled?: { questions: number; what: ('time' | 'pass mark')[] };
  preset?: Preset & { id: string };
  /** Milliseconds before the time factor; null: no limit. */
  baseMs: number | null;
  limitMs: number | null;
  pass?: PassRule;
}

/** Draws the form and works out time and pass mark (format.md, "defaults" and "presets"). Stops when something is missing. */
export function planExam(source: ExamSource, options: PlanOptions, seed: string): ExamPlan {
  checkTogether(options);
  const places = placesOf(source);
  checkPlaces(options.jurisdiction ?? [], places);
  const preset = options.preset === undefined ? undefined : presetOf(source, options.preset);
  const form: ExamForm = preset ?? source.source?.exam ?? {};
  const asked = askedFor(form, options);
  const { drawn, shortages } = drawExam(weighted(source), {
    seed,
    count: asked,
    jurisdictions: options.jurisdiction ?? [],
  });
  if (drawn.length === 0) throw new Stop('No question can be drawn here. "examdrill list" shows what the banks hold.');
  const { questions = drawn.length, minutes, pass: formPass } = form;
  const scaled = scaleForm(
    { questions, ...(minutes === undefined ? {} : { minutes }), ...(formPass ? { pass: formPass } : {}) },
    drawn.length,
  );
  const pass = options.pass ? askedPass(options.pass, drawn.length) : scaled.pass;
  if (options.requirePass && !pass) {
    throw new Stop('--require-pass needs a pass mark, and this exam has none. Add one, such as --pass 70%.');
  }
  const baseMs = options.untimed ? null : options.minutes === undefined ? scaled.limitMs : options.minutes * 60_000;
  const { timeFactor } = options;
  const what = [
    ...(minutes !== undefined && options.minutes === undefined && !options.untimed ? (['time'] as const) : []),
    ...(formPass?.correct !== undefined && !options.pass ? (['pass mark'] as const) : []),
  ];
  return {
    drawn,
    shortages,
    elsewhere: drawn.length < asked ? leftOut(places, options.jurisdiction ?? []) : [],
    asked,
    ...(what.length > 0 && questions !== drawn.length ? { scaled: { questions, what } } : {}),
    ...(preset ? { preset } : {}),
    baseMs,
    limitMs: baseMs === null || timeFactor === undefined ? baseMs : withTimeFactor(baseMs, timeFactor),
    ...(pass ? { pass } : {}),
  };
}

function checkTogether({ untimed, minutes, timeFactor }: PlanOptions) {
  if (untimed && minutes !== undefined) throw new Stop('--untimed and --minutes cannot both hold. Leave one out.');
  if (untimed && timeFactor !== undefined) {
    throw new Stop('--time-factor needs a time, and --untimed takes it away. Leave one out.');
  }
}

/** How many questions hold in one place only, by place. */
function placesOf({ banks }: ExamSource): Map<string, number> {
  const places = new Map<string, number>();
  for (const { jurisdiction } of banks.flatMap(({ bank }) => bank.questions)) {
    if (jurisdiction !== 'any') places.set(jurisdiction, (places.get(jurisdiction) ?? 0) + 1);
  }
  return places;
}

function checkPlaces(asked: readonly string[], places: ReadonlyMap<string, number>) {
  const unknown = asked.find((place) => !places.has(place));
  if (unknown === undefined) return;
  const known = [...places.keys()].join(', ');
  throw new Stop(
    `No question here is for ${unknown}. ${known === '' ? 'All of them hold anywhere.' : `Places here: ${known}`}`,
  );
}

function leftOut(places: ReadonlyMap<string, number>, asked: readonly string[]): ExamPlan['elsewhere'] {
  return [...places].filter(([place]) => !asked.includes(place)).map(([place, questions]) => ({ place, questions }));
}

function presetOf({ source }: ExamSource, id: string): Preset & { id: string } {
  const preset = source?.presets.get(id);
  if (preset) return { ...preset, id };
  if (!source) throw new Stop(`A preset belongs to one bank or family. Name only that one to use "${id}".`);
  const known = [...source.presets.keys()].join(', ');
  throw new Stop(
    `There is no preset "${id}" in ${source.id}. ${known === '' ? 'It has none; use --count, --minutes and --pass.' : `Known: ${known}`}`,
  );
}

function askedFor(form: ExamForm, { count, minutes, untimed }: PlanOptions): number {
  const questions = count ?? form.questions;
  const isTimed = minutes !== undefined || form.minutes !== undefined || untimed;
  if (questions !== undefined && isTimed) return questions;
  const missing = [
    ...(questions === undefined ? ['--count, such as --count 20'] : []),
    ...(isTimed ? [] : ['--minutes, such as --minutes 30, or --untimed']),
  ];
  throw new Stop(`Nothing here says how long this exam is. Add ${missing.join(', and ')}.`);
}

function askedPass(pass: NonNullable<PlanOptions['pass']>, drawn: number): PassRule {
  if ('percent' in pass) return { percent: pass.percent };
  if (pass.of === drawn) return { correct: pass.correct };
  throw new Stop(`--pass ${pass.correct}/${pass.of} is a mark for ${pass.of} questions, and ${drawn} are drawn.`);
}

function weighted({ banks, source }: ExamSource): { bank: Bank; weight: number }[] {
  const weights = source && isFamily(source) ? source.banks : undefined;
  return banks.map(({ bank }) => ({ bank, weight: weights?.get(bank.id) ?? 1 }));
}

function isFamily(source: Bank | Family): source is Family {
  return 'banks' in source;
}
