import type { Finding, Fix } from '../../../bank/finding.ts';
import type { Reading } from '../../../bank/read.ts';
import { capital, quoted } from '../../../bank/wording.ts';
import type { Span } from '../../../bank/yaml/tree.ts';
import { pinFix } from '../../item/pin-fix.ts';
import { type Item, type ItemOption, itemsOf } from '../../item/view.ts';
import { HINTS } from '../../item/words.ts';
import type { Rule } from '../../rule.ts';
import { scenarioText } from '../../scenario-of.ts';
import { contentLetters, isShuffled, namedLetters } from '../../shown-letters.ts';
import { sourceSpan } from '../../source-place.ts';

export const optionRefersToPosition: Rule = {
  id: 'option/refers-to-position',
  severity: 'error',
  summary: 'An option that goes by the place or letter of another one',
  why: 'Options are shuffled each time: what was above is below, and A is no longer A.',
  fix: 'safe',
  bad: {
    of: 'option',
    text: `- text: Neither of the above
  rationale: One of them comes first.
`,
  },
  good: {
    of: 'option',
    text: `- text: A report
  rationale: It is written when the visitor has left.
`,
  },
  check: (reading) => {
    const found: Finding[] = [];
    for (const item of itemsOf(reading)) {
      if (!(item.hints & (HINTS.place | HINTS.letter))) continue;
      for (const option of item.options) found.push(...refers(reading, item, option));
    }
    return found;
  },
};

const COUNT = '(?:all|none|both|neither|any|either|each|some|most|one|two|three|everything|nothing|not any)';
const NOUN = '(?:options?|answers?|choices?|alternatives?|responses?|statements?|items?|ones?)';
const ABOVE = new RegExp(
  `^(?:${COUNT} )?(?:of )?(?:the |these )?(?:${NOUN} )?(?:listed |given |mentioned )?(?:above|preceding|previous|foregoing)(?: ${NOUN})?(?: (?:is|are) (?:correct|true|right|wrong|false|incorrect))?$`,
);
const BELOW = new RegExp(`^(?:${COUNT} )(?:of )?(?:the )?(?:below|following)(?: ${NOUN})?$`);
const ORDINAL = '(?:first|second|third|fourth|last|other)';
const BY_ORDER = new RegExp(
  `^(?:both |only )?(?:the )?${ORDINAL}(?: (?:and|or) (?:the )?${ORDINAL}| two| three)? (?:options?|answers?|choices?|alternatives?)$`,
);
const OTHER_LANGUAGES =
  /^(?:(?:tod[ao]s|ningun[ao]|ambas|nenhum[ao]?|tutte|nessun[ao]|entrambe)(?: (?:de )?(?:las|los|as|os|le|i)| d(?:as|os|elle|ei))? (?:respuestas |respostas |risposte |opciones |opções )?(?:anteriores|precedenti)|(?:toutes|aucune)(?: des| les)? (?:réponses )?(?:ci-dessus|précédentes)|(?:alle|keine|beide|keines|keine[rs]?)(?: der)? (?:oben genannten|obigen)(?: antworten)?|(?:alle|geen)(?: van)?(?: de)? bovenstaande)$/;
const LETTER = '(?:[A-J]|\\([a-jA-J]\\)|[a-j]\\))';
const BY_LETTER = new RegExp(
  `^(?:[Bb]oth |[Ee]ither |[Nn]either |[Oo]nly )?${LETTER}(?:(?:,|, and| and| or| nor| &| und| et| y| e| \\+) (?:both )?${LETTER})+(?: only| both)?[.]?$|^(?:[Oo]nly ${LETTER}|${LETTER} only)$`,
);
const LONGEST = 80;

function refers(reading: Reading, item: Item, option: ItemOption): Finding[] {
  const { source } = reading;
  const place =
    option.text.length <= LONGEST && option.words.hints & HINTS.place ? placeNamed(option.lower) : undefined;
  if (place) {
    const isAbove = place === 'above';
    if (!isShuffled(item.question) || (isAbove && option.pinned)) return [];
    const fix = isAbove ? pinFix(source, option) : undefined;
    const help = isAbove ? 'Keep it behind the others with pin: last.' : NAME_IT;
    return [finding(option, { ...option.node, help, ...(fix ? { fix: { ...fix, safe: true } } : {}) })];
  }
  const draft = option.option.text;
  if (!draft) return [];
  const spans = option.words.hints & HINTS.letter ? letterSpans(reading, item, option) : [];
  if (spans.length === 0) return [];
  const shuffled = isShuffled(item.question);
  return spans.map((span) => ({
    ...finding(option, { ...sourceSpan(source, draft, span.start, span.end), help: NAME_IT }),
    ...(shuffled ? {} : { severity: 'hint' as const }),
  }));
}

function placeNamed(lower: string): 'above' | 'elsewhere' | undefined {
  const text = lower.replace(/[.!\s]+$/, '').replace(/\s+/g, ' ');
  if (ABOVE.test(text) || OTHER_LANGUAGES.test(text)) return 'above';
  return BELOW.test(text) || BY_ORDER.test(text) ? 'elsewhere' : undefined;
}

const NAME_IT = 'Say in its own words what the other option says.';

function finding(option: ItemOption, { start, end, ...rest }: Span & { help: string; fix?: Fix }): Finding {
  return {
    rule: 'option/refers-to-position',
    message: `${capital(option.option.name)} goes by the place of other options: ${quoted(option.text)}`,
    start,
    end,
    ...rest,
  };
}

/** "A and C" is about options only where some options say something else, and where no letter is one of the question's. */
function letterSpans({ draft }: Reading, { question, options, stem }: Item, { option, text }: ItemOption): Span[] {
  const written = option.text?.text ?? '';
  const own = () => {
    const others = options.filter((other) => other.text !== text && !BY_LETTER.test(other.text));
    return contentLetters([stem.text, scenarioText(draft, question), ...others.map((other) => other.text)]);
  };
  if (text.length > LONGEST || !BY_LETTER.test(text)) return namedLetters(written, options.length, own);
  const letters = text.match(/\b[A-Ja-j]\b/g) ?? [];
  const letterOf = (i: number) => String.fromCharCode(65 + i);
  const taken = new Set(options.map((other, i) => (BY_LETTER.test(other.text) ? letterOf(i) : '')));
  const known = new Set(options.map((_, i) => letterOf(i)));
  const named = letters.map((one) => one.toUpperCase()).filter((letter) => known.has(letter) && !taken.has(letter));
  const content = own();
  const isShown = named.length === letters.length && !named.some((letter) => content.has(letter));
  return isShown ? [{ start: 0, end: written.length }] : [];
}
