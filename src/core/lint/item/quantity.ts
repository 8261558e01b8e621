/** A number or a range of numbers in a text. */
export interface Quantity {
  low: number;
  high: number;
  /** The text with `#` for the number, in lower case, without spaces and plural signs: `#km`. */
  frame: string;
  /** The parts of a number with one dot, as of a version: 3.10 is [3, 10]. */
  dotted?: readonly [number, number];
}

const NUMBER =
  /(?<sign>(?<![\w%)°.]\s*)[-+])?(?<whole>(?<![A-Za-z_\d]|\d[.,])(?:\d[\d,]*(?:\.\d+)?|\.\d+))(?:\s+(?<top>\d+)\/(?<under>\d+)|\s?\/\s?(?<divisor>\d+(?:\.\d+)?)|\^\(?(?<power>[-+]?\d+)\)?|\s*[x×*·]\s*10\^?\(?(?<exponent>[-+]?\d+)\)?(?!\d))?(?:\s*(?<scale>hundred|thousand|million|billion|trillion)\b)?/g;
const SCALES: Record<string, number> = { hundred: 1e2, thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12 };
const FRACTIONS: Record<string, string> = { '½': '1/2', '⅓': '1/3', '⅔': '2/3', '¼': '1/4', '¾': '3/4', '⅛': '1/8' };
const RANGE = /^\s*(?:%|°)?\s*(?:-|–|—|to|and)\s*$/;
const BETWEEN = /^(?:between|from)\s/;
const BELOW = /^(?:less than|under|below|fewer than|up to|at most|no more than|<=?|≤)/;
const ABOVE = /^(?:more than|over|above|greater than|at least|no (?:less|fewer) than|>=?|≥)/;
const CLOCK = /^(?<hour>\d{1,2})(?:[:.](?<minute>[0-5]\d))?\s*(?<half>[ap])\.?m\b\.?/;
const MONTHS =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';
const DATES = [
  /^(?<year>\d{4})-(?<month>\d{2})(?:-(?<day>\d{2}))?$/,
  new RegExp(`^(?:(?<day>\\d{1,2})(?:st|nd|rd|th)? )?(?<name>${MONTHS})\\.?,? (?<year>\\d{3,4})$`),
  new RegExp(`^(?<name>${MONTHS})\\.? (?<day>\\d{1,2})(?:st|nd|rd|th)?,? (?<year>\\d{3,4})$`),
];
const MONTH_ORDER = 'janfebmaraprmayjunjulaugsepoctnovdec';
const NUMBER_WORDS = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];
const NUMBER_WORD = new RegExp(`\\b(?:no|${NUMBER_WORDS.join('|')})\\b`);
const LONGEST = 160;

/** What an option says as one number, range, date or time of day; undefined when it says anything else. */
export function quantityOf(lower: string): Quantity | undefined {
  if (lower.length > LONGEST) return undefined;
  const simple = SIMPLE.exec(lower);
  if (simple) return plainNumber(simple);
  const text = plainNumbers(/[\d½⅓⅔¼¾⅛]/.test(lower) ? lower : wordAsDigit(lower));
  if (!/\d/.test(text)) return undefined;
  return dateOf(text) ?? timeOf(text) ?? numberOf(text);
}

/** `12`, `3.5 km`, `20%`: what most numbers look like. */
const SIMPLE = /^(-?(\d+)(?:\.(\d+))?) ?([a-z]{1,12}|%)?$/;

function plainNumber([, number, whole, decimals, unit = '']: RegExpExecArray): Quantity | undefined {
  if (/^(?:st|nd|rd|th|[ap]m|i|x)$/.test(unit)) return timeOf(`${number}${unit}`) ?? numberOf(`${number}${unit}`);
  const scale = SCALES[unit];
  const value = Number(number) * (scale ?? 1);
  const dotted = decimals && !scale ? ([Number(whole), Number(decimals)] as const) : undefined;
  return { ...one(value, frameOf(`#${scale ? '' : unit}`)), ...(dotted ? { dotted } : {}) };
}

/** The first number word as digits: "three times", "no solutions". */
function wordAsDigit(lower: string): string {
  return lower.replace(NUMBER_WORD, (word) => String(NUMBER_WORDS.indexOf(word === 'no' ? 'zero' : word)));
}

