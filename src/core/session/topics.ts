import type { Result } from './results.ts';

/** How a topic went in an exam. */
export interface TopicScore {
  /** null: questions without a topic. */
  id: string | null;
  right: number;
  total: number;
}

/** Results by topic, in the order in which the topics first come up. */
export function topicScores(results: readonly Result[]): TopicScore[] {
  const topics = new Map<string | null, TopicScore>();
  for (const { topic, right } of results) {
    const id = topic ?? null;
    const score = topics.get(id) ?? { id, right: 0, total: 0 };
    topics.set(id, { id, right: score.right + (right ? 1 : 0), total: score.total + 1 });
  }
  return [...topics.values()];
}
