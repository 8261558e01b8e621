import type { Shortage } from '../core/bank/blueprint.ts';
import { DRAW_VERSION } from '../core/bank/draw.ts';
import { bankPrint, formPrint } from '../core/bank/fingerprint.ts';
import type { Item, Started } from '../core/history/event.ts';
import type { Line } from '../core/text/line.ts';
import { type ExamRules, rulesBody, shortageText } from '../show/screens/exam-rules.ts';
import { type ExamPlan, type PlanOptions, planExam } from './exam-plan.ts';
import { EXIT, type Exit } from './exit.ts';
import { type ExamSource, findExamSource } from './find-banks.ts';
import { formItem } from './form.ts';
import { openKeeping, readPast } from './keeping.ts';
import { earlierChanges, openExams } from './open-exams.ts';
import { type Lines, linesOf } from './plain/lines.ts';
import { startByLines } from './plain/start-lines.ts';
import { programName } from './program-name.ts';
import { answersOf, type RunOptions, runSitting } from './run-sitting.ts';
import { localTime, startSession } from './session.ts';
import type { Sitting } from './sitting.ts';
import { examPassed } from './summary.ts';
import { startInTerminal } from './terminal/start-screen.ts';
import { isPlain } from './terminal-kind.ts';
import type { World } from './world.ts';

export interface ExamOptions extends PlanOptions, RunOptions {
  seed?: string;
  /** false: nothing is kept. */
  save: boolean;
}

/** `examdrill exam`: a mock exam. Its clock starts after the rules were read; reasons come after it is submitted. */
export async function exam(world: World, args: string[], options: ExamOptions): Promise<number> {
  const source = findExamSource(world, args);
  const past = readPast(world);
  for (const warning of past.warnings) world.err.text(warning);
  const seed = options.seed ?? world.random.digits(6);
  const plan = planExam(source, options, seed);
  const banks = source.banks.map(({ bank, path }) => ({ id: bank.id, path, fingerprint: bankPrint(bank) }));
  const answers = answersOf(world, options);
  const input = linesOf(world);
  const keeping = openKeeping(world, options.save);
  const rules: ExamRules = {
    ...rulesOf(source, plan, options, { seed, banks }),
    open: openExams(world, past.sessions),
    ...(keeping.unsavedWhy === undefined ? {} : { unsavedWhy: keeping.unsavedWhy }),
  };

  let hasPassed = false;
  const begin = async (): Promise<Exit> => {
    const started = startedOf(world, plan, options, { seed, banks });
    const sitting: Sitting = {
      session: startSession(world, keeping.store, started),
      banks: new Map(source.banks.map(({ bank }) => [bank.id, bank])),
      paths: new Map(source.banks.map(({ bank, path }) => [bank.id, path])),
      program: programName(world),
      startedAt: localTime(world.clock.wall()),
      fingerprints: banks,
      earlierChanges: earlierChanges(past.sessions),
      ...(keeping.unsavedWhy === undefined ? {} : { unsavedWhy: keeping.unsavedWhy }),
    };
    const ending = await runSitting(world, sitting, options, [], [], input, answers);
    hasPassed = examPassed(sitting.session.state) === true;
    return ending.exit;
  };

  const exit = await start(world, rules, options, input, howToFeed(world), begin);
  input.close();
  keeping.store?.close();
  return options.requirePass && !hasPassed && exit === EXIT.done ? EXIT.found : exit;
}

/** Shows the rules and begins when that is asked for. In a terminal nothing comes between, so that no key is lost. */
async function start(
  world: World,
  rules: ExamRules,
  options: ExamOptions,
  input: Lines,
  howTo: readonly string[],
  begin: () => Promise<Exit>,
): Promise<Exit> {
  const text = (columns: number): Line[] => rulesBody(rules, columns);
  const header = `${rules.title} · mock exam`;
  if (options.answers === undefined && !options.json && !isPlain(world, options.plain)) {
    return startInTerminal(world, header, text, begin);
  }
  const out = (options.json ? world.err : world.out).plain();
  out.text(header);
  out.text('');
  out.lines([...text(out.columns()), []]);
  if (options.answers !== undefined) return begin();
  const asked = await startByLines(world, out, input, howTo);
  return asked === 'start' ? begin() : asked;
}

function itemsOf({ drawn }: ExamPlan): Item[] {
  return drawn.map(({ bank, question, shown }) => formItem(bank, question, shown, true));
}

interface Form {
  seed: string;
  banks: Started['banks'];
}

function startedOf(world: World, plan: ExamPlan, options: ExamOptions, { seed, banks }: Form): Started {
  const { preset, pass, baseMs, limitMs } = plan;
  return {
    type: 'started',
    mode: 'exam',
    tool: world.version,
    draw: DRAW_VERSION,
    seed,
    rules: {
      ...(baseMs === null ? {} : { minutes: baseMs / 60_000 }),
      ...(options.timeFactor === undefined ? {} : { timeFactor: options.timeFactor }),
      ...(pass ? { pass } : {}),
      ...(preset ? { preset: preset.id } : {}),
      ...(options.jurisdiction ? { jurisdictions: options.jurisdiction } : {}),
    },
    limitMs,
    pid: world.pid,
    host: world.host,
    ...(options.answers === undefined ? {} : { answersFrom: options.answers }),
    banks,
    items: itemsOf(plan),
  };
}

function rulesOf(
  { source, banks: found }: ExamSource,
  plan: ExamPlan,
  { timeFactor }: ExamOptions,
  { seed, banks }: Form,
): Omit<ExamRules, 'open'> {
  const { preset, drawn, scaled, pass } = plan;
  return {
    title: source?.title ?? found.map(({ bank }) => bank.title).join(', '),
    ...(preset ? { preset } : {}),
    questions: drawn.length,
    ...(scaled ? { scaled } : {}),
    asked: plan.asked,
    shortages: drawn.length < plan.asked ? [] : plan.shortages.map((shortage) => shortageWords(found, shortage)),
    limitMs: plan.limitMs,
    baseMs: plan.baseMs,
    ...(timeFactor === undefined ? {} : { timeFactor }),
    ...(pass ? { pass } : {}),
    unequalPoints: drawn.some(
      ({ question }) => question.points !== 1 || question.options.some(({ credit }) => credit !== undefined),
    ),
    seed,
    form: formPrint(itemsOf(plan)),
    banks,
    ...(plan.elsewhere.length > 0 ? { elsewhere: plan.elsewhere } : {}),
  };
}

function shortageWords(found: ExamSource['banks'], { bank: id, topic, asked, drawn }: Shortage): string {
  const bank = found.find((one) => one.bank.id === id)?.bank;
  if (topic === undefined) return shortageText(`The bank "${bank?.title ?? id}"`, asked, drawn);
  const title = topic === null ? 'What has no topic' : `The topic "${bank?.topics.get(topic)?.title ?? topic}"`;
  return shortageText(title, asked, drawn);
}

function howToFeed(world: World): string[] {
  const program = programName(world);
  const command = [program, ...world.argv.map(typed)].join(' ');
  return [
    'Nothing was started: there was no line to read. Sit the exam in a terminal, or feed a line for each answer:',
    `  printf 'start\\na\\nb?\\nsubmit\\nyes\\n' | ${command}`,
    `  ${command} --answers answers.txt`,
    `"!" means sure, "?" means guessed. "${program} exam --help" tells more.`,
  ];
}

/** An argument as it is typed in a shell. */
function typed(argument: string): string {
  return /^[^\s'"`$&|;<>()*?!#~]+$/.test(argument) ? argument : `'${argument.replaceAll("'", "'\\''")}'`;
}
