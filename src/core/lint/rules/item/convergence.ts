import type { Finding } from '../../../bank/finding.ts';
import { capital } from '../../../bank/wording.ts';
import { type Item, inEnglish } from '../../item/view.ts';
import { isIn } from '../../item/words.ts';
import type { Rule } from '../../rule.ts';

export const itemConvergence: Rule = {
  id: 'item/convergence',
  severity: 'hint',
  summary: 'The key has more in common with the other options than any of them',
  why: 'Authors make wrong options by changing parts of the key, so the option with the most shared parts is the key. People find it by counting.',
  sources: ['Case and Swanson 2002', 'Tarrant, Knierim, Hayes and Ware 2006'],
  bad: {
    of: 'question',
    text: `- id: q-001
  stem: What comes first?
  options:
    - text: Calm words and a report
      correct: true
      rationale: Both come first.
    - text: Calm words and a grip
      rationale: A grip invites a fight.
    - text: A whistle and a report
      rationale: A whistle raises tension.
`,
  },
  good: {
    of: 'question',
    text: `- id: q-001
  stem: What comes first?
  options:
    - text: Calm words
      correct: true
      rationale: Calm comes first.
    - text: A firm grip
      rationale: A grip invites a fight.
    - text: A whistle
      rationale: A whistle raises tension.
`,
  },
  check: (reading) => inEnglish(reading, findingOf),
};

const FEWEST_SHARED = 2;

function findingOf({ keys, options }: Item): Finding | undefined {
  const key = keys[0];
  if (!key || keys.length > 1 || options.length < 3) return undefined;
  const all = options.map(({ stems }) => stems);
  let shared = 0;
  let inAll = 0;
  let score = 0;
  for (const stem of key.stems) {
    const uses = usesOf(stem, all);
    if (uses > 1) shared++;
    if (uses === all.length) inAll++;
    score += uses - 1;
  }
  if (shared < FEWEST_SHARED || inAll === key.stems.length) return undefined;
  if (options.some((option) => option !== key && sharedWith(option.stems, all) >= score)) return undefined;
  return {
    rule: 'item/convergence',
    message: `${capital(key.option.name)} is the key and shares the most words with the other options`,
    help: 'Let wrong options share parts with each other as often as with the key.',
    start: key.node.start,
    end: key.node.end,
  };
}

/** In how many options a content word is. */
function usesOf(stem: number, all: readonly (readonly number[])[]): number {
  let uses = 0;
  for (const stems of all) if (isIn(stem, stems)) uses++;
  return uses;
}

/** How many content words an option has in common with each of the others, in all. */
function sharedWith(stems: readonly number[], all: readonly (readonly number[])[]): number {
  let shared = 0;
  for (const stem of stems) shared += usesOf(stem, all) - 1;
  return shared;
}
