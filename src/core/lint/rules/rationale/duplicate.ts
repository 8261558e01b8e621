import type { DraftOption, DraftQuestion } from '../../../bank/draft.ts';
import type { Finding } from '../../../bank/finding.ts';
import { isBlank, seenText } from '../../../bank/normal.ts';
import { capital } from '../../../bank/wording.ts';
import { inQuestions } from '../../in-draft.ts';
import type { Rule } from '../../rule.ts';
import { saysNothing } from '../../thin-reason.ts';
import { type Units, unitsOf } from '../../units.ts';

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
  check: (reading) => inQuestions(reading, (question) => duplicates(reading.source, question)),
};

function duplicates(source: string, { options }: DraftQuestion): Finding[] {
  if (!mayLookAlike(source, options, endsPrint) || !mayLookAlike(source, options, letterPrint)) return NONE;
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

const NONE: Finding[] = [];

/** Cheap to ask before anything else. */
function mayLookAlike(
  source: string,
  options: readonly DraftOption[],
  printOf: (rationale: Units) => number | undefined,
): boolean {
  const prints: number[] = [];
  for (let i = 0; i < options.length; i++) {
    const rationale = options[i]?.rationale;
    if (!rationale) continue;
    const print = printOf(unitsOf(source, rationale));
    if (print === undefined || prints.includes(print)) return true;
    prints.push(print);
  }
  return false;
}

/**
 * A number of the letters a to z and digits of a text, in their order and in any case. Texts that look the same have the
 * same one. undefined: among them is a character that NFC may join with a letter.
 */
function letterPrint({ all, from, to }: Units, most = Number.POSITIVE_INFINITY): number | undefined {
  let print = 0;
  for (let i = from, left = most; i < to; i++) {
    const unit = all.charCodeAt(i);
    if (unit >= 0x300 && (unit < 0x2010 || unit > 0x2027)) return undefined;
    if (!isLetterOrDigit(unit)) continue;
    if (left-- === 0) break;
    print = (Math.imul(print, 31) + (unit | 0x20)) | 0;
  }
  return print;
}

const FIRST = 24;
const LAST = 8;

/** The same of the first and the last ones only, by which most reasons are told apart. */
function endsPrint(units: Units): number | undefined {
  let print = letterPrint(units, FIRST);
  if (print === undefined) return undefined;
  const { all, from, to } = units;
  for (let i = to - 1, left = LAST; i >= from && left > 0; i--) {
    const unit = all.charCodeAt(i);
    if (unit >= 0x300 && (unit < 0x2010 || unit > 0x2027)) return undefined;
    if (!isLetterOrDigit(unit)) continue;
    print = (Math.imul(print, 31) + (unit | 0x20)) | 0;
    left--;
  }
  return print;
}

function isLetterOrDigit(unit: number): boolean {
  const lower = unit | 0x20;
  return (lower >= 0x61 && lower <= 0x7a && unit < 0x80) || (unit >= 0x30 && unit <= 0x39);
}
