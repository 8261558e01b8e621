import { capital } from '../../../bank/wording.ts';
import { type Item, inAll } from '../../item/view.ts';
import type { Rule } from '../../rule.ts';

export const optionCount: Rule = {
  id: 'option/count',
  severity: 'warning',
  summary: 'Fewer than three options',
  why: 'With two options half of all guesses are right. Three good options are enough; true or false and yes or no need no third.',
  sources: ['Rodriguez 2005'],
  bad: {
    of: 'question',
    text: `- id: q-001
  stem: Which comes first?
  options:
    - text: Calm words
      correct: true
      rationale: Calm comes first.
    - text: A firm grip
      rationale: A grip invites a fight.
`,
  },
  good: {
    of: 'question',
    text: `- id: q-001
  stem: A firm grip comes first.
  options:
    - text: "False"
      correct: true
      rationale: Calm words come first.
    - text: "True"
      rationale: A grip invites a fight.
`,
  },
  check: (reading) =>
    inAll(reading, (item) => {
      if (item.options.length > 2 || isPair(item)) return undefined;
      const { optionsNode, node, name } = item.question;
      const key = node.entries.get('options')?.key ?? optionsNode ?? node;
      return {
        rule: 'option/count',
        message: `${capital(name)} has only two options`,
        help: 'Write a third one that people who do not know the answer would choose.',
        start: key.start,
        end: key.end,
      };
    }),
};

/** Answers between which there is no third, in the languages of most banks. */
const PAIRS = new Set(
  [
    'true false',
    'yes no',
    'right wrong',
    'correct incorrect',
    't f',
    'y n',
    'agree disagree',
    'wahr falsch',
    'richtig falsch',
    'ja nein',
    'vrai faux',
    'oui non',
    'verdadero falso',
    'cierto falso',
    'sí no',
    'si no',
    'verdadeiro falso',
    'certo errado',
    'sim não',
    'vero falso',
    'sì no',
    'waar onwaar',
    'juist onjuist',
    'ja nee',
    'sant falskt',
    'ja nej',
    'sand falsk',
    'sann usann',
    'ja nei',
    'prawda fałsz',
    'tak nie',
    'правда ложь',
    'верно неверно',
    'да нет',
    'так ні',
    'doğru yanlış',
    'evet hayır',
    '是 否',
    '对 错',
    '正确 错误',
    'はい いいえ',
    '正しい 間違い',
    '예 아니요',
    'نعم لا',
    'صح خطأ',
  ].flatMap((pair) => [pair, pair.split(' ').reverse().join(' ')]),
);

export function isPair({ options }: Pick<Item, 'options'>): boolean {
  return options.length === 2 && PAIRS.has(options.map(({ lower }) => lower.replace(/[.!。]$/, '')).join(' '));
}
