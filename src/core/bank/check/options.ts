import type { Draft, DraftOption } from '../draft.ts';
import type { Finding } from '../finding.ts';
import { hasUnseen, seenText } from '../normal.ts';
import { capital } from '../wording.ts';

interface Listed {
  option: DraftOption;
  text: string;
  number: number;
}

/** Options of one question that look the same to its reader. */
export function checkOptions(draft: Draft): Finding[] {
  const findings: Finding[] = [];
  for (const { options } of draft.questions) {
    const seen = new Map<string, Listed>();
    for (const [i, option] of options.entries()) {
      const text = option.text?.text ?? '';
      const look = seenText(text);
      const listed = { option, text, number: i + 1 };
      const first = seen.get(look);
      if (first) findings.push(duplicate(first, listed));
      else if (look !== '') seen.set(look, listed);
    }
  }
  return findings;
}

/** Points to the second of them, or to the one with invisible characters in it: that is the one to mend. */
function duplicate(first: Listed, second: Listed): Finding {
  const [mended, other] = hasUnseen(first.text) && !hasUnseen(second.text) ? [first, second] : [second, first];
  const { start, end } = mended.option.text?.node ?? mended.option.node;
  return {
    rule: 'option/duplicate',
    message: `${capital(mended.option.name)} ${first.text === second.text ? 'has the same text as' : 'looks the same as'} option ${other.number}`,
    help: 'Change or delete one of them: nobody could tell which is meant.',
    start,
    end,
  };
}
