import type { Bank } from './bank.ts';
import { arrange, type Candidate, type Drawn, holdsIn, inRankOrder } from './draw.ts';
import { share, shareByWeight } from './share.ts';

/** A bank of an exam and its share against the others: the weight in its family, else 1. */
export interface WeightedBank {
  bank: Bank;
  weight: number;
}

export interface ExamOptions {
  seed: string;
  /** How many questions; fewer are drawn when there are fewer. */
  count: number;
  /** Places whose questions are added to those that hold anywhere. */
  jurisdictions?: readonly string[];
}

/** A bank, or a topic of one, with fewer questions than the blueprint asks of it. All it has are drawn. */
export interface Shortage {
  bank: string;
  /** Absent: the bank as a whole. null: its questions without a topic. */
  topic?: string | null;
  /** Its part when all are shared by weight alone. */
  asked: number;
  drawn: number;
}

export interface ExamDraw {
  /** In the order they are asked. */
  drawn: Drawn[];
  /** In file order. A bank that is short itself stands for its topics. */
  shortages: Shortage[];
}

interface TopicGroup {
  topic: string | null;
  weight: number;
  /** By rank. */
  questions: Candidate[];
}

/** The questions of an exam: shared over banks and in each over its topics, then the first of each topic by rank. */
export function drawExam(banks: readonly WeightedBank[], options: ExamOptions): ExamDraw {
  const { seed, count, jurisdictions } = options;
  const inFile = banks.flatMap(({ bank }) =>
    bank.questions.filter((question) => holdsIn(question, jurisdictions)).map((question) => ({ bank, question })),
  );
  const ranked = inRankOrder(inFile, seed);
  const parts = banks.map(({ bank, weight }) => {
    const topics = topicGroups(bank, ranked);
    return { bank: bank.id, weight, topics, room: roomOf(topics) };
  });
  const shares = share(count, parts);
  const taken = new Set(parts.flatMap(({ topics }, i) => take(shares[i] ?? 0, topics)));
  const asked = shareByWeight(
    count,
    parts.map(({ weight }) => weight),
  );
  return {
    drawn: arrange(
      ranked.filter((candidate) => taken.has(candidate)),
      inFile,
      { seed, shuffle: true },
    ),
    shortages: parts.flatMap(({ bank, topics }, i) => shortages(bank, asked[i] ?? 0, topics)),
  };
}

/** The topics of a bank in file order, and last, with weight 1, its questions without a topic if there are any. */
function topicGroups(bank: Bank, ranked: readonly Candidate[]): TopicGroup[] {
  const own = ranked.filter((candidate) => candidate.bank === bank);
  const topics = [...bank.topics].map(([topic, { weight }]) => ({
    topic,
    weight,
    questions: own.filter(({ question }) => question.topic === topic),
  }));
  const others = own.filter(({ question }) => question.topic === undefined);
  return others.length > 0 ? [...topics, { topic: null, weight: 1, questions: others }] : topics;
}

function roomOf(topics: readonly TopicGroup[]): number {
  return topics.reduce((sum, { weight, questions }) => sum + (weight > 0 ? questions.length : 0), 0);
}

/** `n` questions of a bank, the first of each topic. */
function take(n: number, topics: readonly TopicGroup[]): Candidate[] {
  const shares = share(
    n,
    topics.map(({ weight, questions }) => ({ weight, room: questions.length })),
  );
  return topics.flatMap(({ questions }, i) => questions.slice(0, shares[i]));
}

function shortages(bank: string, asked: number, topics: readonly TopicGroup[]): Shortage[] {
  const room = roomOf(topics);
  if (room < asked) return [{ bank, asked, drawn: room }];
  const ofTopics = shareByWeight(
    asked,
    topics.map(({ weight }) => weight),
  );
  return topics.flatMap(({ topic, questions }, i) => {
    const ofTopic = ofTopics[i] ?? 0;
    return questions.length < ofTopic ? [{ bank, topic, asked: ofTopic, drawn: questions.length }] : [];
  });
}
