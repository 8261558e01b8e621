import type { Draft, DraftQuestion } from '../bank/draft.ts';
import { field } from '../bank/yaml/tree.ts';

/** The text of the scenario of a question, "" if it has none. */
export function scenarioText(draft: Draft | undefined, { scenario }: DraftQuestion): string {
  const entry = scenario && draft?.scenarios.get(scenario.text);
  const text = entry && field(entry.value, 'text');
  return text?.kind === 'scalar' ? text.text : '';
}
