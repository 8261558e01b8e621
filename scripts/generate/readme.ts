import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { practiceForm } from '../../src/app/form.ts';
import { startSession } from '../../src/app/session.ts';
import type { Sitting } from '../../src/app/sitting.ts';
import { sittingScreen } from '../../src/app/terminal/sitting-screens.ts';
import { freshView, type View } from '../../src/app/terminal/view.ts';
import { placeFindings } from '../../src/core/bank/placed.ts';
import { bankOf, readBank } from '../../src/core/bank/read.ts';
import type { Payload, Started } from '../../src/core/history/event.ts';
import { MEASURED } from '../../src/core/lint/measured.ts';
import { spent } from '../../src/core/session/step.ts';
import { paint } from '../../src/show/paint.ts';
import { prettyFile } from '../../src/show/reports/pretty.ts';
import { precisionFigure } from '../../src/show/rule-notes.ts';
import { frame } from '../../src/show/screens/frame.ts';
import { plainTheme } from '../../src/show/theme.ts';

const COLUMNS = 80;
const ENOUGH_FIRINGS = 5;
const BANK = 'banks/security-officer/customer-service.yaml';
const QUESTIONS = ['define-service', 'dark-parking-lot', 'skip-sign-in'];
const MISTAKEN = `title: Fire safety
questions:
  - id: extinguisher
    stem: A bin is on fire in an empty corridor. What comes first?
    anwsers:
      - { text: Raise the alarm, correct: true, rationale: Others can leave in time. }
      - { text: Look for an extinguisher, rationale: Nobody knows of the fire yet. }
`;

/** README.md with its screens drawn by the program as it is. */
export function readme(root: string): string {
  const screens = { ...practiceScreens(root), ...examScreens(root), finding: finding() };
  return readFileSync(join(root, 'README.md'), 'utf8')
    .replace(
      /<!-- screen: (\w+) -->[\s\S]*?<!-- \/screen -->/g,
      (_, name: keyof typeof screens) =>
        `<!-- screen: ${name} -->\n\n\`\`\`text\n${screens[name]}\`\`\`\n\n<!-- /screen -->`,
    )
    .replace(
      /<!-- table: precision -->[\s\S]*?<!-- \/table -->/,
      `<!-- table: precision -->\n\n${precisionTable()}\n\n<!-- /table -->`,
    );
}

function practiceScreens(root: string): { question: string; reasons: string } {
  const sitting = exampleSession(root);
  const send = (event: Payload) => {
    const refused = sitting.session.send(event);
    if (refused !== undefined) throw new Error(refused);
  };
  const answer = (i: number, chosen: string[]) =>
    send({ type: 'chose', i, chosen, certainty: 'sure', spentMs: 31_000 });
  answer(0, ['helping']);
  send({ type: 'moved', i: 1 });
  answer(1, ['log-pass-on']);
  send({ type: 'moved', i: 2 });
  const question = draw(sitting, { chosen: ['let-through'] });
  answer(2, ['let-through']);
  const reasons = draw(sitting, {});
  return { question, reasons: reasons.slice(reasons.indexOf('WRONG')) };
}

/** An exam of the whole bank: all right but one that is wrong and one that is blank; one answer was changed. */
function examScreens(root: string): { sheet: string; result: string } {
  const clock = { ms: 0 };
  const sitting = exampleSession(root, { limitMs: 900_000, rules: { minutes: 15, pass: { percent: 70 } } }, clock);
  const { session } = sitting;
  const { items } = session.state;
  const send = (event: Payload) => {
    const refused = session.send(event);
    if (refused !== undefined) throw new Error(refused);
  };
  const think = (seconds: number) => {
    clock.ms += seconds * 1000;
    session.catchUp();
  };
  const goTo = (i: number) => send({ type: 'moved', i });
  const answer = (i: number, chosen: string[]) =>
    send({ type: 'chose', i, chosen, certainty: 'fairly', spentMs: spent(session.state) });
  const wrongOf = (i: number) => items[i]?.shown.filter((id) => !items[i]?.keys.includes(id)).slice(0, 1) ?? [];
  const keysOf = (i: number) => [...(items[i]?.keys ?? [])];
  for (const [i] of items.entries()) {
    if (i > 0) goTo(i);
    if (i === 4 || i === 7) send({ type: 'marked', i, on: true });
    think(i === 7 ? 95 : 26);
    if (i === 7) continue;
    answer(i, i === 2 || i === 4 ? wrongOf(i) : keysOf(i));
  }
  goTo(4);
  think(48);
  answer(4, keysOf(4));
  const sheet = draw(sitting, { mode: 'sheet' });
  send({ type: 'finished', by: 'learner' });
  return { sheet, result: draw(sitting, { mode: 'summary' }) };
}

/** The questions of the README, or with `exam` an exam of the whole bank, in file order. */
function exampleSession(root: string, exam?: Pick<Started, 'limitMs' | 'rules'>, clock = { ms: 0 }): Sitting {
  const bank = bankOf(readBank(readFileSync(join(root, BANK), 'utf8'), BANK));
  if (!bank) throw new Error(`${BANK} cannot be practised`);
  const form = practiceForm(
    [{ bank, path: BANK }],
    new Map(),
    {
      seed: '7',
      topics: [],
      tags: [],
      jurisdictions: [],
      only: [],
      questions: exam ? [] : QUESTIONS,
      shuffle: false,
      rules: {},
      limitMs: null,
    },
    { tool: 'readme', pid: 1, host: 'readme' },
  );
  if (!form) throw new Error(`${BANK} lacks the questions of the README`);
  const world = {
    clock: { wall: () => clock.ms, uptime: () => clock.ms / 1000, after: () => () => {} },
    random: { uuid: () => '', hex: () => '', digits: () => '' },
    host: 'readme',
    pid: 1,
  };
  return {
    session: startSession(world, undefined, exam ? { ...form, ...exam, mode: 'exam' } : form),
    banks: new Map([[bank.id, bank]]),
    paths: new Map([[bank.id, BANK]]),
    program: 'examdrill',
    startedAt: '',
    fingerprints: form.banks,
  };
}

function draw(sitting: Sitting, view: Partial<View>): string {
  const screen = sittingScreen(sitting, { ...freshView(), ...view }, COLUMNS);
  return paint(frame(screen, { columns: COLUMNS, rows: 100 }, undefined).lines, plainTheme);
}

function finding(): string {
  const reading = readBank(MISTAKEN, 'banks/fire-safety.yaml');
  const findings = placeFindings(reading, reading.findings);
  return paint(prettyFile({ file: reading.file, source: reading.source, findings }, COLUMNS), plainTheme);
}

/** The rules that fired often enough on labelled items to say how often they are right. */
function precisionTable(): string {
  const rows = Object.entries(MEASURED)
    .filter(([, { firings }]) => firings >= ENOUGH_FIRINGS)
    .map(([id, tally]) => `| \`${id}\` | ${precisionFigure(tally)} | ${tally.sample} |`);
  return ['| rule | precision | labelled items |', '| --- | --- | --- |', ...rows].join('\n');
}
