import type { Finding } from '../../../bank/finding.ts';
import { capital } from '../../../bank/wording.ts';
import { isAside } from '../../item/set-phrases.ts';
import { type Item, type ItemOption, inEnglish } from '../../item/view.ts';
import type { Rule } from '../../rule.ts';

export const itemGrammarCue: Rule = {
  id: 'item/grammar-cue',
  severity: 'hint',
  summary: 'A wrong option does not fit the article at the end of the stem',
  why: 'Options that do not fit the sentence are struck by people who have read nothing but the sentence.',
  sources: ['Haladyna, Downing and Rodriguez 2002', 'Tarrant, Knierim, Hayes and Ware 2006'],
  bad: {
    of: 'question',
    text: `- id: q-001
  stem: Whoever sees a fire first gives an
  options:
    - text: alarm
      correct: true
      rationale: Others can leave in time.
    - text: report
      rationale: The report comes last.
    - text: order
      rationale: Orders come with the alarm.
`,
  },
  good: {
    of: 'question',
    text: `- id: q-001
  stem: What does whoever sees a fire give first?
  options:
    - text: An alarm
      correct: true
      rationale: Others can leave in time.
    - text: A report
      rationale: The report comes last.
    - text: An order
      rationale: Orders come with the alarm.
`,
  },
  check: (reading) => inEnglish(reading, findingOf),
};

const ARTICLE = /\b([Aa]n|a)[\s:._…—–-]*$/;
/** What sounds as if it began with a vowel, and what does not in spite of its letter. */
const VOWEL =
  /^(?:[aeiou](?!n?i(?:t|ver|que|form|on)\b|ni(?:t|v|q|f|o)|s(?:e|u)|uro|ne\b|nce\b)|hour|honest|heir|honou?r|8|11\b|18\b)/;

function findingOf({ prose, options, asked }: Item): Finding | undefined {
  const last = asked.list.at(-1)?.text;
  if (last !== 'a' && last !== 'an') return undefined;
  const article = ARTICLE.exec(prose.slice(-40))?.[1]?.toLowerCase();
  if (!article) return undefined;
  const fits = ({ lower }: ItemOption) => !/^[a-z]/.test(lower) || VOWEL.test(lower) === (article === 'an');
  const own = options.filter((option) => !isAside(option) && !/^(?:an?|the|not|no) /.test(option.lower));
  const misfit = own.find((option) => !option.correct && !fits(option));
  if (!misfit || !own.some((option) => option.correct && fits(option))) return undefined;
  return {
    rule: 'item/grammar-cue',
    message: `${capital(misfit.option.name)} does not fit "${article}" at the end of the stem, and the key does`,
    help: 'End the stem before the article, and write "a" or "an" in each option.',
    start: misfit.node.start,
    end: misfit.node.end,
  };
}
