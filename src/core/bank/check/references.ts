import type { Draft, DraftText } from '../draft.ts';
import type { Finding } from '../finding.ts';
import { renamed } from '../fixes.ts';
import { ID_PATTERN } from '../schema.ts';
import { closest, isSlip } from '../suggest.ts';
import { capital, quoted } from '../wording.ts';
import type { Entry } from '../yaml/tree.ts';

/** Topics, scenarios and misconceptions that are named but not declared, and misconceptions on keys. */
export function checkReferences(draft: Draft): Finding[] {
  const findings: Finding[] = [];

  function declared(name: DraftText | undefined, table: ReadonlyMap<string, Entry>, what: string): void {
    if (!name || typeof name.node.value !== 'string' || !ID_PATTERN.test(name.text) || table.has(name.text)) return;
    const meant = closest(name.text, table.keys());
    const fix = meant ? renamed(name.node, meant, isSlip(name.text, meant)) : undefined;
    findings.push({
      rule: 'schema/reference',
      message: `The ${what} ${quoted(name.text)} is not declared`,
      help: meant ? `Did you mean ${meant}?` : `Declare it under ${what}s: at the top of the file.`,
      start: name.node.start,
      end: name.node.end,
      ...(fix ? { fix } : {}),
    });
  }

  for (const question of draft.questions) {
    declared(question.topic, draft.topics, 'topic');
    declared(question.scenario, draft.scenarios, 'scenario');
    for (const option of question.options) {
      declared(option.misconception, draft.misconceptions, 'misconception');
      if (!option.misconception || !option.correct) continue;
      findings.push({
        rule: 'schema/reference',
        message: `${capital(option.name)} is a key and has a misconception`,
        help: 'A misconception belongs to a wrong option: delete it here, or check which option is the key.',
        start: option.misconception.node.start,
        end: option.misconception.node.end,
      });
    }
  }
  return findings;
}
