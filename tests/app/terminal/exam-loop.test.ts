import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type ExamOptions, exam } from '../../../src/app/exam.ts';
import { clockTime } from '../../../src/app/open-exams.ts';
import { resume } from '../../../src/app/resume.ts';
import { readHistory } from '../../../src/app/store.ts';
import type { World } from '../../../src/app/world.ts';
import { DESK_YAML } from '../../helpers/desk-bank.ts';
import { type FakeTerminal, fakeTerminal } from '../../helpers/fake-terminal.ts';
import { temporaryFolder } from '../../helpers/folders.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;

interface Room extends FakeTerminal {
  world: World;
  /** What was written to the history. */
  log(): { type: string; [field: string]: unknown }[];
  types(): string[];
  sit(options?: Partial<ExamOptions>): Promise<number>;
  /** `examdrill resume`, until its first screen or its end. */
  again(options?: { abandon?: boolean; plain?: boolean }): Promise<{ ended: Promise<number> }>;
  /** What stands below the text that was printed for good. */
  below(text: string): Promise<string>;
}

/** A folder with the desk bank in it, a terminal and a history. */
function room({ timers = true } = {}): Room {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'desk.yaml'), DESK_YAML);
  const home = join(folder, 'home');
  const terminal = fakeTerminal({ rows: 60 });
  const clock = timers ? terminal.clock : { ...terminal.clock, after: () => () => {} };
  const world = { ...terminal.world, clock, cwd: folder, env: { EXAMDRILL_HOME: home } };
  const log = () => readHistory(home).flatMap(({ events }) => events as unknown as ReturnType<Room['log']>);
  return {
    ...terminal,
    world,
    log,
    types: () => log().map(({ type }) => type),
    sit: (options = {}) =>
      exam(world, ['desk.yaml'], {
        save: true,
        seed: '7',
        count: 3,
        minutes: 30,
        pass: { percent: 50 },
        ...options,
      }),
    again: async (options = {}) => {
      const ended = resume(world, undefined, options);
      await terminal.type('');
      return { ended };
    },
    below: async (text) => (await terminal.screen()).split(text).at(-1)?.trim() ?? '',
  };
}

/** An exam that was started, with nothing answered yet. */
async function seated(
  options: Partial<ExamOptions> = {},
  inRoom: { timers?: boolean } = {},
): Promise<Room & { ended: Promise<number> }> {
  const desk = room(inRoom);
  const ended = desk.sit(options);
  await desk.type('\r');
  return { ...desk, ended };
}

/** A screen without its line breaks. */
const words = (text: string) => text.replace(/\s+/g, ' ');

const RULES_END = 'questions and options in the same order.';
const OVER = 'The time is up: the exam was submitted as it stands.';

describe('the start of an exam', () => {
  it('shows the rules, and its clock waits', async () => {
    const { screen, sit, clock, types, type } = room();
    const ended = sit();
    expect(await screen()).toContain('3 questions · 30 min · pass mark 50 %');
    clock.pass(10 * MINUTE);
    expect(types()).toEqual([]);
    await type('\r');
    expect(await screen()).toContain('question 1 of 3 · 30 min left · 3 blank');
    expect(types()).toEqual(['started']);
    await type('q');
    expect(await ended).toBe(0);
  });

  it.each(['q', '\u001b'])('can be put off with %j, and nothing is recorded', async (key) => {
    const { screen, sit, types, type, rawMode } = room();
    const ended = sit();
    await type(key);
    expect(await ended).toBe(0);
    expect(types()).toEqual([]);
    expect(rawMode()).toBe(false);
    expect(await screen()).not.toContain('Enter start the exam');
  });

  it('takes no other key for it', async () => {
    const { below, sit, types, type } = room();
    const ended = sit();
    await type('a');
    expect(await below(RULES_END)).toBe('Enter starts the exam, q leaves.\nEnter start the exam   q not now');
    expect(types()).toEqual([]);
    await type('q');
    await ended;
  });

  it('loses no key of a burst that begins with its Enter', async () => {
    const { sit, log, type } = room();
    const ended = sit();
    await type('\ra!a\rb?sy');
    expect(log().map(({ type, i, chosen, certainty, by }) => [type, i ?? by, chosen, certainty])).toEqual([
      ['started', undefined, undefined, undefined],
      ['chose', 0, ['ask'], null],
      ['chose', 0, ['ask'], 'sure'],
      ['moved', 1, undefined, undefined],
      ['chose', 1, ['look'], null],
      ['chose', 1, ['look'], 'fairly'],
      ['moved', 2, undefined, undefined],
      ['chose', 2, ['answer'], null],
      ['chose', 2, ['answer'], 'guess'],
      ['finished', 'learner', undefined, undefined],
    ]);
    await type('q');
    expect(await ended).toBe(0);
  });
});

