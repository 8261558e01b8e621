import type { Finding } from '../../../bank/finding.ts';
import { capital } from '../../../bank/wording.ts';
import { type Item, type ItemOption, inEnglish } from '../../item/view.ts';
import { isIn } from '../../item/words.ts';
import type { Rule } from '../../rule.ts';

export const itemClang: Rule = {
  id: 'item/clang',
  severity: 'hint',
  summary: 'Only the key repeats a word of the stem',
  why: 'People who do not know the matter choose the option that sounds like the question.',
  sources: ['Haladyna, Downing and Rodriguez 2002', 'Tarrant, Knierim, Hayes and Ware 2006'],
  bad: {
    of: 'question',
    text: `- id: q-001
  stem: What calms an angry visitor?
  options:
    - text: Words to the visitor
      correct: true
      rationale: Who is heard has less to shout about.
    - text: A grip on the arm
      rationale: A grip invites a fight.
    - text: A loud whistle
      rationale: A whistle raises tension.
`,
  },
  good: {
    of: 'question',
    text: `- id: q-001
  stem: What calms an angry visitor?
  options:
    - text: Words in a low voice
      correct: true
      rationale: Who is heard has less to shout about.
    - text: A grip on the arm
      rationale: A grip invites a fight.
    - text: A loud whistle
      rationale: A whistle raises tension.
`,
  },
  check: (reading) => inEnglish(reading, findingOf),
};

function findingOf(item: Item): Finding | undefined {
  const { keys, options } = item;
  const key = keys[0];
  if (!key || keys.length > 1 || options.length < 3) return undefined;
  const asked = item.askedStems;
  const repeated = key.stems.find((stem) => isIn(stem, asked));
  if (repeated === undefined) return undefined;
  const repeats = (option: ItemOption) => option !== key && option.stems.some((stem) => isIn(stem, asked));
  if (options.some(repeats)) return undefined;
  const word = item.lexicon.content(key.text, key.words).find(({ stem }) => stem === repeated);
  return {
    rule: 'item/clang',
    message: `${capital(key.option.name)} is the key and the only one that repeats "${word?.text}" from the stem`,
    help: 'Use another word in the key, or the same word in other options too.',
    start: key.node.start,
    end: key.node.end,
  };
}
