import { inQuestions } from '../../in-draft.ts';
import { letterFindings } from '../../names-letter.ts';
import type { Rule } from '../../rule.ts';
import { mayNameLetter } from '../../shown-letters.ts';

export const stemNamesLetter: Rule = {
  id: 'stem/names-letter',
  severity: 'error',
  summary: 'A stem that goes by the letter of an option',
  why: 'Options are shuffled each time, so the stem would speak of another option than its author did.',
  bad: {
    of: 'question',
    text: `- id: q-001
  stem: Why does option A come first?
  options:
    - text: It lowers the tension
      correct: true
      rationale: Whoever is heard has less to shout about.
    - text: It is faster
      rationale: A grip is faster, but it invites a fight.
    - text: It needs no training
      rationale: Speaking calmly must be learnt.
`,
  },
  good: {
    of: 'question',
    text: `- id: q-001
  stem: Why do calm words come first?
  options:
    - text: They lower the tension
      correct: true
      rationale: Whoever is heard has less to shout about.
    - text: They are faster
      rationale: A grip is faster, but it invites a fight.
    - text: They need no training
      rationale: Speaking calmly must be learnt.
`,
  },
  check: (reading) =>
    inQuestions(reading, (question) =>
      question.stem && mayNameLetter(question.stem.text)
        ? letterFindings('stem/names-letter', reading, question, question.stem, 'The stem of', question.name)
        : [],
    ),
};
