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

/** A question and the bank it stands in. */
export interface Candidate {
  bank: Bank;
  question: Question;
}

/** The first `count` of the questions that pass the filters, by rank. A question added to a bank moves no other. */
export function drawItems(banks: readonly Bank[], options: DrawOptions): Drawn[] {
  const inFile = banks.flatMap((bank) =>
    bank.questions.filter((question) => passes(bank, question, options)).map((question) => ({ bank, question })),
  );
  return arrange(inRankOrder(inFile, options.seed).slice(0, options.count), inFile, options);
}

/** Does a question hold anywhere, or in one of these places? */
export function holdsIn({ jurisdiction }: Question, places: readonly string[] = []): boolean {
  return jurisdiction === 'any' || places.includes(jurisdiction);
}

/** The questions in the order in which a draw takes them. */
export function inRankOrder(candidates: readonly Candidate[], seed: string): Candidate[] {
  const nameOf = ({ bank, question }: Candidate) => `${bank.id}/${question.id}`;
  return byRank(candidates, (candidate) => `${DRAW_VERSION}|${seed}|q|${nameOf(candidate)}`, nameOf);
}

/**
 * The questions of a draw and their options in the order shown: as taken, or as in the file without `shuffle`; mates of
 * a scenario side by side. `inFile` holds at least the same objects, in file order.
 */
export function arrange(
  taken: readonly Candidate[],
  inFile: readonly Candidate[],
  { seed, shuffle }: Pick<DrawOptions, 'seed' | 'shuffle'>,
): Drawn[] {
  const place = new Map(inFile.map((candidate, i) => [candidate, i]));
  const inOrder = shuffle ? taken : taken.toSorted((a, b) => (place.get(a) ?? 0) - (place.get(b) ?? 0));
  return besideMates(inOrder, place).map(({ bank, question }) => ({
    bank,
    question,
    shown: optionOrder({
      draw: DRAW_VERSION,
      seed,
      bank: bank.id,
      question: question.id,
      options: question.options.map((option) => option.id),
      pinned: question.options.flatMap((option) => (option.pinned ? [option.id] : [])),
      shuffle: shuffle && question.shuffle,
      attempt: 1,
    }),
  }));
}

function passes(bank: Bank, question: Question, options: DrawOptions): boolean {
  const { topics = [], tags = [], jurisdictions, keep } = options;
  if (topics.length > 0 && !(question.topic !== undefined && topics.includes(question.topic))) return false;
  if (tags.length > 0 && !question.tags.some((tag) => tags.includes(tag))) return false;
  if (!holdsIn(question, jurisdictions)) return false;
  return keep?.(bank, question) ?? true;
}

/** Questions of one scenario move up to the first of them and stand there in file order. */
function besideMates(drawn: readonly Candidate[], place: ReadonlyMap<Candidate, number>): Candidate[] {
  const groups = new Map<string, Candidate[]>();
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
