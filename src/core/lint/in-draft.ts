import type { DraftOption, DraftQuestion } from '../bank/draft.ts';
import type { Finding } from '../bank/finding.ts';
import type { Reading } from '../bank/read.ts';

/** Findings of a rule that looks at one question at a time, as far as it is written. */
export function inQuestions(
  { draft }: Pick<Reading, 'draft'>,
  look: (question: DraftQuestion) => readonly Finding[],
): Finding[] {
  const found: Finding[] = [];
  for (const question of draft?.questions ?? []) {
    const findings = look(question);
    if (findings.length > 0) found.push(...findings);
  }
  return found;
}

/** Findings of a rule that looks at one option at a time, as far as it is written. */
export function inOptions(
  { draft }: Pick<Reading, 'draft'>,
  look: (option: DraftOption) => Finding | undefined,
): Finding[] {
  const found: Finding[] = [];
  for (const { options } of draft?.questions ?? []) {
    for (const option of options) {
      const finding = look(option);
      if (finding) found.push(finding);
    }
  }
  return found;
}
