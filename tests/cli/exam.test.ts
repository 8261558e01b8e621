import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { localTime } from '../../src/app/session.ts';
import { readHistory } from '../../src/app/store.ts';
import { writeLine } from '../../src/core/history/line.ts';
import { temporaryFolder } from '../helpers/folders.ts';
import { RAW } from '../helpers/hostile-bank.ts';
import { type Run, type RunOptions, runInProcess, runPiped, runSpawned } from '../helpers/run.ts';

const GATE = 'tests/fixtures/exam/gate.yaml';
const QUAY = 'tests/fixtures/exam/quay.yaml';
const PORT = 'tests/fixtures/exam/port.yaml';
const PRINTS = { gate: '290fd622e3f43b4d', quay: '15c439ebfa6f8ee8' };
const NOW = localTime(Date.parse('2027-01-05T13:03:12.345Z'));

/** Runs `exam` in this process; nothing it says may hold a control byte. */
async function exam(args: readonly string[], options: Partial<RunOptions> = {}): Promise<Run> {
  return clean(await runInProcess(['exam', ...args], { home: options.home ?? temporaryFolder(), ...options }));
}

function clean(run: Run): Run {
  expect(run.stdout + run.stderr).not.toMatch(RAW);
  return run;
}

function lines(...all: readonly string[]): string {
  return all.map((line) => `${line}\n`).join('');
}

/** A file of answers. */
function answersFile(...all: readonly string[]): string {
  const file = join(temporaryFolder(), 'answers.txt');
  writeFileSync(file, lines(...all));
  return file;
}

const CLOCK = [
  '- The clock starts when you do and runs on when you leave. At zero the exam',
  '  submits itself as it stands.',
];
const SAME = 'The same form number means the same questions and options in the same order.';

/** The whole rules screen. */
function rules(
  title: string,
  facts: readonly string[],
  form: string,
  more: { clock?: readonly string[]; open?: readonly string[] } = {},
) {
  const { clock = CLOCK, open = [] } = more;
  return lines(
    `${title} · mock exam`,
    '',
    ...facts,
    '',
    '- Choosing an option answers the question. You can go back and change it until',
    '  you submit.',
    '- A blank counts as wrong. A wrong answer costs nothing, so a guess cannot lose',
    '  marks.',
    '- Marks and crossed-out options never count.',
    ...clock,
    '- What is right, and why, is shown after you submit.',
    ...open,
    '',
    `Form ${form}`,
    SAME,
    '',
  );
}

/**
 * Numbers of the forms that seed 7 draws: of the SHA-256 of [[bank, question, [option, …]], …] as JSON, the first 16 digits.
 * They were computed by another program from the questions that --json names.
 */
const FORMS = {
  gate: '213e14de1714916f',
  gate3: '60442fcfe9158d94',
  gate15: '70dbb4b3f00be1d7',
  gate24: 'f26bead38d3b7bdd',
  quay4: 'a15b9439ca22b4a2',
  port: '275430491f09fa95',
  state: 'fb9fcfcb2bd63b84',
  stateCa: 'c6124f54c90c89ec',
  five: '5ea4c26dbbc2b8bf',
  perfect: '819cfd1c6d871ef7',
  nine: '7c8f1bdfcc3302ac',
};
const port = (form: string) => `${form}: seed 7 · gate ${PRINTS.gate} · quay ${PRINTS.quay}`;
const gate = (form: string) => `${form}: seed 7 · gate ${PRINTS.gate}`;
const GATE_FORM = gate(FORMS.gate);
const HOW = lines('Type start to begin, or quit.', '');

function fed(args: readonly string[]): string {
  const command = ['examdrill exam', ...args].join(' ');
  return lines(
    'Nothing was started: there was no line to read. Sit the exam in a terminal, or feed a line for each answer:',
    `  printf 'start\\na\\nb?\\nsubmit\\nyes\\n' | ${command}`,
    `  ${command} --answers answers.txt`,
    '"!" means sure, "?" means guessed. "examdrill exam --help" tells more.',
  );
}

const UNTIMED = ['- There is no clock. You can leave and go on later.'];
const SHORT_QUAY = [
  'The bank "The quay" has only 6 questions where its weight asks for 10; the',
  'others give the rest.',
];
const TIME_SCALED = 'The exam is made for 20; its time is changed in proportion.';
const BOTH_SCALED = (n: number) => `The exam is made for ${n}; its time and pass mark are changed in proportion.`;

