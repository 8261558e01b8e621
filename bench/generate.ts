import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ACTIONS, BECAUSE, DOINGS, PEOPLE, PLACES, THEREFORE } from './words.ts';

type Pick = <T>(list: readonly T[]) => T;

const OPTIONS = 4;
const TOPICS = ['access', 'reports', 'emergencies', 'people'];

/** Writes banks without mistakes into a folder, the same ones every time. */
export function generateBanks(folder: string, files: number, questionsPerFile: number): void {
  mkdirSync(folder, { recursive: true });
  for (let file = 0; file < files; file++) {
    const name = `bank-${String(file + 1).padStart(3, '0')}`;
    writeFileSync(join(folder, `${name}.yaml`), bank(name, file * questionsPerFile, questionsPerFile));
  }
}

function bank(name: string, first: number, count: number): string {
  const topics = TOPICS.map((topic) => `  ${topic}: { title: About ${topic}, weight: 1 }\n`).join('');
  const questions = Array.from({ length: count }, (_, i) => question(first + i)).join('');
  return `format: 1\nid: ${name}\ntitle: Generated bank ${name}\nlicense: CC0-1.0\ntopics:\n${topics}questions:\n${questions}`;
}

function question(number: number): string {
  const pick = picker(number);
  const place = pick(PLACES);
  const stem = `${pick(PEOPLE)} ${pick(DOINGS)} ${place}, post ${number + 1}. What should the officer do ${pick(['first', 'next', 'now'])}?`;
  const key = pick([0, 1, 2, 3]);
  const actions = new Set<string>();
  while (actions.size < OPTIONS) actions.add(pick(ACTIONS));
  const options = [...actions].map((action, i) => option(pick, i, `${action}, ${place}`, i === key));
  return [
    `  - id: q${number + 1}`,
    `    topic: ${pick(TOPICS)}`,
    `    stem: ${scalar(pick, stem, 6)}`,
    `    difficulty: ${pick(['easy', 'medium', 'hard'])}`,
    `    tags: [generated, ${pick(TOPICS)}]`,
    '    options:',
    ...options,
    `    explanation: ${scalar(pick, `Remember: ${pick(BECAUSE)}, ${pick(THEREFORE)}.`, 6)}`,
    `    references: [{ title: Officer manual, locator: "s. ${pick([1, 2, 3, 4])}.${number % 90}", asOf: "2025-01" }]`,
    '',
  ].join('\n');
}

function option(pick: Pick, index: number, text: string, correct: boolean): string {
  const rationale = `${correct ? 'Right' : 'Wrong'} because ${pick(BECAUSE)}, ${pick(THEREFORE)}.`;
  return [
    `      - id: ${'abcd'.charAt(index)}`,
    `        text: ${scalar(pick, text, 10)}`,
    ...(correct ? ['        correct: true'] : []),
    `        rationale: ${scalar(pick, rationale, 10)}`,
  ].join('\n');
}

/** The styles in which people write a text in YAML. */
function scalar(pick: Pick, text: string, indent: number): string {
  const style = pick(['plain', 'plain', 'double', 'single', 'folded'] as const);
  const middle = text.indexOf(' ', text.length / 2);
  const pad = ' '.repeat(indent);
  if (style === 'folded') return `>-\n${pad}${text.slice(0, middle)}\n${pad}${text.slice(middle + 1)}`;
  if (style === 'single') return `'${text.replaceAll("'", "''")}'`;
  return style === 'double' || text.includes(': ') ? JSON.stringify(text) : text;
}

/** Chooses from lists in an order that only the seed decides (mulberry32). */
function picker(seed: number): Pick {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  return <T>(list: readonly T[]) => list[Math.floor(next() * list.length)] as T;
}
