import type { Finding } from '../../../bank/finding.ts';
import { capital } from '../../../bank/wording.ts';
import { type Item, type ItemOption, inEnglish } from '../../item/view.ts';
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
  const [key] = keys;
  if (!key || keys.length > 1 || options.length < 3) return undefined;
  let shared = 0;
  let score = 0;
  let others = 0;
  for (const stem of key.stems) {
    const uses = usesOf(stem, options) - 1;
    if (uses > 0) shared++;
    if (uses < options.length - 1) others++;
    score += uses;
  }
  if (shared < FEWEST_SHARED || others === 0) return undefined;
  if (options.some((option) => option !== key && sharedWith(option, options) >= score)) return undefined;
  return {
    rule: 'item/convergence',
    message: `${capital(key.option.name)} is the key and shares the most words with the other options`,
    help: 'Let wrong options share parts with each other as often as with the key.',
    start: key.node.start,
    end: key.node.end,
  };
}

/** In how many options a content word is. */
function usesOf(stem: number, options: readonly ItemOption[]): number {
  let uses = 0;
  for (const option of options) if (isIn(stem, option.stems)) uses++;
  return uses;
}

/** How many content words an option has in common with each of the others, in all. */
function sharedWith(option: ItemOption, options: readonly ItemOption[]): number {
  let shared = 0;
  for (const stem of option.stems) shared += usesOf(stem, options) - 1;
  return shared;
}