/** Without the signs of LaTeX, and with one kind of minus and fraction. */
function plainNumbers(lower: string): string {
  const written = lower
    .replace(/[½⅓⅔¼¾⅛]/g, (sign, at: number) => `${/\d/.test(lower[at - 1] ?? '') ? ' ' : ''}${FRACTIONS[sign]}`)
    .replace(/−/g, '-')
    .replace(/^\(?[a-e]\)\s*/, '')
    .replace(/\b(rs|usd|inr|eur|gbp)\.?\s*(?=\d)/, '$1 ');
  if (!/[\\$]/.test(written)) return written.trim();
  return written
    .replace(/\\[dt]?frac\s*\{([^{}]*)\}\s*\{([^{}]*)\}/g, ' $1/$2')
    .replace(/\\(?:times|cdot)\b/g, 'x')
    .replace(/\\(?:mathrm|text|mathbf|left|right|displaystyle)\b|\\(?=[$%#&_])|\\[,;! ]/g, '')
    .replace(/[${}]/g, '')
    .trim();
}

function dateOf(text: string): Quantity | undefined {
  for (const pattern of DATES) {
    const { year, month, name, day } = pattern.exec(text)?.groups ?? {};
    if (year === undefined) continue;
    const inYear = month ? Number(month) : MONTH_ORDER.indexOf((name ?? '').slice(0, 3)) / 3 + 1;
    return one(Number(year) * 372 + inYear * 31 + Number(day ?? 0), 'date');
  }
  return undefined;
}

function timeOf(text: string): Quantity | undefined {
  const match = CLOCK.exec(text);
  const { hour, minute, half } = match?.groups ?? {};
  if (!match || hour === undefined) return undefined;
  const minutes = (Number(hour) % 12) * 60 + Number(minute ?? 0) + (half === 'p' ? 720 : 0);
  return one(minutes, `clock${frameOf(text.slice(match[0].length))}`);
}

function numberOf(text: string): Quantity | undefined {
  const found = [...text.matchAll(NUMBER)];
  const [first, second] = found;
  if (!first || found.length > 2) return undefined;
  const low = amountOf(first);
  const before = text.slice(0, first.index);
  const behind = first.index + first[0].length;
  if (low === undefined || /\d/.test(before)) return undefined;
  if (second) {
    const high = amountOf(second);
    const between = text.slice(behind, second.index);
    if (high === undefined || !RANGE.test(between)) return undefined;
    if (between.includes('and') && !BETWEEN.test(before)) return undefined;
    const after = text.slice(second.index + second[0].length);
    return { low, high, frame: frameOf(`${before.replace(BETWEEN, '')}#${after}`) };
  }
  const after = text.slice(behind);
  if (/^\d/.test(after)) return undefined;
  const plain = /^(\d+)\.(\d+)$/.exec(first[0]);
  const dotted = plain ? ([Number(plain[1]), Number(plain[2])] as const) : undefined;
  if (BELOW.test(before)) return { low: -Infinity, high: low, frame: frameOf(`${before.replace(BELOW, '')}#${after}`) };
  if (ABOVE.test(before)) return { low, high: Infinity, frame: frameOf(`${before.replace(ABOVE, '')}#${after}`) };
  return { ...one(low, frameOf(`${before}#${after}`)), ...(dotted ? { dotted } : {}) };
}

function amountOf({ groups = {} }: RegExpExecArray): number | undefined {
  const { sign, whole = '', top, under, divisor, power, exponent, scale } = groups;
  if (whole.includes(',') && !/^\d{1,3}(?:,\d{2,3})*,\d{3}(?:\.\d+)?$/.test(whole)) return undefined;
  let value = Number(whole.replaceAll(',', ''));
  if (top) value += Number(top) / Number(under);
  if (divisor) value /= Number(divisor);
  if (power) value **= Number(power);
  if (exponent) value *= 10 ** Number(exponent);
  if (scale) value *= SCALES[scale] ?? 1;
  if (Number.isNaN(value)) return undefined;
  return sign === '-' ? -value : value;
}

function one(value: number, frame: string): Quantity {
  return { low: value, high: value, frame };
}

function frameOf(text: string): string {
  return text
    .replace(/(?<=#)(?:st|nd|rd|th)\b/, 'th')
    .replace(/\b(?:exactly|only|just|about|approximately|around|nearly|almost|are)\b/g, (word) =>
      word === 'are' ? 'is' : '',
    )
    .replace(/([a-z]{2})s\b/g, '$1')
    .replace(/\s+|[.,;]+$/g, '');
}
