import type { DraftOption, DraftQuestion } from '../../../bank/draft.ts';
import type { Finding } from '../../../bank/finding.ts';
import { isBlank, letterPrint, seenText } from '../../../bank/normal.ts';
import { capital } from '../../../bank/wording.ts';
import { inQuestions } from '../../in-draft.ts';
import type { Rule } from '../../rule.ts';
import { saysNothing } from '../../thin-reason.ts';

export const rationaleDuplicate: Rule = {
  id: 'rationale/duplicate',
  severity: 'warning',
  summary: 'Two options with the same reason',
  why: 'Each wrong option comes from another mistake. A reason that fits two of them explains neither.',
  sources: ['Butler and Roediger 2008'],
  bad: {
    of: 'option',
    text: `- text: Shouting
  rationale: A grip invites a fight.
`,
  },
  good: {
    of: 'option',
    text: `- text: Shouting
  rationale: Shouting raises tension.
`,
  },
  check: (reading) => inQuestions(reading, duplicates),
};

function duplicates({ options }: DraftQuestion): Finding[] {
  if (!mayLookAlike(options)) return [];
  const first = new Map<string, number>();
  return options.flatMap(({ rationale, name }, i) => {
    if (!rationale || isBlank(rationale.text) || saysNothing(rationale.text)) return [];
    const look = seenText(rationale.text).toLowerCase().replace(/[.!]$/, '');
    const other = first.get(look);
    if (other === undefined) {
      first.set(look, i + 1);
      return [];
    }
    return {
      rule: 'rationale/duplicate',
      message: `${capital(name)} has the same rationale as option ${other}`,
      help: 'Write why this very option is right or wrong.',
      start: rationale.node.start,
      end: rationale.node.end,
    };
  });
}

/** Cheap to ask before anything else. */
function mayLookAlike(options: readonly DraftOption[]): boolean {
  const prints: number[] = [];
  for (const { rationale } of options) {
    if (!rationale) continue;
    const print = letterPrint(rationale.text);
    if (print === undefined || prints.includes(print)) return true;
    prints.push(print);
  }
  return false;
}
