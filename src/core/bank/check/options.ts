import type { Draft, DraftText } from '../draft.ts';
import type { Finding } from '../finding.ts';
import { seenText } from '../normal.ts';
import { capital } from '../wording.ts';

/** Options of one question that look the same to its reader. */
export function checkOptions(draft: Draft): Finding[] {
  const findings: Finding[] = [];
  for (const question of draft.questions) {
    const seen = new Map<string, { text: DraftText; number: number }>();
    for (const [i, { text, name }] of question.options.entries()) {
      const look = text ? seenText(text.text) : '';
      if (!text || look === '') continue;
      const first = seen.get(look);
      if (!first) {
        seen.set(look, { text, number: i + 1 });
        continue;
      }
      findings.push({
        rule: 'option/duplicate',
        message: `${capital(name)} ${first.text.text === text.text ? 'has the same text as' : 'looks the same as'} option ${first.number}`,
        help: 'Change or delete one of them: nobody could tell which is meant.',
        start: text.node.start,
        end: text.node.end,
      });
    }
  }
  return findings;
}