describe('the deadline of an exam', () => {
  it('submits it at 30:00 by the clock alone, when it was left open', async () => {
    const { clock, below, log, types } = await seated();
    clock.pass(30 * MINUTE - 1);
    expect(types()).toEqual(['started']);
    clock.pass(1);
    expect(types()).toEqual(['started', 'finished']);
    expect(log().at(-1)).toMatchObject({ type: 'finished', by: 'deadline', n: 2, ms: 30 * MINUTE });
    const shown = await below(RULES_END);
    expect(shown).toContain('The front desk · exam finished\n\nNOT PASSED\n0 of 3 right (0 %)');
    expect(shown).toContain('3 blank · 30 min of 30 min');
    expect(shown).toContain(`${OVER}\nv read the answers again   q done`);
  });

  it.each([
    ['on the sheet', 'l'],
    ['at the question whether to submit', 'ls'],
    ['among the keys', 'k'],
    ['while a report is typed', 'rTwo keys'],
    ['while an option is being crossed out', 'x'],
    ['with the clock hidden', 't'],
  ])('comes %s as well, and counts what was chosen and not confirmed', async (_, keys) => {
    const { clock, below, log, type } = await seated();
    await type(`a${keys}`);
    clock.pass(30 * MINUTE);
    expect(log()).toMatchObject([
      { type: 'started' },
      { type: 'chose', chosen: ['ask'], certainty: null },
      { type: 'finished', by: 'deadline', ms: 30 * MINUTE },
    ]);
    const shown = await below(RULES_END);
    expect(shown).toContain('1 of 3 right (33.3 %) · points: 1 of 4 · 2 blank · 30 min of 30 min');
    expect(shown).toContain(OVER);
  });

  it.each(['y', 'a', '\r', 'l'])('comes before the key %j, also where no timer fires', async (key) => {
    const { clock, below, type, log } = await seated({}, { timers: false });
    await type('ls');
    clock.pass(30 * MINUTE + 5 * SECOND);
    await type(key);
    expect(log()).toMatchObject([{ type: 'started' }, { type: 'finished', by: 'deadline', ms: 1_805_000 }]);
    const shown = await below(RULES_END);
    expect(shown).toContain('3 blank · 30 min of 30 min');
    expect(shown).toContain(OVER);
  });

  it('says that a report was lost, when one was being written', async () => {
    const typed = await seated();
    await typed.type('rTwo keys');
    typed.clock.pass(30 * MINUTE);
    expect(await typed.below(RULES_END)).toContain(
      `${OVER}\nThe report that was being written is not kept.\nv read the answers again   q done`,
    );
    expect(typed.types()).toEqual(['started', 'finished']);
    const empty = await seated();
    await empty.type('r');
    empty.clock.pass(30 * MINUTE);
    expect(await empty.below(RULES_END)).toContain(`${OVER}\nv read the answers again   q done`);
  });

  it('does not come in an untimed exam', async () => {
    const { clock, below, types } = await seated({ minutes: undefined, untimed: true });
    clock.pass(50 * 60 * MINUTE);
    expect(types()).toEqual(['started']);
    expect(await below(RULES_END)).toContain('The front desk · question 1 of 3 · 3 blank\n');
  });

  it('comes later with extra time', async () => {
    const { clock, screen, types } = await seated({ timeFactor: 1.5 });
    expect(await screen()).toContain('3 questions · 45 min (30 min × 1.5)');
    clock.pass(45 * MINUTE - 1);
    expect(types()).toEqual(['started']);
    clock.pass(1);
    expect(types()).toEqual(['started', 'finished']);
  });
});