describe('the rules, without a line to read: exit 0, and nothing is recorded', () => {
  it.each<[string, string, string[], string, string[], string, { clock?: string[] }]>([
    ['the form of a bank', GATE, [], 'The gate', ['20 questions · 40 min · pass mark 70 %'], GATE_FORM, {}],
    [
      '--untimed',
      GATE,
      ['--untimed'],
      'The gate',
      ['20 questions · untimed · pass mark 70 %'],
      GATE_FORM,
      { clock: UNTIMED },
    ],
    [
      '--time-factor',
      GATE,
      ['--time-factor', '2'],
      'The gate',
      ['20 questions · 1 h 20 min (40 min × 2) · pass mark 70 %'],
      GATE_FORM,
      {},
    ],
    [
      '--count and --time-factor',
      GATE,
      ['-n', '15', '--time-factor', '1.5'],
      'The gate',
      ['15 questions · 45 min (30 min × 1.5) · pass mark 70 %', TIME_SCALED],
      gate(FORMS.gate15),
      {},
    ],
    [
      '--minutes and --time-factor',
      GATE,
      ['--minutes', '15', '--time-factor', '2'],
      'The gate',
      ['20 questions · 30 min (15 min × 2) · pass mark 70 %'],
      GATE_FORM,
      {},
    ],
    ['--pass', GATE, ['--pass', '15/20'], 'The gate', ['20 questions · 40 min · pass mark 15 of 20'], GATE_FORM, {}],
    [
      'a short topic',
      GATE,
      ['--count', '24'],
      'The gate',
      [
        '24 questions · 48 min · pass mark 70 %',
        TIME_SCALED,
        'The topic "Radio" has only 2 questions where its weight asks for 3; the others',
        'give the rest.',
      ],
      gate(FORMS.gate24),
      {},
    ],
    [
      'more than there are',
      GATE,
      ['--count', '100'],
      'The gate',
      ['24 questions · 48 min · pass mark 70 %', '24 of 100 questions: no more of them can be drawn.', TIME_SCALED],
      gate(FORMS.gate24),
      {},
    ],
    [
      'a family with a short bank',
      PORT,
      [],
      'The port',
      ['20 questions · 30 min · pass mark 62 %', ...SHORT_QUAY],
      port(FORMS.port),
      {},
    ],
    [
      '--preset that shrinks',
      PORT,
      ['--preset', 'state'],
      'The port',
      [
        'State port guard test (preset state)',
        'Format only, and unofficial.',
        '30 questions · 45 min · pass mark 21 of 30',
        '30 of 40 questions: no more of them can be drawn.',
        '2 more questions are for US-CA only: add --jurisdiction US-CA.',
        BOTH_SCALED(40),
      ],
      port(FORMS.state),
      {},
    ],
    [
      '--preset and --jurisdiction',
      PORT,
      ['--preset', 'state', '--jurisdiction', 'US-CA'],
      'The port',
      [
        'State port guard test (preset state)',
        'Format only, and unofficial.',
        '32 questions · 48 min · pass mark 22 of 32',
        '32 of 40 questions: no more of them can be drawn.',
        BOTH_SCALED(40),
      ],
      port(FORMS.stateCa),
      {},
    ],
    [
      '--preset with two marks, and --count',
      PORT,
      ['--preset', 'both', '--count', '5'],
      'The port',
      ['Two marks (preset both)', '5 questions · 7 min 30 s · pass mark 80 % and 4 of 5', BOTH_SCALED(10)],
      port(FORMS.five),
      {},
    ],
    [
      '--preset without a time, --untimed',
      PORT,
      ['--preset', 'open', '--untimed'],
      'The port',
      ['Without a time (preset open)', '5 questions · untimed · no pass mark'],
      port(FORMS.five),
      { clock: UNTIMED },
    ],
    [
      '--preset for all right',
      PORT,
      ['--preset', 'perfect', '--time-factor', '1.1'],
      'The port',
      ['All right or not passed (preset perfect)', '6 questions · 6 min 36 s (6 min × 1.1) · pass mark 100 %'],
      port(FORMS.perfect),
      {},
    ],
    [
      'a bank without a form, --count and --minutes',
      QUAY,
      ['-n', '4', '--minutes', '90'],
      'The quay',
      ['4 questions · 1 h 30 min · no pass mark'],
      `${FORMS.quay4}: seed 7 · quay ${PRINTS.quay}`,
      {},
    ],
  ])('%s', async (_, bank, options, title, facts, form, more) => {
    const home = temporaryFolder();
    const args = [bank, ...options, '--seed', '7'];
    const { exit, stdout, stderr } = await exam(args, { home });
    expect([exit, stderr]).toEqual([0, '']);
    expect(stdout).toBe(rules(title, facts, form, more) + HOW + fed(args));
    expect(readHistory(home).flatMap(({ events }) => events)).toEqual([]);
  });

  it('takes several banks with --count and --minutes', async () => {
    const args = [GATE, QUAY, '-n', '9', '--minutes', '9', '--seed', '7'];
    const { exit, stdout } = await exam(args);
    expect([exit, stdout]).toEqual([
      0,
      rules('The gate, The quay', ['9 questions · 9 min · no pass mark'], port(FORMS.nine)) + HOW + fed(args),
    ]);
  });

  it('takes the folder of a family for the family', async () => {
    const { stdout } = await exam(['tests/fixtures/exam/', '--seed', '7']);
    expect(stdout).toContain(
      rules('The port', ['20 questions · 30 min · pass mark 62 %', ...SHORT_QUAY], port(FORMS.port)),
    );
  });

  it('draws another seed each time, and prints it', async () => {
    const seeds = await Promise.all(
      [1, 2, 3].map(async () => {
        const { stdout } = await runSpawned(['exam', GATE], { home: temporaryFolder() });
        return /^Form [0-9a-f]{16}: seed (\d{6}) · /m.exec(stdout)?.[1];
      }),
    );
    expect(seeds).not.toContain(undefined);
    expect(new Set(seeds).size).toBeGreaterThan(1);
  });

  it('shows a command that can be typed, even with spaces and signs in a name', async () => {
    const folder = temporaryFolder();
    const bank = join(folder, "the guard's bank.yaml");
    writeFileSync(bank, tinyBank(3));
    const { stdout } = await exam([bank, '-n', '3', '--untimed', '--seed', '7']);
    expect(stdout).toContain(
      `  examdrill exam '${bank.replaceAll("'", "'\\''")}' -n 3 --untimed --seed 7 --answers answers.txt\n`,
    );
  });
});

