import type { Finding } from '../../bank/finding.ts';
import type { Reading } from '../../bank/read.ts';
import { type CueScore, givesAway } from './score.ts';

/** The finding about a strategy that knows nothing and scores too well, at the `questions` field; none when it does not. */
export function cueFindings(rule: string, { draft }: Reading, score: CueScore, help: string): Finding[] {
  const place = draft?.root.entries.get('questions')?.key;
  if (!place || !givesAway(score)) return [];
  const message = `Always choosing ${score.strategy.name} is right in ${percent(score.score)} of ${score.items} questions, blind guessing in ${percent(score.chance)}`;
  return [{ rule, message, help, start: place.start, end: place.end }];
}

export function percent(share: number): string {
  return `${Math.round(100 * share)} %`;
}