describe('the clock on the screen of an exam', () => {
  it('runs while no key is pressed', async () => {
    const { clock, below } = await seated();
    clock.pass(61 * SECOND);
    expect(await below(RULES_END)).toContain('question 1 of 3 · 28 min 59 s left · 3 blank');
  });

  it.each([
    [15, '15 min left.'],
    [24, '6 min left.'],
  ])('warns after %i minutes of 30: %s', async (minutes, words) => {
    const { clock, below } = await seated();
    clock.pass(minutes * MINUTE - 1);
    expect(await below(RULES_END)).not.toContain(`\n${words}\n`);
    clock.pass(1);
    expect(await below(RULES_END)).toContain(`\n${words}\n`);
  });

  it('warns for ten seconds', async () => {
    const { clock, below } = await seated();
    clock.pass(15 * MINUTE);
    clock.pass(9 * SECOND);
    expect(await below(RULES_END)).toContain('\n15 min left.\n');
    clock.pass(SECOND);
    expect(await below(RULES_END)).toContain('14 min 50 s left');
    expect(await below(RULES_END)).not.toContain('\n15 min left.\n');
  });

  it.each([
    ['before', 'ls', ''],
    ['after', '', 'ls'],
  ])('leaves alone what was asked %s the warning', async (_, first, then) => {
    const { clock, below, type } = await seated();
    await type(first);
    clock.pass(15 * MINUTE);
    const asked = 'Submit?\ny submit   n back';
    expect(await below(RULES_END)).toContain('\n15 min left.\n');
    if (first !== '') expect(await below(RULES_END)).toContain(asked);
    await type(then);
    clock.pass(11 * SECOND);
    expect(await below(RULES_END)).not.toContain('\n15 min left.\n');
    expect(await below(RULES_END)).toContain(asked);
    clock.pass(8 * MINUTE + 49 * SECOND);
    expect(await below(RULES_END)).toContain(
      `\n6 min left.\nQuestions 1, 2 and 3 are blank. A blank counts as wrong; a guess cannot lose\nmarks. ${asked}`,
    );
  });

  it('warns on the sheet as well', async () => {
    const { clock, below, type } = await seated();
    await type('l');
    clock.pass(15 * MINUTE);
    expect(await below(RULES_END)).toContain('\n15 min left.\n1–9 go to a question');
  });

  it('stays hidden until the last part', async () => {
    const { clock, below, type } = await seated();
    await type('t');
    clock.pass(27 * MINUTE);
    expect(await below(RULES_END)).toContain('The front desk · question 1 of 3 · 3 blank\n');
    clock.pass(53 * SECOND);
    expect(await below(RULES_END)).toContain('The front desk · question 1 of 3 · 3 blank\n');
    clock.pass(SECOND);
    expect(await below(RULES_END)).toContain('question 1 of 3 · 2 min 6 s left · 3 blank');
    await type('l');
    expect(await below(RULES_END)).toContain('Answer sheet · 2 min 6 s left · 0 answered · 3 blank · 0 marked\n');
  });
});

