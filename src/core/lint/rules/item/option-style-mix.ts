import type { Finding } from '../../../bank/finding.ts';
import { capital } from '../../../bank/wording.ts';
import { isAside } from '../../item/set-phrases.ts';
import { type Item, type ItemOption, inEnglish } from '../../item/view.ts';
import type { Rule } from '../../rule.ts';

export const itemOptionStyleMix: Rule = {
  id: 'item/option-style-mix',
  severity: 'hint',
  summary: 'Options begin or end in different ways',
  why: 'An option that is written with more care than the others, or was pasted in later, tells which one the author thought about most.',
  sources: ['Haladyna, Downing and Rodriguez 2002'],
  bad: {
    of: 'question',
    text: `- id: q-001
  stem: What comes first?
  options:
    - text: The officer speaks in calm words.
      correct: true
      rationale: Calm comes first.
    - text: The officer takes a firm grip
      rationale: A grip invites a fight.
    - text: The officer blows a whistle
      rationale: A whistle raises tension.
`,
  },
  good: {
    of: 'question',
    text: `- id: q-001
  stem: What comes first?
  options:
    - text: The officer speaks in calm words
      correct: true
      rationale: Calm comes first.
    - text: The officer takes a firm grip
      rationale: A grip invites a fight.
    - text: The officer blows a whistle
      rationale: A whistle raises tension.
`,
  },
  check: (reading) => inEnglish(reading, findingOf),
};

const FULL_STOP = /[a-z]{3}\.$/;
const NO_STOP = /[a-z]{3}$/;
const SMALL = /^[a-z]{2}/;
/** Words that are capital only because they come first. */
const FIRST_WORD =
  /^(?:The|An?|It|They|He|She|We|You|To|By|In|On|At|For|From|When|If|Because|Not|No|Yes|This|That|These|Those|There|Use|Make|Take|Put|With|Only|Both|Some|More|Less|Give|Ask|Keep) /;

function findingOf({ options }: Item): Finding | undefined {
  if (!options.some(({ text }) => isSmall(text.charCodeAt(0)) || text.endsWith('.'))) return undefined;
  const own = options.filter((option) => !option.hasCode && !isAside(option));
  const ends = oddOne(
    own,
    ({ text }) => FULL_STOP.test(text),
    ({ text }) => NO_STOP.test(text),
  );
  const begins = oddOne(
    own,
    ({ text }) => FIRST_WORD.test(text),
    ({ text }) => SMALL.test(text),
  );
  const odd = ends ?? begins;
  if (!odd) return undefined;
  const { option, has } = odd;
  const what = ends
    ? `${has ? 'ends' : 'does not end'} with a full stop`
    : `begins with a ${has ? 'capital' : 'small'} letter`;
  return {
    rule: 'item/option-style-mix',
    message: `${capital(option.option.name)} ${what}, unlike most others`,
    help: 'Write all options of a question in one way.',
    start: option.node.start,
    end: option.node.end,
  };
}

function isSmall(unit: number): boolean {
  return unit >= 0x61 && unit <= 0x7a;
}

/** The first option of the smaller camp, if every option is in one of two camps and both are there. */
function oddOne(
  options: readonly ItemOption[],
  isOne: (option: ItemOption) => boolean,
  isOther: (option: ItemOption) => boolean,
): { option: ItemOption; has: boolean } | undefined {
  const ones = options.filter(isOne);
  const others = options.filter(isOther);
  if (ones.length === 0 || others.length === 0 || ones.length === others.length) return undefined;
  const has = ones.length < others.length;
  const [option] = has ? ones : others;
  return option && { option, has };
}
