import type { DraftQuestion } from '../../../bank/draft.ts';
import type { Finding } from '../../../bank/finding.ts';
import type { Reading } from '../../../bank/read.ts';
import { inQuestions } from '../../in-draft.ts';
import { letterFindings } from '../../names-letter.ts';
import type { Rule } from '../../rule.ts';

const RULE = 'rationale/names-letter';

export const rationaleNamesLetter: Rule = {
  id: RULE,
  severity: 'error',
  summary: 'A reason that goes by the letter of an option',
  why: 'Options are shuffled each time, so the reason would speak of another option than its author did.',
  bad: {
    of: 'option',
    text: `- text: Shouting
  rationale: Shouting raises tension. Option A is right.
`,
  },
  good: {
    of: 'option',
    text: `- text: Shouting
  rationale: Shouting raises tension. Calm words lower it.
`,
  },
  check: (reading) => inQuestions(reading, (question) => namesLetter(reading, question)),
};

/** In what is read after the answer, and in the hint before it. */
function namesLetter(reading: Reading, question: DraftQuestion): Finding[] {
  const { options, explanation, hint } = question;
  const found: Finding[] = [];
  for (const { rationale, name } of options) {
    if (rationale) found.push(...letterFindings(RULE, reading, question, rationale, 'The rationale of', name));
  }
  if (explanation)
    found.push(...letterFindings(RULE, reading, question, explanation, 'The explanation of', question.name));
  if (hint) found.push(...letterFindings(RULE, reading, question, hint, 'The hint of', question.name));
  return found;
}
