import { sha256 } from '../hash.ts';
import type { Bank, Question } from './bank.ts';

/** Version of the rules below. Sessions store it: an old one keeps its order for ever. */
export const DRAW_VERSION = 1;

export interface DrawOptions {
  seed: string;
  /** How many; all without it. */
  count?: number;
  topics?: readonly string[];
  tags?: readonly string[];
  /** Places whose questions are added to those that hold anywhere. */
  jurisdictions?: readonly string[];
  keep?(bank: Bank, question: Question): boolean;
  /** false: questions and options in file order. What is drawn stays the same. */
  shuffle: boolean;
}

export interface Drawn {
  bank: Bank;
  question: Question;
  /** Option ids in the order shown. */
  shown: string[];
}

/** Where a name stands in a draw: 12 hex digits that depend on the name only. */
export function rank(name: string): string {
  return sha256(name).slice(0, 12);
}

/** The first `count` of the questions that pass the filters, by rank. A question added to a bank moves no other. */
export function drawItems(banks: readonly Bank[], options: DrawOptions): Drawn[] {
  const inFile = banks.flatMap((bank) =>
    bank.questions.filter((question) => passes(bank, question, options)).map((question) => ({ bank, question })),
  );
  const place = new Map(inFile.map((item, i) => [item, i]));
  const nameOf = ({ bank, question }: (typeof inFile)[number]) => `${bank.id}/${question.id}`;
  const drawn = byRank(inFile, (item) => `${DRAW_VERSION}|${options.seed}|q|${nameOf(item)}`, nameOf).slice(
    0,
    options.count,
  );
  if (!options.shuffle) drawn.sort((a, b) => (place.get(a) ?? 0) - (place.get(b) ?? 0));
  return besideMates(drawn, place).map(({ bank, question }) => ({
    bank,
    question,
    shown: optionOrder({
      draw: DRAW_VERSION,
      seed: options.seed,
      bank: bank.id,
      question: question.id,
      options: question.options.map((option) => option.id),
      pinned: question.options.flatMap((option) => (option.pinned ? [option.id] : [])),
      shuffle: options.shuffle && question.shuffle,
      attempt: 1,
    }),
  }));
}

function passes(bank: Bank, question: Question, options: DrawOptions): boolean {
  const { topics = [], tags = [], jurisdictions = [], keep } = options;
  if (topics.length > 0 && !(question.topic !== undefined && topics.includes(question.topic))) return false;
  if (tags.length > 0 && !question.tags.some((tag) => tags.includes(tag))) return false;
  if (question.jurisdiction !== 'any' && !jurisdictions.includes(question.jurisdiction)) return false;
  return keep?.(bank, question) ?? true;
}

interface Placed {
  bank: Bank;
  question: Question;
}

/** Questions of one scenario move up to the first of them and stand there in file order. */
function besideMates<Item extends Placed>(drawn: readonly Item[], place: ReadonlyMap<Item, number>): Item[] {
  const groups = new Map<string, Item[]>();
  for (const item of drawn) {
    const { scenario, id } = item.question;
    const name = `${item.bank.id}/${scenario === undefined ? `q/${id}` : `s/${scenario}`}`;
    const group = groups.get(name);
    if (group) group.push(item);
    else groups.set(name, [item]);
  }
  return [...groups.values()].flatMap((group) => group.sort((a, b) => (place.get(a) ?? 0) - (place.get(b) ?? 0)));
}

export interface OptionOrder {
  /** The draw version of the session. */
  draw: number;
  seed: string;
  bank: string;
  question: string;
  /** Option ids in file order. */
  options: readonly string[];
  /** Those that stay behind the others. */
  pinned: readonly string[];
  shuffle: boolean;
  /** From 1; a question that is asked again is ordered anew. */
  attempt: number;
}

/** The order in which options are shown. */
export function optionOrder({ draw, seed, bank, question, options, pinned, shuffle, attempt }: OptionOrder): string[] {
  if (!shuffle) return [...options];
  const again = attempt > 1 ? `|${attempt}` : '';
  const free = options.filter((id) => !pinned.includes(id));
  const last = options.filter((id) => pinned.includes(id));
  return [
    ...byRank(
      free,
      (id) => `${draw}|${seed}|o|${bank}/${question}/${id}${again}`,
      (id) => id,
    ),
    ...last,
  ];
}

function byRank<Item>(
  items: readonly Item[],
  rankName: (item: Item) => string,
  tieName: (item: Item) => string,
): Item[] {
  const ranked = items.map((item) => ({ item, rank: rank(rankName(item)), name: tieName(item) }));
  ranked.sort((a, b) =>
    a.rank !== b.rank ? (a.rank < b.rank ? -1 : 1) : a.name < b.name ? -1 : a.name > b.name ? 1 : 0,
  );
  return ranked.map(({ item }) => item);
}
