import type { DraftQuestion, DraftText } from '../../../bank/draft.ts';
import type { Finding } from '../../../bank/finding.ts';
import type { Reading } from '../../../bank/read.ts';
import { inQuestions } from '../../in-draft.ts';
import { letterFindings } from '../../names-letter.ts';
import type { Rule } from '../../rule.ts';
import { mayNameLetter } from '../../shown-letters.ts';

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
  const { options, explanation, hint, name } = question;
  const found: Finding[] = [];
  const look = (text: DraftText | undefined, what: string, whose: string) => {
    if (text && mayNameLetter(text.text)) found.push(...letterFindings(RULE, reading, question, text, what, whose));
  };
  for (const option of options) look(option.rationale, 'The rationale of', option.name);
  look(explanation, 'The explanation of', name);
  look(hint, 'The hint of', name);
  return found;
}
