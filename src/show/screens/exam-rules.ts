import type { PassRule } from '../../core/bank/schema.ts';
import type { Line } from '../../core/text/line.ts';
import { plural } from '../../core/text/plural.ts';
import { wrap } from '../../core/text/wrap.ts';
import { duration } from '../duration.ts';
import { span } from '../spans.ts';
import { factLines } from './facts.ts';

/** What has to be known before an exam starts. */
export interface ExamRules {
  title: string;
  preset?: { id: string; title: string; note?: string };
  questions: number;
  /** How many questions the exam is made for, and what is changed in proportion because another number is drawn. */
  scaled?: { questions: number; what: readonly string[] };
  /** How many were asked for. */
  asked: number;
  /** Sentences about what is short while others give the rest. */
  shortages: readonly string[];
  limitMs: number | null;
  /** Before extra time. */
  baseMs: number | null;
  timeFactor?: number;
  pass?: PassRule;
  /** Some questions give points in part, or more than one. */
  unequalPoints: boolean;
  /** What becomes of exams that are still open. */
  open: readonly string[];
  /** Why nothing is kept, when nothing is. */
  unsavedWhy?: string;
  /** Questions that are left out as they hold in one place only: "US-CA" to their number. */
  elsewhere?: readonly { place: string; questions: number }[];
  seed: string;
  /** Number of the drawn form. */
  form: string;
  banks: readonly { id: string; fingerprint: string }[];
}

/** The rules of an exam, as they are read before its clock starts. */
export function rulesBody(rules: ExamRules, columns: number): Line[] {
  const { preset, shortages, open, seed, banks } = rules;
  const said = (text: string) => wrap([span(text)], columns);
  const point = (text: string) => wrap([span(text)], columns, { first: [span('- ')], rest: [span('  ')] });
  return [
    ...(preset ? said(`${preset.title} (preset ${preset.id})`) : []),
    ...(preset?.note === undefined ? [] : said(preset.note)),
    ...factLines(facts(rules), columns),
    ...sizeLines(rules).flatMap(said),
    ...shortages.flatMap(said),
    [],
    ...points(rules).flatMap(point),
    ...open.flatMap((text) => [[], ...wrap([span(text, 'warn')], columns)]),
    [],
    ...said(
      `Form ${rules.form}: ${[`seed ${seed}`, ...banks.map(({ id, fingerprint }) => `${id} ${fingerprint}`)].join(' · ')}`,
    ),
    ...said('The same form number means the same questions and options in the same order.'),
  ];
}

/** "20 questions · 60 min (40 min × 1.5) · pass mark 62 %". */
function facts({ questions, limitMs, baseMs, timeFactor, pass }: ExamRules): string[] {
  const time = limitMs === null ? 'untimed' : duration(limitMs);
  const extra = timeFactor === undefined || baseMs === null ? '' : ` (${duration(baseMs)} × ${timeFactor})`;
  const mark = pass ? `pass mark ${passText(pass, questions)}` : 'no pass mark';
  return [plural(questions, 'question'), `${time}${extra}`, mark];
}

function passText({ percent, correct }: PassRule, questions: number): string {
  return [
    ...(percent === undefined ? [] : [`${percent} %`]),
    ...(correct === undefined ? [] : [`${correct} of ${questions}`]),
  ].join(' and ');
}

function sizeLines({ questions, asked, scaled, elsewhere = [] }: ExamRules): string[] {
  return [
    ...(questions < asked ? [`${questions} of ${asked} questions: no more of them can be drawn.`] : []),
    ...elsewhere.map(
      (one) =>
        `${plural(one.questions, 'more question')} ${one.questions === 1 ? 'is' : 'are'} for ${one.place} only: add --jurisdiction ${one.place}.`,
    ),
    ...(scaled
      ? [
          `The exam is made for ${scaled.questions}; its ${scaled.what.join(' and ')} ${scaled.what.length > 1 ? 'are' : 'is'} changed in proportion.`,
        ]
      : []),
  ];
}

function points({ limitMs, unequalPoints, unsavedWhy }: ExamRules): string[] {
  return [
    'Choosing an option answers the question. You can go back and change it until you submit.',
    'A blank counts as wrong. A wrong answer costs nothing, so a guess cannot lose marks.',
    ...(unequalPoints ? ['Some questions give more than one point, or a part of it.'] : []),
    'Marks and crossed-out options never count.',
    ...clockPoints(limitMs, unsavedWhy),
    'What is right, and why, is shown after you submit.',
  ];
}

function clockPoints(limitMs: number | null, unsavedWhy: string | undefined): string[] {
  const start =
    limitMs === null
      ? 'There is no clock.'
      : 'The clock starts when you do. At zero the exam submits itself as it stands.';
  if (unsavedWhy !== undefined) return [start, `Nothing is kept: ${unsavedWhy}. When you leave, the exam is gone.`];
  if (limitMs === null) return [`${start} You can leave and go on later.`];
  return ['The clock starts when you do and runs on when you leave. At zero the exam submits itself as it stands.'];
}

/** How a shortage is said. */
export function shortageText(what: string, asked: number, drawn: number): string {
  const has = drawn === 0 ? 'no question' : `only ${plural(drawn, 'question')}`;
  return `${what} has ${has} where its weight asks for ${asked}; the others give the rest.`;
}
