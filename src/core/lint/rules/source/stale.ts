import type { Finding } from '../../../bank/finding.ts';
import { capital, quoted } from '../../../bank/wording.ts';
import { plural } from '../../../text/plural.ts';
import type { LintContext, Rule } from '../../rule.ts';
import { type Sourced, sourcedIn } from '../../sources.ts';

export const sourceStale: Rule = {
  id: 'source/stale',
  severity: 'warning',
  summary: 'A law that was last looked up long ago',
  why: 'Laws change, and a key that was right is wrong then. Look it up again, and change the date.',
  bad: {
    of: 'question',
    text: `- id: q-001
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
      asOf: "2019-01"
`,
  },
  good: {
    of: 'question',
    text: `- id: q-001
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
  check: (reading, context) => {
    const oldest = monthsBefore(context);
    return sourcedIn(reading).flatMap((rests) => stale(rests, oldest, context));
  },
};

/** In a question about a place it is the latest date that counts; each law counts by itself. */
function stale({ question, place, references }: Sourced, oldest: string, { maxAge }: LintContext): Finding[] {
  const isOld = (asOf: string | undefined) => asOf !== undefined && lastDay(asOf) < oldest;
  const placeIsStale = place !== undefined && references.every(({ asOf }) => asOf === undefined || isOld(asOf));
  return references.flatMap(({ title, isLaw, asOf, asOfSpan }) => {
    if (!isOld(asOf) || !(isLaw || placeIsStale) || !asOfSpan) return [];
    return {
      rule: 'source/stale',
      message: `${capital(question.name)} cites ${quoted(title)} as of ${asOf}, which is more than ${plural(maxAge, 'month')} ago`,
      help: 'Look up whether it still holds, and write the new date.',
      ...asOfSpan,
    };
  });
}

/** The last day that a date can mean; that of a month need not exist to be compared. */
function lastDay(asOf: string): string {
  return asOf.length === 4 ? `${asOf}-12-31` : asOf.length === 7 ? `${asOf}-31` : asOf;
}

/** The day so many months before today. */
function monthsBefore({ today, maxAge }: LintContext): string {
  const [year = 0, month = 1] = today.split('-').map(Number);
  const months = year * 12 + (month - 1) - maxAge;
  const two = (value: number) => String(value).padStart(2, '0');
  return `${String(Math.floor(months / 12)).padStart(4, '0')}-${two((months % 12) + 1)}${today.slice(7)}`;
}
