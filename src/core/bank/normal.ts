const LINE_ENDS = /\r\n/g;
const SPACES = /\s+/g;
const UNSEEN = /[\p{Default_Ignorable_Code_Point}\u2800]/gu;
const PLAINLY_SEEN = /[0-9A-Za-z]/;
/** None of the signs of ASCII but the backquote, or more than single blanks between them. */
const MAY_BE_SEEN_AS_OTHER = /[^ -_a-~]| {2}|^ | $/;
const SINGLE_QUOTES = /[\u2018-\u201b\u2032`\u00b4]/g;
const DOUBLE_QUOTES = /[\u201c-\u201f\u2033\u00ab\u00bb]/g;
const DASHES = /[\u2010-\u2015]/g;

/** Text as it is kept: LF line ends, no white space around it. A lone CR can only come from an escape: it stays, to be shown. */
export function keptText(text: string): string {
  return (text.includes('\r') ? text.replace(LINE_ENDS, '\n') : text).trim();
}

/** Text for identity: NFC, trimmed, runs of white space as one space. */
export function identityText(text: string): string {
  return text.normalize('NFC').trim().replace(SPACES, ' ');
}

/** Text as a reader sees it: invisible characters dropped (control characters are shown), quotes and dashes of one kind. Case and signs stay. */
export function seenText(text: string): string {
  if (!MAY_BE_SEEN_AS_OTHER.test(text)) return text;
  const seen = text.replace(SPACES, ' ').replace(UNSEEN, '').normalize('NFC');
  return seen.replace(SINGLE_QUOTES, "'").replace(DOUBLE_QUOTES, '"').replace(DASHES, '-').replace(SPACES, ' ').trim();
}

/** Does a text hold characters that nobody can see? */
export function hasUnseen(text: string): boolean {
  return text.search(UNSEEN) >= 0;
}

/** Is there nothing to see in a text? */
export function isBlank(text: string): boolean {
  const first = text.charCodeAt(0) | 0x20;
  if (first >= 0x61 && first <= 0x7a) return false;
  return !PLAINLY_SEEN.test(text) && seenText(text) === '';
}
