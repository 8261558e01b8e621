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
  seed: string;
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
    ...said(`Form: ${[`seed ${seed}`, ...banks.map(({ id, fingerprint }) => `${id} ${fingerprint}`)].join(' · ')}`),
    ...said('The same seed and options draw the same exam, as long as the banks keep these fingerprints.'),
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

function sizeLines({ questions, asked, scaled }: ExamRules): string[] {
  return [
    ...(questions < asked ? [`${questions} of ${asked} questions: there are no more of them.`] : []),
    ...(scaled
      ? [
          `The exam is made for ${scaled.questions}; its ${scaled.what.join(' and ')} ${scaled.what.length > 1 ? 'are' : 'is'} changed in proportion.`,
        ]
      : []),
  ];
}

function points({ limitMs, unequalPoints }: ExamRules): string[] {
  return [
    'Choosing an option answers the question. You can go back and change it until you submit.',
    'A blank counts as wrong. A wrong answer costs nothing, so a guess cannot lose marks.',
    ...(unequalPoints ? ['Some questions give more than one point, or a part of it.'] : []),
    'Marks and crossed-out options never count.',
    limitMs === null
      ? 'There is no clock. You can leave and go on later.'
      : 'The clock starts when you do and runs on when you leave. At zero the exam submits itself as it stands.',
    'What is right, and why, is shown after you submit.',
  ];
}

/** How a shortage is said. */
export function shortageText(what: string, asked: number, drawn: number): string {
  const has = drawn === 0 ? 'no question' : `only ${plural(drawn, 'question')}`;
  return `${what} has ${has} where its weight asks for ${asked}; the others give the rest.`;
}
