import type { Finding } from '../../../bank/finding.ts';
import { capital } from '../../../bank/wording.ts';
import { type Item, inEnglish } from '../../item/view.ts';
import { HINTS } from '../../item/words.ts';
import type { Rule } from '../../rule.ts';
import { sourceSpan } from '../../source-place.ts';

export const itemVagueFrequency: Rule = {
  id: 'item/vague-frequency',
  severity: 'hint',
  summary: 'An option says how often in a word such as "often"',
  why: 'People read "often" as anything between a third and nine tenths, so whether the option is right depends on the reader.',
  sources: ['Case and Swanson 2002', 'Holsgrove and Elzubeir 1998'],
  bad: {
    of: 'option',
    text: `- text: Words that often calm
  rationale: It must be said which.
`,
  },
  good: {
    of: 'option',
    text: `- text: Words that calm
  rationale: It must be said which.
`,
  },
  check: (reading) => inEnglish(reading, (item) => findingOf(item, reading.source)),
};

const VAGUE =
  /\b(?:often|frequent(?:ly)?|usually|sometimes|occasional(?:ly)?|rarely|seldom|generally|commonly|typically|normally|mostly|regularly|hardly ever|many times|from time to time)\b/;

function findingOf(item: Item, source: string): Finding | undefined {
  if (!(item.hints & HINTS.vague)) return undefined;
  for (const option of item.options) {
    const match = option.words.hints & HINTS.vague ? VAGUE.exec(option.lower) : null;
    if (!match) continue;
    const at = match.index + option.written.text.indexOf(option.text);
    return {
      rule: 'item/vague-frequency',
      message: `${capital(option.option.name)} says "${match[0]}", which everybody reads in another way`,
      help: 'Write how often, or leave the word out.',
      ...sourceSpan(source, option.written, at, at + match[0].length),
    };
  }
  return undefined;
}