describe('the answer sheet of an exam', () => {
  it('is the only place that submits, and y alone does', async () => {
    const { below, type, types, ended } = await seated();
    await type('s');
    expect(await below(RULES_END)).toContain('\ns submits, on the answer sheet: l opens it.\n');
    await type('ls\r q a');
    expect(await below(RULES_END)).toContain(
      'Questions 1, 2 and 3 are blank. A blank counts as wrong; a guess cannot lose\nmarks. Submit?\ny submit   n back',
    );
    await type('n');
    expect(await below(RULES_END)).toContain('\nNot submitted.\n1–9 go to a question');
    expect(types()).toEqual(['started']);
    await type('sy');
    expect(types()).toEqual(['started', 'finished']);
    expect(await below(RULES_END)).toContain('The front desk · exam finished\n\nNOT PASSED');
    await type('q');
    expect(await ended).toBe(0);
  });

  it('goes to a question by its number', async () => {
    const { below, type, log } = await seated();
    await type('l3');
    expect(await below(RULES_END)).toContain('\nGo to question 3_\n');
    await type('\r');
    expect(await below(RULES_END)).toContain('The front desk · question 3 of 3');
    expect(log().at(-1)).toMatchObject({ type: 'moved', i: 2 });
    await type('l44\r');
    expect(await below(RULES_END)).toContain('\nThere is no question 44.\n');
    await type('3\r');
    expect(log().filter(({ type }) => type === 'moved')).toHaveLength(1);
  });

  it('opens after the last question', async () => {
    const { below, type } = await seated();
    await type('nnn');
    const shown = await below(RULES_END);
    expect(shown).toContain('Answer sheet · 30 min left · 0 answered · 3 blank · 0 marked\n');
    expect(shown).toContain('\nThat was the last question. s submits, a number goes to a question.\n');
  });

  it('lists what is blank or marked', async () => {
    const { below, type } = await seated();
    await type('anmlv');
    expect(await below(RULES_END)).toMatch(
      /^Answer sheet · blank only · 30 min left · 1 answered · 2 blank · 1 marked\n\n2 {2}blank {2}marked {2}Somebody knocks/,
    );
    await type('v');
    expect(await below(RULES_END)).toMatch(
      /^Answer sheet · marked only · 30 min left · 1 answered · 2 blank · 1 marked\n\n2 {2}blank {2}marked {2}Somebody knocks[^\n]*\n\n/,
    );
  });
});

