import type { Finding } from '../../../bank/finding.ts';
import { capital, quoted } from '../../../bank/wording.ts';
import { type Item, type ItemOption, itemsOf } from '../../item/view.ts';
import type { Rule } from '../../rule.ts';
import { wordsOf } from '../../thin-reason.ts';
import { isPair } from '../option/count.ts';

export const bankNearDuplicateQuestion: Rule = {
  id: 'bank/near-duplicate-question',
  severity: 'warning',
  summary: 'Two questions that ask nearly the same',
  why: 'One of them gives the other away, and both together count twice what one of them measures.',
  bad: {
    of: 'file',
    text: `title: Example
questions:
  - id: q-001
    stem: A visitor shouts at the desk. What comes first?
    options:
      - text: Calm words
        correct: true
        rationale: Whoever is heard has less to shout about.
      - text: A firm grip
        rationale: A grip invites a fight.
      - text: A loud voice
        rationale: Two loud voices make an argument.
  - id: q-002
    stem: What comes first if a visitor shouts?
    options:
      - text: Calm words
        correct: true
        rationale: Whoever is heard has less to shout about.
      - text: A firm grip
        rationale: A grip invites a fight.
      - text: A loud voice
        rationale: Two loud voices make an argument.
`,
  },
  good: {
    of: 'file',
    text: `title: Example
questions:
  - id: q-001
    stem: A visitor shouts at the desk. What comes first?
    options:
      - text: Calm words
        correct: true
        rationale: Whoever is heard has less to shout about.
      - text: A firm grip
        rationale: A grip invites a fight.
      - text: A loud voice
        rationale: Two loud voices make an argument.
  - id: q-002
    stem: How should an officer wake somebody who sleeps in the lobby?
    options:
      - text: Calm words
        correct: true
        rationale: Whoever is heard has less to shout about.
      - text: A firm grip
        rationale: A grip invites a fight.
      - text: A loud voice
        rationale: Two loud voices make an argument.
`,
  },
  check: (reading) => {
    const sets = new Map<string, Asked[]>();
    const found: Finding[] = [];
    for (const item of alike(itemsOf(reading))) {
      const print = optionPrint(item);
      const others = sets.get(print);
      const asked = { item, words: wordsOf(item.stem.text) };
      if (!others) {
        sets.set(print, [asked]);
        continue;
      }
      const twin = others.slice(-MOST_COMPARED).find((other) => asksTheSame(other, asked, others.length));
      others.push(asked);
      if (twin) found.push(finding(twin.item, item));
    }
    return found;
  },
};

/** A long list of questions with the same options is a matching exercise: each is compared with a few before it only. */
const MOST_COMPARED = 20;
const MATCHING = 3;
const OVERLAP = 0.4;
const LONG_REST = 8;
/** Where the options say nothing of what is asked. */
const OVERLAP_OF_SERIES = 0.8;

/** A question with the words of its stem. */
interface Asked {
  item: Item;
  words: readonly string[];
}

/** Those whose options are as many and as long as those of another. */
function alike(items: readonly Item[]): Item[] {
  const prints = items.map(({ options }) => lengthPrint(options));
  const counts = new Map<number, number>();
  for (const print of prints) counts.set(print, (counts.get(print) ?? 0) + 1);
  return items.filter((_, i) => (counts.get(prints[i] ?? 0) ?? 0) > 1);
}

/** A number of the lengths of options in any order. */
function lengthPrint(options: readonly ItemOption[]): number {
  let print = options.length;
  for (const { text, correct } of options)
    print = (print + Math.imul(text.length + 7, correct ? 65_599 : 257) ** 2) % 2 ** 40;
  return print;
}

function optionPrint({ options, question }: Item): string {
  const rows = options.map(({ lower, correct }) => `${correct ? '+' : '-'}${lower}`);
  return [question.scenario?.text ?? '', ...rows.sort()].join('\0');
}

function asksTheSame({ item, words: left }: Asked, { words: right }: Asked, inSet: number): boolean {
  const least = isPair(item) || inSet >= MATCHING ? OVERLAP_OF_SERIES : OVERLAP;
  if (overlap(left, right) < least) return false;
  const same = sharedStart(left, right);
  const rests = [left.slice(same), right.slice(same)] as const;
  return rests.some((rest) => rest.length < LONG_REST) || overlap(...rests) >= least / 2;
}

/** The share of the words of both that both have (Jaccard). */
function overlap(left: readonly string[], right: readonly string[]): number {
  const [one, other] = [new Set(left), new Set(right)];
  let shared = 0;
  for (const word of one) if (other.has(word)) shared++;
  const all = one.size + other.size - shared;
  return all === 0 ? 0 : shared / all;
}

/** Questions may share an instruction and ask for another thing behind it. */
function sharedStart(left: readonly string[], right: readonly string[]): number {
  const end = left.findIndex((word, i) => word !== right[i]);
  return end < 0 ? left.length : end;
}

function finding(first: Item, second: Item): Finding {
  return {
    rule: 'bank/near-duplicate-question',
    message: `${capital(second.name)} asks nearly the same as ${first.name}, with the same options and the same key`,
    help: `Delete one of them, or ask for something else: ${first.name} asks ${quoted(first.stem.text)}.`,
    start: second.stem.node.start,
    end: second.stem.node.end,
  };
}
