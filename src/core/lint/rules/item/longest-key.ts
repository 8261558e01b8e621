import type { Finding } from '../../../bank/finding.ts';
import { capital } from '../../../bank/wording.ts';
import { width } from '../../../text/width.ts';
import { kTypeOption } from '../../item/components.ts';
import { isAside } from '../../item/set-phrases.ts';
import { type Item, type ItemOption, inAll } from '../../item/view.ts';
import type { Rule } from '../../rule.ts';

export const itemLongestKey: Rule = {
  id: 'item/longest-key',
  severity: 'hint',
  summary: 'The key is much longer than every other option',
  why: 'Authors make the right answer exact and so make it long. People who know this and nothing else choose the longest option.',
  sources: ['Haladyna, Downing and Rodriguez 2002', 'Tarrant, Knierim, Hayes and Ware 2006'],
  bad: {
    of: 'question',
    text: `- id: q-001
  stem: Two visitors shout at each other. What comes first?
  options:
    - text: Calm words in a low voice, with a step back so that both can leave
      correct: true
      rationale: Calm comes first.
    - text: A firm grip on the louder one
      rationale: A grip invites a fight.
    - text: A call to the police
      rationale: Help is too far away.
`,
  },
  good: {
    of: 'question',
    text: `- id: q-001
  stem: Two visitors shout at each other. What comes first?
  options:
    - text: Calm words in a low voice
      correct: true
      rationale: Calm comes first, and a step back so that both can leave.
    - text: A firm grip on the louder one
      rationale: A grip invites a fight.
    - text: A call to the police
      rationale: Help is too far away.
`,
  },
  check: (reading) => inAll(reading, findingOf),
};

const FEWEST_WORDS = 4;
const FEWEST_COLUMNS = 24;
const MOST_OF_KEY = 0.75;
const NEWLINE = 0x0a;
const SPACE = 0x20;
const LAST_ASCII = 0x7e;
const SHORT_WORD = /[AaI]/;
const FORMULA = /\$[^$\d][^$]*\$|\\[a-z]{2}/;

function findingOf(item: Item): Finding | undefined {
  const { keys, options, english } = item;
  const key = keys[0];
  if (!key || keys.length > 1) return undefined;
  if (options.some((option) => option !== key && option.text.length >= key.text.length)) return undefined;
  const measure = english ? wordsOf : ({ text }: ItemOption) => columnsOf(text);
  const length = measure(key);
  if (length < (english ? FEWEST_WORDS : FEWEST_COLUMNS)) return undefined;
  let next = 0;
  for (const option of options) {
    if (option !== key) next = Math.max(next, measure(option));
    if (next >= MOST_OF_KEY * length) return undefined;
  }
  if (!isProse(key) || isAside(key) || kTypeOption(item)) return undefined;
  if (options.some(({ hasCode, text }) => hasCode || FORMULA.test(text))) return undefined;
  const unit = english ? 'words' : 'columns';
  return {
    rule: 'item/longest-key',
    message: `${capital(key.option.name)} is the key and has ${length} ${unit}, the next longest has ${next}`,
    help: 'Move what explains into the rationale, or write the other options as fully as the key.',
    start: key.node.start,
    end: key.node.end,
  };
}

/** Mostly letters: neither a formula nor numbers. */
function isProse({ text }: ItemOption): boolean {
  const signs = text.match(/[^\p{L}\p{M}\s.,;:'"’-]/gu)?.length ?? 0;
  return signs <= text.length / 5;
}

function wordsOf({ text }: ItemOption): number {
  return asciiWords(text) ?? text.match(/\S*\p{L}{2}\S*|(?<!\S)[AaI](?!\S)/gu)?.length ?? 0;
}

/** The same without a search, which takes three times as long. undefined: there are other signs. */
function asciiWords(text: string): number | undefined {
  let words = 0;
  let [start, letters, isWord] = [0, 0, false];
  for (let at = 0; at <= text.length; at++) {
    const unit = at < text.length ? text.charCodeAt(at) : SPACE;
    if (unit > LAST_ASCII || (unit < SPACE && unit !== NEWLINE)) return undefined;
    if (unit > SPACE) {
      letters = isLetter(unit) ? letters + 1 : 0;
      isWord ||= letters > 1;
      continue;
    }
    if (isWord || (at === start + 1 && SHORT_WORD.test(text.charAt(start)))) words++;
    [start, letters, isWord] = [at + 1, 0, false];
  }
  return words;
}

function isLetter(unit: number): boolean {
  const lower = unit | 0x20;
  return lower >= 0x61 && lower <= 0x7a;
}

function columnsOf(text: string): number {
  return width(text.replace(/\s+/g, ' '));
}