describe('leaving an exam', () => {
  it('says until when its clock runs, and resume goes on with it', async () => {
    const desk = await seated();
    const until = clockTime(desk.clock.wall() + 30 * MINUTE);
    desk.clock.pass(2 * MINUTE);
    await desk.type('anmq');
    expect(await desk.ended).toBe(0);
    expect(await desk.below(RULES_END)).toBe(
      `Saved. 1 of 3 answered. The clock runs on until ${until}. Go on with: examdrill\nresume`,
    );
    desk.clock.pass(8 * MINUTE);
    const again = await desk.again();
    const id = String(desk.log()[0]?.s).slice(0, 8);
    const shown = await desk.below(RULES_END);
    expect(shown).toContain(`Going on with ${id}: 1 of 3 answered · 20 min left, until ${until} · seed 7\n\n`);
    expect(shown).toContain('The front desk · question 2 of 3, marked · 20 min left · 1 marked · 2 blank\n');
    await desk.type('c\rlsy');
    expect(desk.log().slice(4)).toMatchObject([
      { type: 'opened', gapMs: 8 * MINUTE, ms: 10 * MINUTE },
      { type: 'chose', i: 1, chosen: ['log'], spentMs: 0 },
      { type: 'chose', certainty: 'fairly' },
      { type: 'moved', i: 2 },
      { type: 'finished', by: 'learner', ms: 10 * MINUTE },
    ]);
    await desk.type('q');
    expect(await again.ended).toBe(0);
  });

  it('after the deadline resume shows the result, with every answer kept', async () => {
    const desk = await seated();
    await desk.type('aq');
    await desk.ended;
    desk.clock.pass(31 * MINUTE);
    const again = await desk.again();
    const shown = await desk.below(RULES_END);
    expect(shown).toContain(
      'The time of this exam was up while it was closed. It was submitted as it stood:\n1 of 3 answered.\n\n',
    );
    expect(shown).toContain('1 of 3 right (33.3 %) · points: 1 of 4 · 2 blank · 30 min of 30 min\n');
    expect(shown).toContain('The time was up; every answer until then counts.\n');
    expect(desk.log().slice(2)).toMatchObject([{ type: 'finished', by: 'deadline', ms: 31 * MINUTE }]);
    await desk.type('q');
    expect(await again.ended).toBe(0);
  });

  it('with the wall clock set back, resume says so and gives no time', async () => {
    const desk = await seated();
    await desk.type('aq');
    await desk.ended;
    desk.clock.pass(5 * MINUTE);
    desk.clock.setWall(-60 * MINUTE);
    const again = await desk.again();
    const shown = await desk.below(RULES_END);
    expect(shown).toContain('1 of 3 answered · 25 min left, until ');
    expect(shown).toContain('\nThe system clock is behind the last answer of this session.\n');
    expect(desk.log().slice(2)).toMatchObject([
      { type: 'opened', gapMs: 5 * MINUTE, clockBack: true },
      { type: 'jumped', byMs: -60 * MINUTE },
    ]);
    await desk.type('q');
    await again.ended;
  });

  it.each([
    ['forward', 10, 'more', '15 min'],
    ['back', -2, 'less', '25 min'],
  ])('with the wall clock set %s by %i min, resume says that it counted %s', async (_, minutes, which, left) => {
    const desk = await seated();
    await desk.type('aq');
    await desk.ended;
    desk.clock.pass(5 * MINUTE);
    desk.clock.setWall(minutes * MINUTE);
    const again = await desk.again();
    const shown = await desk.below(RULES_END);
    expect(shown).toContain(`1 of 3 answered · ${left} left, until `);
    const notice =
      `By the system clock ${Math.abs(minutes)} min ${which} went by since the last answer than this computer was ` +
      'running. In an exam the longer time counts.';
    expect(words(shown).split(notice)).toHaveLength(2);
    expect(words(shown)).toContain(`C Step between the two people ${notice} a–c answer`);
    await desk.type('k');
    expect(words(await desk.below(RULES_END))).not.toContain('the longer time counts');
    await desk.type('kq');
    await again.ended;
  });

  it('with the wall clock set past the deadline, the result says so, too', async () => {
    const desk = await seated();
    await desk.type('aq');
    await desk.ended;
    desk.clock.pass(5 * MINUTE);
    desk.clock.setWall(60 * MINUTE);
    const again = await desk.again();
    expect(words(await desk.below(RULES_END))).toMatch(
      /Key: .* By the system clock 1 h more went by since the last answer than this computer was running\. In an exam the longer time counts\. v read/,
    );
    expect(desk.log().slice(2)).toMatchObject([{ type: 'finished', by: 'deadline', ms: 65 * MINUTE }]);
    await desk.type('q');
    await again.ended;
  });

  it('questions that are left out are the first notice, and a printed line with --plain', async () => {
    const desk = await seated();
    await desk.type('aq');
    await desk.ended;
    writeFileSync(join(desk.world.cwd, 'desk.yaml'), DESK_YAML.replace('id: night-door', 'id: night-gate'));
    desk.clock.pass(MINUTE);
    desk.clock.setWall(MINUTE);
    const again = await desk.again();
    const notices = [
      'By the system clock 1 min more went by since the last answer than this computer was running. In an exam the longer time counts.',
      '1 question left out: no longer in the bank.',
    ];
    expect(words(await desk.below(RULES_END))).toContain(
      `C Step between the two people ${notices.join(' ')} a–c answer`,
    );
    await desk.type('q');
    await again.ended;
    desk.clock.pass(MINUTE);
    desk.clock.setWall(MINUTE);
    const plain = await desk.again({ plain: true });
    expect(words((await desk.screen()).split('Going on with').at(-1) ?? '')).toMatch(
      /^[^B]* seed 7 By the system clock 1 min more went by [^.]*\. In an exam the longer time counts\. The front desk · question 1 of 2/,
    );
    await desk.type('quit\n');
    await plain.ended;
  });

  it('it can be given up, and after its deadline only submitted', async () => {
    const early = await seated();
    await early.type('aq');
    await early.ended;
    expect(await (await early.again({ abandon: true })).ended).toBe(0);
    expect(early.log().slice(2)).toMatchObject([{ type: 'opened' }, { type: 'finished', by: 'abandoned' }]);
    expect(await early.below(RULES_END)).toMatch(/Session \w{8} is given up, 1 of 3 answered\. Read it with:/);

    const late = await seated();
    await late.type('aq');
    await late.ended;
    late.clock.pass(31 * MINUTE);
    expect(await (await late.again({ abandon: true })).ended).toBe(0);
    expect(late.log().slice(2)).toMatchObject([{ type: 'finished', by: 'deadline' }]);
    expect((await late.below(RULES_END)).replace(/\n/g, '')).toContain(
      'The time of this exam was up before: it was submitted as it stood, 1 of 3 answered. Read it with:',
    );
  });

  it('ctrl-c keeps it open, and no answer is lost', async () => {
    const { type, ended, log, rawMode } = await seated();
    await type('a\u0003');
    expect(await ended).toBe(130);
    expect(log()).toMatchObject([{ type: 'started' }, { type: 'chose', chosen: ['ask'] }]);
    expect(rawMode()).toBe(false);
  });
});

