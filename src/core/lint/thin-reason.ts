const SUBJECT = "(?:(?:this|that|it|the|your) ?(?:option|answer|choice|one|response|statement)?(?: is|[’']s| was)? )?";
const NOT = '(?:not |in|un|the |an? |clearly |simply |also |definitely |obviously |of course )*';
const VERDICT = '(?:right|wrong|correct|true|false|valid|bad|good|best|the key|key|yes|no)';
const ONLY_VERDICT = new RegExp(
  `^(?:${SUBJECT}${NOT}${VERDICT}(?: ?(?:option|answer|choice|one|response|statement))?[\\s.,;:!–—-]*)+$`,
  'i',
);
const LEADING_VERDICT = new RegExp(
  `^${SUBJECT}${NOT}${VERDICT}(?: (?:option|answer|choice))?(?:,? because |,? since |[.,;:!–—-]+\\s*|$)`,
  'i',
);
const TRAILING_VERDICT = new RegExp(
  `,?\\s+(?:is|are|was|were|would be)(?:n[’']t)? ${NOT}${VERDICT}(?: (?:option|answer|choice|one))?[.!]*$`,
  'i',
);
const WORD = /[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*/gu;
/** Scripts that put no spaces between words: how many there are cannot be seen. */
const NO_SPACES =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
/** A calculation or code is a reason. */
const FORMULA = /[\d=<>`]/;

const LONGEST = 80;

/** Is a reason a single word, or nothing but "correct" or "wrong" in other words? */
export function saysNothing(reason: string): boolean {
  if (reason.length > LONGEST || FORMULA.test(reason)) return false;
  const words = reason.match(WORD)?.length ?? 0;
  if (NO_SPACES.test(reason)) return [...reason].length < 3;
  return words < 2 || ONLY_VERDICT.test(reason);
}

/** The words of a text in lower case, without marks and punctuation. */
export function wordsOf(text: string): string[] {
  return text.toLowerCase().match(WORD) ?? [];
}

/** A reason without "Correct:" before it and "is the right answer" behind it. */
export function withoutVerdict(reason: string): string {
  return reason.replace(LEADING_VERDICT, '').replace(TRAILING_VERDICT, '');
}