describe('what cannot be: exit 2, one line on stderr, nothing on stdout', () => {
  it.each([
    [
      [QUAY],
      'Nothing here says how long this exam is. Add --count, such as --count 20, and --minutes, such as --minutes 30, or --untimed.',
    ],
    [[QUAY, '-n', '4'], 'Nothing here says how long this exam is. Add --minutes, such as --minutes 30, or --untimed.'],
    [[QUAY, '--untimed'], 'Nothing here says how long this exam is. Add --count, such as --count 20.'],
    [
      [GATE, QUAY],
      'Nothing here says how long this exam is. Add --count, such as --count 20, and --minutes, such as --minutes 30, or --untimed.',
    ],
    [
      [PORT, '--preset', 'open'],
      'Nothing here says how long this exam is. Add --minutes, such as --minutes 30, or --untimed.',
    ],
    [[PORT, '--preset', 'nope'], 'There is no preset "nope" in port. Known: state, both, open, perfect'],
    [[PORT, '--preset', 'toString'], 'There is no preset "toString" in port. Known: state, both, open, perfect'],
    [
      [GATE, '--preset', 'state'],
      'There is no preset "state" in gate. It has none; use --count, --minutes and --pass.',
    ],
    [[GATE, QUAY, '--preset', 'state'], 'A preset belongs to one bank or family. Name only that one to use "state".'],
    [[GATE, '--pass', '21/30'], '--pass 21/30 is a mark for 30 questions, and 20 are drawn.'],
    [[GATE, '-n', '100', '--pass', '70/100'], '--pass 70/100 is a mark for 100 questions, and 24 are drawn.'],
    [
      [QUAY, '-n', '4', '--minutes', '9', '--require-pass'],
      '--require-pass needs a pass mark, and this exam has none. Add one, such as --pass 70%.',
    ],
    [
      [PORT, '--preset', 'open', '--untimed', '--require-pass'],
      '--require-pass needs a pass mark, and this exam has none. Add one, such as --pass 70%.',
    ],
    [[PORT, '--jurisdiction', 'US-NV'], 'No question here is for US-NV. Places here: US-CA'],
    [[PORT, '--jurisdiction', 'US-CA,US'], 'No question here is for US. Places here: US-CA'],
    [[GATE, '--jurisdiction', 'US-CA'], 'No question here is for US-CA. All of them hold anywhere.'],
    [[GATE, '--untimed', '--minutes', '20'], '--untimed and --minutes cannot both hold. Leave one out.'],
    [
      [GATE, '--untimed', '--time-factor', '2'],
      '--time-factor needs a time, and --untimed takes it away. Leave one out.',
    ],
  ])('%j', async (args, message) => {
    const home = temporaryFolder();
    const { exit, stdout, stderr } = await exam(args, { home, input: 'start\n' });
    expect([exit, stdout, stderr]).toEqual([2, '', `examdrill: ${message}\n`]);
    expect(readdirSync(home)).toEqual([]);
  });

  it.each([
    ['--count', '0', 'It must be a whole number from 1 to 10000.'],
    ['--count', '2.5', 'It must be a whole number from 1 to 10000.'],
    ['--minutes', '0', 'It must be a whole number from 1 to 10000.'],
    ['--minutes', '-5', 'It must be a whole number from 1 to 10000.'],
    ['--pass', '70', 'A pass mark is a percentage such as 70%, or 21/30 for 21 right of 30.'],
    ['--pass', '101%', 'A pass mark is a percentage such as 70%, or 21/30 for 21 right of 30.'],
    ['--pass', '6/5', 'A pass mark is a percentage such as 70%, or 21/30 for 21 right of 30.'],
    ['--pass', '0/5', 'A pass mark is a percentage such as 70%, or 21/30 for 21 right of 30.'],
    ['--time-factor', '0', 'It must be a number from 0.1 to 10, such as 1.5.'],
    ['--time-factor', '11', 'It must be a number from 0.1 to 10, such as 1.5.'],
    ['--time-factor', '1,5', 'It must be a number from 0.1 to 10, such as 1.5.'],
    ['--jurisdiction', 'california', 'A jurisdiction is a place of ISO 3166, such as US or US-CA.'],
    ['--seed', 'a b', 'A seed has 1 to 64 letters, digits, "_" or "-".'],
  ])('%s %s', async (option, value, message) => {
    const { exit, stdout, stderr } = await exam([GATE, option, value]);
    expect([exit, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^examdrill: option '.*' argument '.*' is invalid\. /);
    expect(stderr).toContain(message);
  });
});

/** A bank of tiny questions whose first option is the key, in file order. */
function tinyBank(count: number): string {
  const question = (i: number) =>
    `  - { id: n${i}, stem: "Number ${i}?", shuffle: false, options: [{ id: yes, text: "It is ${i}", correct: true }, { id: no, text: "It is not ${i}" }] }\n`;
  return `title: Tiny\nquestions:\n${Array.from({ length: count }, (_, i) => question(i + 1)).join('')}`;
}

function tiny(count: number): string {
  const file = join(temporaryFolder(), 'tiny.yaml');
  writeFileSync(file, tinyBank(count));
  return file;
}

describe('--require-pass', () => {
  const ARGS = [GATE, '--seed', '7', '-n', '3', '--pass', '2/3', '--require-pass'];

  it.each([
    ['passed', ['start', 'b', 'c', 'c', 'submit', 'yes'], 0],
    ['not passed', ['start', 'b', 'a', 'a', 'submit', 'yes'], 1],
    ['left open with quit', ['start', 'b', 'c', 'c', 'quit'], 1],
    ['not started', ['quit'], 1],
    ['not started for want of a line', [], 1],
    ['left when the input ended', ['start', 'b', 'c', 'c'], 130],
  ])('an exam that was %s', async (_, input, code) => {
    expect((await exam(ARGS, { input: input.length > 0 ? lines(...input) : '' })).exit).toBe(code);
  });

  it.each([
    ['passed', ['c', 'c', 'submit', 'yes'], 0],
    ['not passed', ['a', 'a', 'submit', 'yes'], 1],
    ['left open again', ['c', 'c', 'quit'], 1],
    ['left when the input ended', ['c'], 130],
  ])('an exam that was resumed and %s', async (_, input, code) => {
    const home = temporaryFolder();
    expect((await exam(ARGS, { home, input: lines('start', 'b', 'quit') })).exit).toBe(1);
    expect((await runInProcess(['resume', '--require-pass'], { home, input: lines(...input) })).exit).toBe(code);
  });

  it.each([
    ['a practice', ['practice', GATE, '-n', '2']],
    ['an exam without a pass mark', ['exam', QUAY, '-n', '4', '--untimed']],
  ])('asks too much of %s', async (_, args) => {
    const home = temporaryFolder();
    await runInProcess(args, { home, input: lines('start', 'a', 'quit') });
    const { exit, stderr } = await runInProcess(['resume', '--require-pass'], { home });
    expect([exit, stderr]).toEqual([2, 'examdrill: --require-pass needs a pass mark, and this session has none.\n']);
  });

  it('an answers file that leaves the exam open', async () => {
    expect((await exam([...ARGS, '--answers', answersFile('b', 'c', 'c', 'quit')])).exit).toBe(1);
  });
});

describe('the pass mark is compared as an exact fraction', () => {
  const answered = (right: number) => [...Array<string>(right).fill('a'), ...Array<string>(60 - right).fill('b')];

  it.each([
    ['62%', 37, 1, 'NOT PASSED\n37 of 60 right (61.6 %) · 0 s of 1 h\nPass mark: 62 %, which is 38 of 60.\n'],
    ['62%', 38, 0, 'PASSED\n38 of 60 right (63.3 %) · 0 s of 1 h\nPass mark: 62 %, which is 38 of 60.\n'],
    ['60%', 36, 0, 'PASSED\n36 of 60 right (60 %) · 0 s of 1 h\nPass mark: 60 %, which is 36 of 60.\n'],
    ['100%', 59, 1, 'NOT PASSED\n59 of 60 right (98.3 %) · 0 s of 1 h\nPass mark: 100 %, which is 60 of 60.\n'],
    ['0%', 0, 0, 'PASSED\n0 of 60 right (0 %) · 0 s of 1 h\nPass mark: 0 %, which is 0 of 60.\n'],
    ['38/60', 37, 1, 'NOT PASSED\n37 of 60 right (61.6 %) · 0 s of 1 h\nPass mark: 38 right.\n'],
    ['38/60', 38, 0, 'PASSED\n38 of 60 right (63.3 %) · 0 s of 1 h\nPass mark: 38 right.\n'],
  ])('--pass %s with %i of 60 right: --require-pass exits %i', async (pass, right, code, head) => {
    const args = [
      tiny(60),
      '-n',
      '60',
      '--minutes',
      '60',
      '--pass',
      pass,
      '--answers',
      answersFile(...answered(right)),
    ];
    const { exit, stdout, stderr } = await exam([...args, '--require-pass']);
    expect([exit, stderr]).toEqual([code, '']);
    expect(stdout).toContain(`\n\n${head}Submitted at the end of the answers.\n`);
    expect((await exam(args)).exit).toBe(0);
  });

  it('a preset of 100 percent is passed only with all right', async () => {
    const keys = await keysOf(PORT, '--preset', 'perfect');
    const pass = await exam([
      PORT,
      '--preset',
      'perfect',
      '--seed',
      '7',
      '--require-pass',
      '--answers',
      answersFile(...keys),
    ]);
    expect([pass.exit, /^PASSED$/m.test(pass.stdout)]).toEqual([0, true]);
    const all = [...keys.slice(0, -1), '?'];
    const fail = await exam([
      PORT,
      '--preset',
      'perfect',
      '--seed',
      '7',
      '--require-pass',
      '--answers',
      answersFile(...all),
    ]);
    expect([fail.exit, /^NOT PASSED$/m.test(fail.stdout)]).toEqual([1, true]);
  });
});

interface Shown {
  id: string;
  shown: string[];
  key: string[];
  chosen: string[];
  topic: string | null;
}

/** The letters of the keys of an exam with seed 7, in the order of the form. */
async function keysOf(...args: readonly string[]): Promise<string[]> {
  const { stdout } = await exam([...args, '--seed', '7', '--json', '--no-save', '--answers', answersFile('?')]);
  const { questions } = JSON.parse(stdout) as { questions: Shown[] };
  return questions.map(({ shown, key }) =>
    shown.flatMap((id, place) => (key.includes(id) ? ['abcdefghij'.charAt(place)] : [])).join(''),
  );
}

describe.each([
  ['in this process', runInProcess],
  ['as the built program', runSpawned],
])('a whole exam by lines, %s', (_, run) => {
  const ARGS = ['exam', GATE, '--seed', '7', '-n', '3', '--minutes', '15', '--time-factor', '2', '--pass', '2/3'];
  const INPUT = lines(
    'what',
    'start',
    'a!',
    'mark',
    'cross b',
    'c',
    'time',
    'back',
    'b',
    'sheet',
    'submit',
    'yes',
    'quit',
  );

  const question = (marked: string, options: readonly string[]) => [
    `The gate · question 2 of 3${marked} blank`,
    '',
    'A fire door is held open with a wedge. What now?',
    '',
    ...options,
    '',
  ];

  it('says all there is to say, and nothing else', async () => {
    const home = temporaryFolder();
    const { exit, stdout, stderr } = clean(await run(ARGS, { home, input: INPUT }));
    expect([exit, stderr]).toEqual([0, '']);
    const steady = stdout
      .replace(/\b(29 min \d+ s|30 min) left/g, 'TIME left')
      .replace(/· \d+ s of/, '· TIME of')
      .replace(/\nSlow, [\s\S]*?\n\n/, '\n');
    const first = ['The book of the night shift has an empty page. What do you do with it?'];
    const third = [
      'A visitor cannot hear you well. What do you change?',
      '',
      'A  Write to his host',
      'B  Shout from the booth',
      'C  Face him and speak plainly',
      '',
    ];
    expect(steady).toBe(
      rules('The gate', ['3 questions · 30 min (15 min × 2) · pass mark 2 of 3'], gate(FORMS.gate3)) +
        HOW +
        lines('The exam has not started. Type start to begin, or quit.', '') +
        lines('The gate · question 1 of 3 · TIME left · 3 blank', '', ...first, '') +
        lines('A  Use it for notes', 'B  Cross it out and sign it', 'C  Tear it out', '') +
        lines('Question 1: A, sure.', '') +
        lines(
          ...question(' · TIME left · 2', [
            'A  Put up a sign',
            'B  Leave it until the shift ends',
            'C  Take the wedge away and report it',
          ]),
        ) +
        lines('Question 2 is marked.', '', 'B is crossed out.', '', 'Question 2: C, fairly sure.', '') +
        lines('The gate · question 3 of 3 · TIME left · 1 marked · 1 blank', '', ...third) +
        lines('TIME left.', '') +
        lines(
          ...question(', marked · TIME left · 1 marked · 1', [
            'A  Put up a sign',
            'B  Leave it until the shift ends  (crossed out)',
            'C  Take the wedge away and report it  (chosen)',
          ]),
        ) +
        lines('Question 2: B, fairly sure, changed from C.', '') +
        lines('The gate · question 3 of 3 · TIME left · 1 marked · 1 blank', '', ...third) +
        lines('2 answered · 1 blank · 1 marked', '1: A', '2: B, marked', '3: blank', '') +
        lines(
          'Question 3 is blank. A blank counts as wrong; a guess cannot lose marks. Submit?',
          'Type yes or no.',
          '',
        ) +
        lines('NOT PASSED', '0 of 3 right (0 %) · 1 blank · TIME of 30 min', 'Pass mark: 2 right.', '') +
        lines('Papers and logs     0 of 1', 'People at the gate  0 of 1', 'Fire                0 of 1', '') +
        lines('You changed 1 answer: 0 from wrong to right, 1 from right to wrong, 0 without', 'effect.', '') +
        lines('You were sure, but wrong:', `- ${first[0]}`, '  Key: Cross it out and sign it', '') +
        lines(
          'Missed:',
          '- A fire door is held open with a wedge. What now?',
          '  Key: Take the wedge away and report it',
        ) +
        lines('- A visitor cannot hear you well. What do you change?', '  Key: Face him and speak plainly', '') +
        lines('Type review to read every question with its reasons, or review and one of') +
        lines('missed, marked, guessed, slow, changed. Type quit to leave.', '') +
        lines('Saved. Read it again with: examdrill review'),
    );
  });

  it('is the same twice but for times', async () => {
    const once = async () => {
      const { stdout } = await run([...ARGS, '--no-save'], { home: temporaryFolder(), input: INPUT });
      return stdout.replace(/\b\d+ (s|min)\b/g, 'TIME').replace(/\nSlow, [\s\S]*?\n\n/, '\n');
    };
    expect((await once()).replace(/TIME TIME/g, 'TIME')).toBe((await once()).replace(/TIME TIME/g, 'TIME'));
  });

  it('ends with 130 when the input ends before submit, and says until when the clock runs', async () => {
    const home = temporaryFolder();
    const { exit, stdout } = clean(await run(ARGS, { home, input: lines('start', 'a', 'submit') }));
    expect(exit).toBe(130);
    expect(stdout).toMatch(
      /\nThe input ended before the session did\.\nSaved\. 1 of 3 answered\. The clock runs on until \d\d:\d\d\. Go on with: examdrill resume\n$/,
    );
    const rest = clean(await run(['resume'], { home, input: lines('sheet', 'submit', 'yes') }));
    expect(rest.exit).toBe(0);
    expect(rest.stdout).toMatch(
      /^Going on with [0-9a-f]{8}: 1 of 3 answered · (29 min \d+ s|30 min) left, until \d\d:\d\d · seed 7\n\nThe gate · question 2 of 3 · /,
    );
    expect(rest.stdout).toContain('\n1: A\n2: blank\n3: blank\n');
    expect(rest.stdout).toContain('\nNOT PASSED\n0 of 3 right (0 %) · 2 blank · ');
  });

  it('ends so, too, when nothing comes after the start', async () => {
    const home = temporaryFolder();
    const { exit, stdout } = clean(await run(ARGS, { home, input: 'start\n' }));
    expect(exit).toBe(130);
    expect(stdout).toMatch(
      /\nThe input ended before the session did\.\nSaved\. 0 of 3 answered\. The clock runs on until /,
    );
    const again = clean(await run(['resume'], { home }));
    expect(again.exit).toBe(0);
    expect(again.stdout).toMatch(
      /\nNo line was read\. Go on in a terminal, or feed a line for each answer to: examdrill resume [0-9a-f]{8}\nSaved\. 0 of 3 answered\. The clock runs on until \d\d:\d\d\. Go on with: examdrill resume\n$/,
    );
  });

  it('does not start on quit, nor when other lines end', async () => {
    const home = temporaryFolder();
    const quit = clean(await run(ARGS, { home, input: 'quit\n' }));
    expect([quit.exit, quit.stdout.endsWith('Type start to begin, or quit.\n\nNot started.\n')]).toEqual([0, true]);
    const other = clean(await run(ARGS, { home, input: 'a\n' }));
    expect([other.exit, other.stdout.endsWith('\n\nThe input ended before the exam was started.\n')]).toEqual([
      0,
      true,
    ]);
    expect(readHistory(home).flatMap(({ events }) => events)).toEqual([]);
  });

  it('prints one JSON object when it is submitted', async () => {
    const { exit, stdout, stderr } = clean(
      await run([...ARGS, '--json'], {
        home: temporaryFolder(),
        input: lines('start', 'b!', 'c', 'a?', 'back', 'back', 'mark', 'cross c', 'b', 'submit', 'yes'),
      }),
    );
    expect(exit).toBe(0);
    const found = JSON.parse(stdout);
    const fixed = { select: 'one', attempt: 1, bank: 'gate', ms: expect.any(Number) };
    expect(found).toEqual({
      version: 1,
      toolVersion: expect.any(String),
      mode: 'exam',
      seed: '7',
      saved: true,
      finishedBy: 'learner',
      startedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
      banks: [{ id: 'gate', fingerprint: PRINTS.gate }],
      score: { right: 2, answered: 3, total: 3, points: '2', maxPoints: '3' },
      passed: true,
      limitMs: 1_800_000,
      pass: { correct: 2 },
      preset: null,
      timeFactor: 2,
      jurisdictions: [],
      form: FORMS.gate3,
      topics: [
        { id: 'papers', right: 1, total: 1 },
        { id: 'people', right: 0, total: 1 },
        { id: 'fire', right: 1, total: 1 },
      ],
      dropped: [],
      questions: [
        {
          ...fixed,
          id: 'p7',
          topic: 'papers',
          shown: ['d2', 'key', 'd1'],
          chosen: ['key'],
          key: ['key'],
          correct: true,
          score: '1',
          certainty: 'fairly',
          marked: true,
          crossed: ['d1'],
          changes: 0,
        },
        {
          ...fixed,
          id: 'f5',
          topic: 'fire',
          shown: ['d2', 'd1', 'key'],
          chosen: ['key'],
          key: ['key'],
          correct: true,
          score: '1',
          certainty: 'fairly',
          marked: false,
          crossed: [],
          changes: 0,
        },
        {
          ...fixed,
          id: 'h2',
          topic: 'people',
          shown: ['d2', 'd1', 'key'],
          chosen: ['d2'],
          key: ['key'],
          correct: false,
          score: '0',
          certainty: 'guess',
          marked: false,
          crossed: [],
          changes: 0,
        },
      ],
    });
    expect(stderr).toContain('\nPASSED\n2 of 3 right (66.6 %) · ');
  });

  it('tells nobody what is right while it is open', async () => {
    const input = lines('start', 'b!', 'c', 'back', 'sheet', 'review', 'quit');
    const { exit, stdout, stderr } = clean(await run([...ARGS, '--json'], { home: temporaryFolder(), input }));
    expect(exit).toBe(0);
    const { score, passed, finishedBy, topics, questions } = JSON.parse(stdout);
    expect([score, passed, finishedBy, topics]).toEqual([
      { right: null, answered: 2, total: 3, points: null, maxPoints: '3' },
      null,
      null,
      null,
    ]);
    expect(questions).toHaveLength(3);
    for (const one of questions) expect([one.key, one.correct, one.score]).toEqual([null, null, null]);
    expect(stderr).not.toMatch(/RIGHT|WRONG|Why|Remember|Key:/);
    expect(stderr).toContain('\nThe reasons are shown after you submit.\n');
  });
});

describe('--untimed', () => {
  it('names no time anywhere', async () => {
    const home = temporaryFolder();
    const { exit, stdout } = await exam([GATE, '-n', '3', '--untimed', '--seed', '7'], {
      home,
      input: lines('start', 'b', 'time'),
    });
    expect(exit).toBe(130);
    expect(stdout).toContain('\nThe gate · question 2 of 3 · 2 blank\n');
    expect(stdout).toContain('\nThis exam has no time limit.\n');
    expect(stdout.endsWith('\nSaved. 1 of 3 answered. Go on with: examdrill resume\n')).toBe(true);
    const rest = clean(await runInProcess(['resume', '--json'], { home, input: lines('submit', 'yes') }));
    expect(JSON.parse(rest.stdout)).toMatchObject({ limitMs: null, finishedBy: 'learner', passed: false });
    expect(rest.stderr).toMatch(/^Going on with [0-9a-f]{8}: 1 of 3 answered · seed 7\n/);
    expect(rest.stderr).toContain('· 2 blank · 0 s, untimed\n');
  });
});

describe('--jurisdiction', () => {
  it('adds the questions of a place to those that hold anywhere', async () => {
    const drawn = async (...more: string[]) => {
      const args = [QUAY, '-n', '20', '--untimed', '--seed', '7', '--json', ...more, '--answers', answersFile('?')];
      return (JSON.parse((await exam(args)).stdout) as { questions: Shown[] }).questions.map(({ id }) => id).sort();
    };
    const any = ['ladder', 'oil', 'overboard', 'rope-check', 'rope-step', 'storm-first'];
    expect(await drawn()).toEqual(any);
    expect(await drawn('--jurisdiction', 'US-CA')).toEqual(['ca-card', 'ca-spill', ...any]);
  });

  it('stands in --json, in the log and in the number of the form', async () => {
    const home = temporaryFolder();
    const args = [PORT, '--preset', 'state', '--jurisdiction', 'US-CA', '--seed', '7', '--json'];
    const { stdout } = await exam([...args, '--answers', answersFile('?')], { home });
    expect(JSON.parse(stdout)).toMatchObject({
      preset: 'state',
      timeFactor: null,
      jurisdictions: ['US-CA'],
      form: FORMS.stateCa,
    });
    const [start] = readHistory(home).flatMap(({ events }) => events);
    expect(start).toMatchObject({ type: 'started', rules: { preset: 'state', jurisdictions: ['US-CA'] } });
  });

  it('is not offered when there are enough questions without it', async () => {
    expect((await exam([PORT, '--seed', '7'])).stdout).not.toContain('--jurisdiction');
  });
});

describe('--answers', () => {
  const THREE = [GATE, '--seed', '7', '-n', '3'];

  it.each([
    ['start and yes left out', ['b', 'c', 'c']],
    ['start and yes written', ['start', 'b', 'c', 'c', 'submit', 'yes']],
    ['submitted without yes', ['b', 'c', 'c', 'submit']],
    ['out of order', ['goto 3', 'c', 'goto 1', 'a', 'c', 'back', 'back', 'mark', 'b!', 'sheet']],
  ])('plays a file with %s, and submits', async (_, typed) => {
    const home = temporaryFolder();
    const { exit, stdout, stderr } = await exam([...THREE, '--require-pass', '--answers', answersFile(...typed)], {
      home,
    });
    expect([exit, stderr]).toEqual([0, '']);
    expect(stdout).toContain('\nPASSED\n3 of 3 right (100 %) · 0 s of 6 min\n');
    expect(stdout).not.toContain('Type yes or no');
    expect(stdout).not.toContain('Type review');
    for (const id of ['p7', 'f5', 'h2']) expect(stdout).toContain(`of 3 · gate/${id}`);
    expect(stdout.endsWith('\nSaved. Read it again with: examdrill review\n')).toBe(true);
    const [start] = readHistory(home).flatMap(({ events }) => events);
    expect(start).toMatchObject({ type: 'started', mode: 'exam', answersFrom: expect.stringContaining('answers.txt') });
  });

  it('plays standard input', async () => {
    const { exit, stdout } = clean(
      await runSpawned(['exam', ...THREE, '--answers', '-'], { home: temporaryFolder(), input: 'b\nc\n' }),
    );
    expect(exit).toBe(0);
    expect(stdout).toContain('\nNOT PASSED\n2 of 3 right (66.6 %) · 1 blank · ');
    expect(stdout).toContain('\nSubmitted at the end of the answers.\n');
  });

  it.skipIf(process.platform === 'win32')('waits for standard input that comes late', async () => {
    const { exit, stdout, stderr } = clean(
      await runPiped('(sleep 1; echo b; echo c)', ['exam', ...THREE, '--answers', '-'], temporaryFolder()),
    );
    expect([exit, stderr]).toEqual([0, '']);
    expect(stdout).toContain('\nNOT PASSED\n2 of 3 right (66.6 %) · 1 blank · ');
  });

  it('empty lines at its end count for nothing', async () => {
    const { exit, stdout, stderr } = await exam([...THREE, '--answers', answersFile('b', 'c', 'c', '', ' ', '')]);
    expect([exit, stderr]).toEqual([0, '']);
    expect(stdout).toContain('\nPASSED\n3 of 3 right (100 %) · ');
    const file = join(temporaryFolder(), 'answers.txt');
    writeFileSync(file, '\r\n \r\n\r\n');
    const empty = await exam([...THREE, '--json', '--answers', file]);
    expect([empty.exit, JSON.parse(empty.stdout).finishedBy]).toEqual([0, 'end-of-answers']);
  });

  it('that cannot be played to its end prints the object of --json as well', async () => {
    const home = temporaryFolder();
    const file = answersFile('b', 'perhaps');
    const { exit, stdout, stderr } = await exam([...THREE, '--json', '--answers', file], { home });
    expect(exit).toBe(2);
    expect(stderr).toContain(`examdrill: ${file}:2: this line cannot be played: "perhaps". Saved. 1 of 3 answered.`);
    expect(JSON.parse(stdout)).toMatchObject({
      saved: true,
      finishedBy: null,
      score: { right: null, answered: 1, total: 3 },
      passed: null,
      form: FORMS.gate3,
    });
    const rest = clean(await runInProcess(['resume', '--json', '--answers', answersFile('nonsense')], { home }));
    expect([rest.exit, JSON.parse(rest.stdout)]).toMatchObject([2, { finishedBy: null, score: { answered: 1 } }]);
  });

  it('an empty file submits blanks', async () => {
    const { exit, stdout } = await exam([...THREE, '--json', '--answers', answersFile()]);
    expect([exit, JSON.parse(stdout)]).toMatchObject([
      0,
      { finishedBy: 'end-of-answers', passed: false, score: { right: 0, answered: 0, total: 3 } },
    ]);
  });

  it('quit in it saves and leaves the exam open', async () => {
    const { exit, stdout } = await exam([...THREE, '--answers', answersFile('b', 'quit', 'c')]);
    expect(exit).toBe(0);
    expect(stdout).toMatch(
      /\nSaved\. 1 of 3 answered\. The clock runs on until \d\d:\d\d\. Go on with: examdrill resume\n$/,
    );
  });

  it.each([
    [['b', 'perhaps'], ':2: this line cannot be played: "perhaps". Saved. 1 of 3 answered.'],
    [['d'], ':1: this line cannot be played: "d". Saved. 0 of 3 answered.'],
    [['ab'], ':1: this line cannot be played: "ab". Saved. 0 of 3 answered.'],
    [['b', '', 'c'], ':2: this line cannot be played: "". Saved. 1 of 3 answered.'],
    [['goto 4'], ':1: this line cannot be played: "goto 4". Saved. 0 of 3 answered.'],
    [['back'], ':1: this line cannot be played: "back". Saved. 0 of 3 answered.'],
    [['a', 'start'], ':2: this line cannot be played: "start". Saved. 1 of 3 answered.'],
    [['yes'], ':1: this line cannot be played: "yes". Saved. 0 of 3 answered.'],
    [['b', 'undo'], ':2: this line cannot be played: "undo". Saved. 1 of 3 answered.'],
  ])('%j cannot be played: exit 2, with file and line', async (typed, message) => {
    const file = answersFile(...typed);
    const { exit, stderr } = await exam([...THREE, '--answers', file]);
    expect(exit).toBe(2);
    expect(stderr.startsWith(`examdrill: ${file}${message} The clock runs on until `)).toBe(true);
    expect(stderr).toMatch(/\. Go on with: examdrill resume\n$/);
  });

  it('a line after submit cannot be played', async () => {
    const file = answersFile('b', 'c', 'c', 'submit', 'a');
    const { exit, stdout, stderr } = await exam([...THREE, '--answers', file]);
    expect([exit, stderr]).toEqual([
      2,
      `examdrill: ${file}:5: this line cannot be played: "a". Saved. Read it again with: examdrill review\n`,
    ]);
    expect(stdout).toContain('\nPASSED\n');
  });

  it('that is not there: exit 2, and an open exam is as it was', async () => {
    const home = temporaryFolder();
    await exam(THREE, { home, input: lines('start', 'b') });
    const events = () => readHistory(home).flatMap((file) => file.events);
    const before = events();
    for (const args of [
      ['resume', '--answers', 'nowhere.txt'],
      ['resume', '--json', '--answers', 'nowhere.txt'],
    ]) {
      const { exit, stdout, stderr } = clean(await runInProcess(args, { home }));
      expect([exit, stdout, stderr]).toEqual([
        2,
        '',
        'examdrill: nowhere.txt: cannot be read: there is no such file or folder.\n',
      ]);
    }
    expect(events()).toEqual(before);
  });

  it('that is not there: exit 2, and no exam was started', async () => {
    const home = temporaryFolder();
    const { exit, stderr } = await exam([...THREE, '--answers', 'nowhere.txt'], { home });
    expect([exit, stderr]).toEqual([2, 'examdrill: nowhere.txt: cannot be read: there is no such file or folder.\n']);
    expect(readdirSync(home)).toEqual([]);
    expect(clean(await runInProcess(['history', 'list'], { home })).stdout).toContain('There is no session yet.');
  });
});

describe('an exam that is still open', () => {
  const THREE = [GATE, '--seed', '7', '-n', '3'];

  async function opened(): Promise<{ home: string; id: string }> {
    const home = temporaryFolder();
    await exam(THREE, { home, input: lines('start', 'b', 'mark') });
    const [start] = readHistory(home).flatMap(({ events }) => events);
    return { home, id: start?.s.slice(0, 8) ?? '' };
  }

  it('is named before another one starts, which leaves it as it is', async () => {
    const { home, id } = await opened();
    const { exit, stdout } = await exam(THREE, { home, input: lines('start', 'submit', 'yes') });
    expect(exit).toBe(0);
    const until = localTime(Date.parse('2027-01-05T13:09:12.345Z')).slice(11, 16);
    expect(stdout.replace(/\s+/g, ' ')).toContain(
      `Your exam of ${NOW.slice(0, 16).replace('T', ' ')} is still open, 1 of 3 answered. Its clock runs on until ${until}. ` +
        `This one leaves it as it is: "examdrill resume ${id}" goes on with it, "examdrill resume ${id} --abandon" gives it up.`,
    );
    const rest = clean(await runInProcess(['resume'], { home, input: 'sheet\n' }));
    expect(rest.stdout).toContain(`Going on with ${id}: 1 of 3 answered · 6 min left, until ${until} · seed 7\n`);
    expect(rest.stdout).toContain('\n1: B\n2: blank, marked\n3: blank\n');
  });

  it.each([
    [2, []],
    [3, ['1 older exam is open, too: "examdrill resume" lists them.']],
    [5, ['3 older exams are open, too: "examdrill resume" lists them.']],
  ])('is one of %i: the two latest are told, the others counted', async (count, more) => {
    const home = temporaryFolder();
    for (let at = 0; at < count; at++) await exam(THREE, { home, input: lines('start', 'b') });
    const starts = readHistory(home)
      .flatMap(({ events }) => events)
      .filter(({ type }) => type === 'started');
    const { stdout } = await exam(THREE, { home });
    const told = [...stdout.replace(/\s+/g, ' ').matchAll(/"examdrill resume ([0-9a-f]{8})" goes on with it/g)];
    expect(told.map(([, id]) => id)).toEqual(
      starts
        .slice(-2)
        .map(({ s }) => s.slice(0, 8))
        .reverse(),
    );
    expect(stdout.match(/^\d older .*$/gm) ?? []).toEqual(more);
  });

  it('is not told of by practice, and afterwards with its blanks', async () => {
    const { home, id } = await opened();
    const practise = async () =>
      clean(await runInProcess(['practice', GATE, '-n', '1', '--seed', '7', '--no-save'], { home })).stdout;
    expect(await practise()).not.toContain('You last did');
    await runInProcess(['resume', id], { home, input: lines('submit', 'yes') });
    expect(await practise()).toContain('You last did this bank less than a day ago: 1 of 3.');
  });

  it('counts what changes did in earlier exams, when it is submitted after a break', async () => {
    const { home, id } = await opened();
    const changed = await exam(THREE, { home, input: lines('start', 'a', 'back', 'b', 'submit', 'yes') });
    expect(changed.stdout).toContain(
      '\nYou changed 1 answer: 1 from wrong to right, 0 from right to wrong, 0 without\n',
    );
    expect(changed.stdout).not.toContain('exams so far');
    const rest = clean(await runInProcess(['resume', id], { home, input: lines('back', 'c', 'submit', 'yes') }));
    expect(rest.stdout.replace(/\s+/g, ' ')).toContain(
      'You changed 1 answer: 0 from wrong to right, 1 from right to wrong, 0 without effect. ' +
        'In your 2 exams so far: 1 from wrong to right, 1 from right to wrong, 0 without effect.',
    );
  });

  it('leaves out blank questions that are gone or changed, and keeps what was answered', async () => {
    const home = temporaryFolder();
    const bank = join(home, 'tiny.yaml');
    writeFileSync(bank, tinyBank(5));
    const args = [bank, '--seed', '7', '-n', '5', '--untimed', '--pass', '60%'];
    const { stdout } = await exam([...args, '--json'], { home, input: lines('start', 'a', 'a', 'b', 'quit') });
    const [first, second, third, gone = '', changed = ''] = (
      JSON.parse(stdout) as { questions: Shown[] }
    ).questions.map(({ id }) => id);
    const without = tinyBank(5)
      .split('\n')
      .filter((line) => !line.includes(`id: ${gone},`));
    writeFileSync(
      bank,
      without
        .map((line) => line.replace(`not ${changed.slice(1)}"`, 'another"').replace(`not ${first?.slice(1)}"`, 'more"'))
        .join('\n'),
    );
    const rest = clean(
      await runInProcess(['resume', '--json'], { home, input: lines('goto 1', 'b', 'submit', 'yes') }),
    );
    expect(rest.stderr).toContain(
      '1 question left out: no longer in the bank.\n1 question left out: options or key were changed since.\n',
    );
    expect(rest.stderr).toContain('\nThis question was changed since: its answer stays as it is.\n');
    expect(JSON.parse(rest.stdout)).toMatchObject({
      score: { right: 2, answered: 3, total: 3, points: '2', maxPoints: '3' },
      passed: true,
      dropped: [
        { bank: 'tiny', id: gone, why: 'gone' },
        { bank: 'tiny', id: changed, why: 'changed' },
      ],
      questions: [{ id: first }, { id: second }, { id: third }],
    });
    expect(JSON.parse(rest.stdout).questions).toHaveLength(3);
  });

  it('can be given up', async () => {
    const { home, id } = await opened();
    const { exit, stdout, stderr } = clean(await runInProcess(['resume', id, '--abandon'], { home }));
    expect([exit, stdout, stderr]).toEqual([
      0,
      `Session ${id} is given up, 1 of 3 answered. Read it with: examdrill review ${id}\n`,
      '',
    ]);
    expect((await exam(THREE, { home })).stdout).not.toContain('still open');
    const review = clean(await runInProcess(['review', id], { home }));
    expect(review.stdout).toContain('\nGIVEN UP\n1 of 3 right (33.3 %) · 2 blank · ');
  });
});

describe('an exam whose time ran out while it was closed', () => {
  const ONE = ['exam', GATE, '--seed', '7', '-n', '3', '--minutes', '1', '--pass', '50%'];

  /** Starts an exam of a minute, answers, and lets an hour pass since then. */
  async function late(): Promise<{ home: string; id: string }> {
    const home = temporaryFolder();
    const { exit } = clean(await runInProcess(ONE, { home, input: lines('start', 'b', 'c!', 'mark') }));
    expect(exit).toBe(130);
    const [log] = readHistory(home);
    const earlier = (at: string) => new Date(Date.parse(at) - 3_600_000).toISOString();
    writeFileSync(
      log?.path ?? '',
      (log?.events ?? []).map((event) => writeLine({ ...event, at: earlier(event.at) })).join(''),
    );
    return { home, id: log?.events[0]?.s.slice(0, 8) ?? '' };
  }

  const RESULT = lines(
    'The time of this exam was up while it was closed. It was submitted as it stood: 2 of 3 answered.',
    '',
    'PASSED',
    '2 of 3 right (66.6 %) · 1 blank · 1 min of 1 min',
    'Pass mark: 50 %, which is 2 of 3.',
    'The time was up; every answer until then counts.',
    '',
    'Papers and logs     1 of 1',
    'People at the gate  0 of 1',
    'Fire                1 of 1',
    '',
    'Missed:',
    '- A visitor cannot hear you well. What do you change?',
    '  Key: Face him and speak plainly',
    '',
  );

  it('is submitted by resume, which says so, whatever comes in', async () => {
    const { home } = await late();
    const { exit, stdout, stderr } = clean(
      await runInProcess(['resume'], { home, input: lines('a', 'submit', 'yes') }),
    );
    expect([exit, stderr]).toEqual([0, '']);
    expect(stdout).toBe(`${RESULT}Saved. Read it again with: examdrill review\n`);
    const events = readHistory(home).flatMap((file) => file.events);
    expect(events.at(-1)).toMatchObject({ type: 'finished', by: 'deadline' });
    const list = clean(await runInProcess(['history', 'list'], { home }));
    expect(list.stdout).toContain('time was up');
    const again = clean(await runInProcess(['resume'], { home }));
    expect([again.exit, again.stderr]).toEqual([0, expect.stringContaining('There is no session to go on with.')]);
  });

  it('is submitted also when its bank is gone meanwhile', async () => {
    const home = temporaryFolder();
    const bank = join(home, 'tiny.yaml');
    writeFileSync(bank, tinyBank(2));
    await exam([bank, '--seed', '7', '-n', '2', '--minutes', '1'], { home, input: lines('start', 'a') });
    const [log] = readHistory(home);
    const earlier = (at: string) => new Date(Date.parse(at) - 3_600_000).toISOString();
    writeFileSync(
      log?.path ?? '',
      (log?.events ?? []).map((event) => writeLine({ ...event, at: earlier(event.at) })).join(''),
    );
    rmSync(bank);
    const { exit, stdout, stderr } = clean(await runInProcess(['resume'], { home }));
    expect(exit).toBe(0);
    expect(stderr).toContain('cannot be read');
    expect(stdout).toContain('It was submitted as it stood: 1 of 2 answered.');
    expect(
      readHistory(home)
        .flatMap((file) => file.events)
        .at(-1),
    ).toMatchObject({ type: 'finished', by: 'deadline' });
  });

  it('takes no answers from a file: exit 2 after the result', async () => {
    const { home } = await late();
    const file = answersFile('a');
    const { exit, stdout, stderr } = clean(await runInProcess(['resume', '--answers', file], { home }));
    expect([exit, stderr]).toEqual([
      2,
      `examdrill: ${file}:1: this line cannot be played: "a". Saved. Read it again with: examdrill review\n`,
    ]);
    expect(stdout.startsWith(RESULT)).toBe(true);
    expect(stdout).not.toContain('· question ');
  });

  it('is submitted with --json', async () => {
    const { home } = await late();
    const { exit, stdout, stderr } = clean(await runInProcess(['resume', '--json'], { home }));
    expect([exit, JSON.parse(stdout)]).toMatchObject([
      0,
      { finishedBy: 'deadline', passed: true, limitMs: 60_000, score: { right: 2, answered: 2, total: 3 } },
    ]);
    expect(stderr).toBe(`${RESULT}Saved. Read it again with: examdrill review\n`);
  });

  it('is not given up by --abandon: what was answered counts', async () => {
    const { home, id } = await late();
    const { exit, stdout } = clean(await runInProcess(['resume', id, '--abandon'], { home }));
    expect([exit, stdout]).toEqual([
      0,
      `The time of this exam was up before: it was submitted as it stood, 2 of 3 answered. Read it with: examdrill review ${id}\n`,
    ]);
  });

  it('is named as such by the next exam', async () => {
    const { home, id } = await late();
    const { stdout } = clean(await runInProcess(ONE, { home }));
    expect(stdout.replace(/\s+/g, ' ')).toContain(
      `is still open, 2 of 3 answered, and its time is up. "examdrill resume ${id}" submits it and shows the result.`,
    );
  });
});

describe('hostile text', () => {
  const EVIL = '\\e[2J\\a\\u202e\\u200b\\u009b31m\\r';
  const bank = `title: "Bank ${EVIL}"
topics: { one: { title: "Topic ${EVIL}" } }
questions:
  - id: q1
    topic: one
    stem: "Stem ${EVIL}"
    options:
      - { id: yes, text: "Yes ${EVIL}", correct: true, rationale: "Because ${EVIL}" }
      - { id: no, text: "No ${EVIL}", rationale: "Not ${EVIL}" }
`;
  const family = `family: evil
title: "Family ${EVIL}"
banks: { bad: 3, good: 1 }
presets:
  p: { title: "Preset ${EVIL}", note: "Note ${EVIL}", questions: 4, minutes: 5, pass: { percent: 50 } }
`;

  it.each([[[]], [['--json']]])('of bank, family and preset is made visible: %j', async (more) => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'bad.yaml'), bank);
    writeFileSync(join(folder, 'good.yaml'), tinyBank(3));
    writeFileSync(join(folder, 'evil.yaml'), family);
    const input = lines(
      'start',
      'a',
      'mark',
      'cross b',
      'a',
      'a',
      'a',
      'sheet',
      'report \u001b[31m',
      '\u001b[2J',
      'submit',
      'yes',
      'review',
    );
    const args = [join(folder, 'evil.yaml'), '--preset', 'p', '--seed', '7', ...more];
    const { exit, stdout, stderr } = await exam(args, { home: folder, input });
    expect(exit).toBe(0);
    const text = stdout + stderr;
    for (const word of ['Family', 'Preset', 'Note', 'Bank', 'Topic', 'Stem', 'Yes', 'Because']) {
      expect(text.replace(/\s+/g, ' ')).toMatch(new RegExp(`${word} <U\\+001B>\\[2J`));
    }
    const unknown = await exam([join(folder, 'evil.yaml'), '--preset', '\u001b[2J'], { home: folder });
    expect([unknown.exit, unknown.stderr]).toEqual([
      2,
      'examdrill: There is no preset "<U+001B>[2J" in evil. Known: p\n',
    ]);
  });
});

