import type { Finding } from '../../../bank/finding.ts';
import { capital, quoted } from '../../../bank/wording.ts';
import type { Rule } from '../../rule.ts';
import { type Sourced, sourcedIn } from '../../sources.ts';

export const sourceMissing: Rule = {
  id: 'source/missing',
  severity: 'warning',
  summary: 'A question about the law of a place without a dated source',
  why: 'Laws change. Without a source and its date nobody can tell whether the key is still right.',
  bad: {
    of: 'question',
    text: `- id: q-001
  jurisdiction: US-CA
  stem: What must an officer carry on duty?
  options:
    - text: The guard card
      correct: true
      rationale: Officers show it when they are asked.
    - text: A firearm
      rationale: Most posts are unarmed.
    - text: A baton
      rationale: A baton needs a permit of its own.
`,
  },
  good: {
    of: 'question',
    text: `- id: q-001
  jurisdiction: US-CA
  stem: What must an officer carry on duty?
  options:
    - text: The guard card
      correct: true
      rationale: Officers show it when they are asked.
    - text: A firearm
      rationale: Most posts are unarmed.
    - text: A baton
      rationale: A baton needs a permit of its own.
  references:
    - title: Business and Professions Code, section 7582
      kind: law
      asOf: "2026-01"
`,
  },
  check: (reading) => sourcedIn(reading).flatMap(missing),
};

function missing({ question, place, references }: Sourced): Finding[] {
  const undatedLaws = references.filter(({ isLaw, asOf }) => isLaw && asOf === undefined);
  const found = undatedLaws.map(({ span, title }) => ({
    rule: 'source/missing',
    message: `The law ${quoted(title)} in ${question.name} has no date`,
    help: 'Write asOf: and the day, month or year in which it was true, in quotes.',
    ...span,
  }));
  if (!place || references.some(({ asOf }) => asOf !== undefined) || found.length > 0) return found;
  return [
    {
      rule: 'source/missing',
      message: `${capital(question.name)} holds in ${place.text} only, but has no ${references.length > 0 ? 'dated ' : ''}source`,
      help:
        references.length > 0
          ? 'Write asOf: in a reference: the day, month or year in which it was true, in quotes.'
          : 'Write references: with the title of the law or manual, and asOf: with its date.',
      start: place.start,
      end: place.end,
    },
  ];
}
