import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import type { Bank } from '../../src/core/bank/bank.ts';
import { bankOf, readBytes } from '../../src/core/bank/read.ts';
import { temporaryFolder } from '../helpers/folders.ts';
import { ROOT } from '../helpers/program.ts';
import { runInProcess } from '../helpers/run.ts';

const FOLDER = join(ROOT, 'banks', 'examples');
const FILES = readdirSync(FOLDER).filter((name) => name.endsWith('.yaml'));
const DIRECTION_SIGN = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/;

function read(file: string): Bank {
  const reading = readBytes(readFileSync(join(FOLDER, file)), file);
  const bank = bankOf(reading);
  if (!bank) throw new Error(`${file} cannot be practised: ${JSON.stringify(reading.findings)}`);
  return bank;
}

async function practise(bank: string, answers: readonly string[], more: readonly string[] = ['--seed', '7']) {
  const path = `banks/examples/${bank}.yaml`;
  const input = `${answers.join('\n')}\n`;
  const run = await runInProcess(['practice', path, '--plain', ...more], { home: temporaryFolder(), input });
  expect({ exit: run.exit, problems: more.includes('--json') ? '' : run.stderr }).toEqual({ exit: 0, problems: '' });
  return run.stdout;
}

function practiseAll(bank: string) {
  return practise(
    bank,
    read(`${bank}.yaml`).questions.map(() => 'a'),
  );
}

/** What stays of a text when neither the width of a screen nor marks matter. */
function bare(text: string): string {
  return text.replace(/[\s*`\\]+/g, '');
}

describe.each(FILES)('%s', (file) => {
  const bank = read(file);

  it('is a small bank with everything that a question can tell', () => {
    expect(bank.id).toBe(file.replace('.yaml', ''));
    expect(bank.license).toBe('CC-BY-4.0');
    expect(bank.questions.length).toBeGreaterThanOrEqual(3);
    expect(bank.questions.length).toBeLessThanOrEqual(6);
    for (const { id, topic, objective, difficulty, explanation, options } of bank.questions) {
      expect({ id, all: [topic, objective, difficulty, explanation].every(Boolean) }).toEqual({ id, all: true });
      expect(options.filter((option) => !option.rationale || option.id.startsWith('~'))).toEqual([]);
    }
    expect([...bank.topics.values()].filter(({ notes }) => notes === undefined)).toEqual([]);
  });

  it('shows each of its texts, the reasons too', async () => {
    const shown = bare(await practiseAll(bank.id));
    const texts = bank.questions.flatMap(({ stem, options, explanation = '' }) => [
      stem,
      explanation,
      ...options.flatMap(({ text, rationale = '' }) => [text, rationale]),
    ]);
    for (const text of [...texts, ...[...bank.scenarios.values()].map((scenario) => scenario.text)]) {
      expect(shown).toContain(bare(text));
    }
  });
});

describe('together they show', () => {
  const banks = FILES.map(read);
  const questions = banks.flatMap((bank) => bank.questions);

  it.each<[string, boolean]>([
    ['a language that is read from the right', banks.some(({ language }) => language === 'ar')],
    ['a language without spaces', banks.some(({ language }) => language === 'ja')],
    ['code', questions.some(({ stem }) => stem.includes('```'))],
    ['a scenario', questions.some(({ scenario }) => scenario !== undefined)],
    ['all that apply', questions.some(({ select }) => select === 'all')],
    [
      'several accepted keys',
      questions.some(({ select, options }) => select === 'one' && options.filter(({ correct }) => correct).length > 1),
    ],
    ['credit for a part', questions.some(({ options }) => options.some(({ credit = 0 }) => credit > 0))],
    ['credit below zero', questions.some(({ options }) => options.some(({ credit = 0 }) => credit < 0))],
    ['an option that stays last', questions.some(({ options }) => options.some(({ pinned }) => pinned))],
    ['a fixed order', questions.some(({ shuffle }) => !shuffle)],
  ])('%s', (_, shown) => {
    expect(shown).toBe(true);
  });
});