describe('what is kept', () => {
  const NOTHING = ['- Nothing is kept: you asked for that with --no-save. When you leave, the exam', '  is gone.'];

  it.each([
    [
      [],
      '20 questions · 40 min · pass mark 70 %',
      ['- The clock starts when you do. At zero the exam submits itself as it stands.', ...NOTHING],
    ],
    [['--untimed'], '20 questions · untimed · pass mark 70 %', ['- There is no clock.', ...NOTHING]],
  ])('--no-save %j is told by the rules', async (more, fact, clock) => {
    const { stdout } = await exam([GATE, '--seed', '7', '--no-save', ...more]);
    expect(stdout.startsWith(rules('The gate', [fact], GATE_FORM, { clock }))).toBe(true);
  });

  it('--no-save keeps nothing, and says so', async () => {
    const home = temporaryFolder();
    const { exit, stdout } = await exam([GATE, '--no-save'], { home, input: lines('start', 'a') });
    expect(exit).toBe(130);
    expect(stdout).toContain('\nNothing will be saved: you asked for that with --no-save.\n\n');
    expect(stdout).toContain('\nNot saved: you asked for that with --no-save. 1 of 20 answered.\n');
    expect(readdirSync(home)).toEqual([]);
  });

  it('a place that cannot be written to is said before the first question', async () => {
    const home = join(temporaryFolder(), 'file');
    writeFileSync(home, '');
    const { exit, stdout } = await exam([GATE, '--seed', '7'], { home, input: lines('start', 'a', 'submit', 'yes') });
    expect(exit).toBe(0);
    expect(stdout.replace(/\s+/g, ' ')).toContain(
      '- Nothing is kept: a part of the path is not a folder. When you leave, the exam is gone.',
    );
    const said = stdout.indexOf('Nothing will be saved: a part of the path is not a folder.');
    expect(said).toBeGreaterThan(0);
    expect(said).toBeLessThan(stdout.indexOf('question 1 of 20'));
  });
});

describe('the commands that exam --help shows', async () => {
  const { stdout } = await runInProcess(['exam', '--help'], { home: tmpdir() });
  const commands = [...stdout.matchAll(/^ {2}\$ examdrill (.*)$/gm)].map(([, command = '']) => command);

  it('are there', () => expect(commands.length).toBeGreaterThan(3));

  it.each(commands)('examdrill %s', async (command) => {
    const cwd = temporaryFolder();
    const keys = await keysOf('customer-service');
    writeFileSync(join(cwd, 'answers.txt'), lines(...keys));
    const run = clean(await runSpawned(command.split(' '), { home: cwd, cwd }));
    expect([run.exit, run.stdout + run.stderr]).toEqual([0, expect.stringMatching(/mock exam|"mode": "exam"/)]);
  });
});