describe('a system clock that is moved during an exam', () => {
  it('is said and logged, and the exam ends when it would have', async () => {
    const { clock, below, log } = await seated();
    clock.pass(10 * MINUTE);
    clock.setWall(-60 * MINUTE);
    clock.pass(SECOND);
    const shown = await below(RULES_END);
    expect(shown).toContain('19 min 59 s left');
    expect(shown).toContain(
      'The system clock was moved back by 1 h. The time of this session is not changed\nby that.\n',
    );
    clock.pass(20 * MINUTE - SECOND);
    expect(log().slice(1)).toMatchObject([
      { type: 'jumped', byMs: -60 * MINUTE },
      { type: 'finished', by: 'deadline', ms: 30 * MINUTE },
    ]);
  });
});

describe('the result of an exam', () => {
  it('says passed, the rule, the topics and what changing did', async () => {
    const { clock, type, below, log } = await seated();
    for (const keys of ['b!', 'ac\r', 'b?', '1\r', 'a!']) {
      clock.pass(10 * SECOND);
      await type(keys);
    }
    await type('lsy');
    expect(log().at(-1)).toMatchObject({ type: 'finished', by: 'learner', ms: 50 * SECOND });
    clock.pass(MINUTE);
    await type('k');
    expect(await below(RULES_END)).toBe(
      [
        'The front desk · exam finished',
        '',
        'PASSED',
        '3 of 3 right (100 %) · points: 4 of 4 · 50 s of 30 min',
        'Pass mark: 50 %, which is 2 of 4 points.',
        '',
        'Staying calm       1 of 1',
        'Letting people in  2 of 2',
        '',
        'You changed 1 answer: 1 from wrong to right, 0 from right to wrong, 0 without',
        'effect.',
        '',
        'Right by a guess:',
        '- The phone rings.',
        '  Key: Answer it',
        '',
        'Nothing was missed.',
        '',
        'That key does nothing here.',
        'v read the answers again   q done',
      ].join('\n'),
    );
  });

  it('opens the review, whose filters show what was missed, marked, guessed, slow or changed', async () => {
    const { clock, type, below } = await seated();
    clock.pass(10 * SECOND);
    await type('b!');
    clock.pass(30 * SECOND);
    await type('acm?');
    clock.pass(10 * SECOND);
    await type('a?1\rc!lsyv');
    const header = async () => (await below(RULES_END)).split('\n')[0];
    const seen = [await header()];
    for (let times = 0; times < 6; times++) {
      await type('v');
      seen.push(await header());
    }
    expect(seen).toEqual([
      'The front desk · review · all answers · 1 of 3',
      'The front desk · review · missed · 1 of 2',
      'The front desk · review · marked · 1 of 1',
      'The front desk · review · guessed · 1 of 2',
      'The front desk · review · slow · 1 of 1',
      'The front desk · review · changed · 1 of 1',
      'The front desk · review · all answers · 1 of 3',
    ]);
  });
});