describe('code', () => {
  it('keeps its lines, its indents and its signs', async () => {
    const shown = await practiseAll('example-code');
    expect(shown).toContain(
      '\n```python\ndef pick(items):\n    if not items:\n        return None\n    return items[-1]\n\nprint(pick(["a", "b", "c"]))\n```\n',
    );
    expect(shown).toContain(`\nconst name = 'Ada';\nconsole.log(\`Hello, \${name}\` + ' and \${name}');\n`);
    expect(shown).toContain("\nMind the two kinds of quotes: ` and '.\n");
    expect(shown).toMatch(/\n[A-D] {2}one # two # three\n/);
    expect(shown).toMatch(/\n[A-D] {2}"one # two"\n/);
    expect(shown).toMatch(/\n[A-D] {2}title: "Note: read this"\n/);
  });
});

describe('numbers', () => {
  it('stand in order of size whatever the seed, spelt as written', async () => {
    for (const seed of ['1', '2', '3', '4', '5']) {
      const shown = await practise('example-numbers', ['a', 'a', 'a', 'a'], ['--seed', seed]);
      expect(shown).toContain('\nA  25 m\nB  250 m\nC  2,500 m\nD  25,000 m\n');
      expect(shown).toContain('\nA  3.2\nB  3.9\nC  3.10\n');
    }
  });
});

describe('Arabic', () => {
  it('is written in the order in which it is read, without signs for its direction', async () => {
    const shown = await practiseAll('example-arabic');
    expect(shown).not.toMatch(DIRECTION_SIGN);
    expect(shown).not.toContain('\\u');
    expect(shown).toContain('\nما المقصود بـ HTML في جملة «كتبتُ الصفحة بلغة HTML»؟\n');
    expect(shown).toContain('\nA  ٤٨\nB  ٥٤\nC  ٥٦\nD  ٦٣\n');
    expect(shown).toMatch(/Why: ٧ × ٧ يساوي ٤٩، وإذا أضفنا ٧ حصلنا على ٥٦\.\n/);
    expect(shown).toContain('\nRemember: القاهرة عاصمة مصر.\n');
  });
});

describe('Japanese', () => {
  it('is broken between any two characters, but not before a full stop or a comma', async () => {
    const lines = (await practiseAll('example-japanese')).split('\n');
    expect(Math.max(...lines.map((line) => stringWidth(line)))).toBeLessThanOrEqual(80);
    expect(lines.filter((line) => /^\s*[、。）」]/.test(line))).toEqual([]);
    const stem = lines.findIndex((line) => line.startsWith('徳川家康が'));
    expect(stringWidth(lines[stem] ?? '')).toBeGreaterThan(76);
    expect(lines.slice(stem, stem + 3).join('')).toBe(
      '徳川家康が一六〇三年に幕府を開いた町は、およそ二百六十年のあいだ政治の中心でしたが、明治になってから名前が変わり、いまでは日本の首都となっています。この町の今の名前はどれですか。',
    );
  });
});

describe('keys and credit', () => {
  const IN_FILE = ['--no-shuffle', '--json'];

  async function scores(answers: readonly string[]) {
    const { questions } = JSON.parse(await practise('example-keys-and-credit', answers, IN_FILE)) as {
      questions: { id: string; correct: boolean; score: string }[];
    };
    return questions.map(({ id, correct, score }) => `${id} ${correct} ${score}`);
  }

  it('each accepted key is right, and so is the whole of all that apply', async () => {
    expect(await scores(['c', 'acd', 'ad', 'a', 'b', 'b'])).toEqual([
      'a-prime true 1',
      'light true 1',
      'even-numbers true 2',
      'largest-planet true 2',
      'triangle true 1',
      'century true 1',
    ]);
  });

  it('credit gives points for a part, takes some away, and makes nothing right', async () => {
    expect(await scores(['d', 'ac', 'a', 'b', 'd', 'c'])).toEqual([
      'a-prime false 0',
      'light false 0',
      'even-numbers false 1',
      'largest-planet false 1',
      'triangle false 0',
      'century false 0',
    ]);
    expect((await scores(['a', 'a', 'abd', 'c', 'a', 'a']))[2]).toBe('even-numbers false 1');
    expect((await scores(['a', 'a', 'bc', 'c', 'a', 'a']))[2]).toBe('even-numbers false 0');
  });

  it('what is pinned stays last, and a fixed order stays', async () => {
    const orders = new Set<string>();
    for (const seed of ['1', '2', '3', '4', '5', '6', '7', '8']) {
      const shown = await practise('example-keys-and-credit', ['a', 'a', 'a', 'a', 'a', 'a'], ['--seed', seed]);
      expect(shown).toContain('\nD  There is no such triangle\n');
      expect(shown).toContain('\nA  The 18th\nB  The 19th\nC  The 20th\n');
      orders.add(/\nA {2}(.+90°)\n/.exec(shown)?.[1] ?? '');
    }
    expect(orders.size).toBeGreaterThan(1);
  });
});

describe('a scenario', () => {
  it('stands above each of its questions, as a list', async () => {
    const shown = await practiseAll('example-scenario');
    expect(shown.split('Notice at the quay of Northport:')).toHaveLength(5);
    expect(shown).toContain('\n- Check-in closes 45 minutes before departure.\n');
    expect(shown).toContain('\nD  The notice does not say\n');
  });
});
