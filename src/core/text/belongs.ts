/** Scripts whose letters change shape with a joiner beside them: the cursive ones and those of India and its neighbours. */
const SCRIPTS = [
  'Arabic Syriac Mandaic Mongolian Nko Phags_Pa Adlam Hanifi_Rohingya Manichaean Sogdian',
  'Devanagari Bengali Gurmukhi Gujarati Oriya Tamil Telugu Kannada Malayalam Sinhala Newa Tirhuta Grantha Chakma Kaithi',
  'Sharada Saurashtra Meetei_Mayek Khmer Myanmar Tibetan Balinese Javanese Sundanese Tai_Tham',
];
const JOINING = `[${SCRIPTS.flatMap((names) => names.split(' '))
  .map((name) => `\\p{scx=${name}}`)
  .join('')}]`;
const LETTER = new RegExp(`(?=\\p{L})${JOINING}`, 'u');
const MARK = new RegExp(`(?=\\p{M})(?!\\p{Default_Ignorable_Code_Point})${JOINING}`, 'u');
/** A joiner after one of these chooses the shape of the letter even at the end of a word, as in Malayalam. */
const VIRAMA =
  /[\u094d\u09cd\u0a4d\u0acd\u0b4d\u0bcd\u0c4d\u0ccd\u0d3b\u0d3c\u0d4d\u0dca\u0f84\u1039\u103a\u17d2\u1a60\u1b44\u1baa\u1bab\ua806\ua8c4\ua953\ua9c0\uaaf6\uabed]/;
const OTHER_LETTER = /(?!\p{Default_Ignorable_Code_Point})[\p{L}\p{N}]/u;

const PICTOGRAPH = /\p{Extended_Pictographic}/u;
const EMOJI_PART = /\p{Extended_Pictographic}|\p{Emoji_Modifier}|\ufe0f/u;
const KEYCAP = /[0-9#*]/;

/** Characters that vary the one before them, and what that one has to be. */
const VARIATIONS: { character: RegExp; after: RegExp }[] = [
  { character: /[\ufe00-\ufe0d]/, after: /[\p{Sm}\p{Script=Han}\p{Script=Myanmar}\p{Script=Phags_Pa}]/u },
  { character: /[\u{e0100}-\u{e01ef}]/u, after: /\p{Ideographic}/u },
  { character: /[\u180b-\u180f]/, after: /(?=\p{L})\p{Script=Mongolian}/u },
  { character: /\u034f/, after: /(?=\p{M})\p{Script=Hebrew}/u },
];

/**
 * Whether an invisible character is at home where it stands: a joiner inside a word of a joining script or an
 * emoji, or a variation of the character before it.
 */
export function belongs(text: string, index: number, character: string): boolean {
  const before = characterBefore(text, index);
  const after = String.fromCodePoint(text.codePointAt(index + character.length) ?? 0);
  if (character === '\u200c') return joins(before, after);
  if (character === '\u200d') return joins(before, after) || (EMOJI_PART.test(before) && PICTOGRAPH.test(after));
  if (/[\ufe0e\ufe0f]/.test(character)) return KEYCAP.test(before) ? after === '\u20e3' : /\p{Emoji}/u.test(before);
  return VARIATIONS.some((variation) => variation.character.test(character) && variation.after.test(before));
}

function joins(before: string, after: string): boolean {
  if (LETTER.test(before)) return OTHER_LETTER.test(after) || MARK.test(after);
  if (VIRAMA.test(before)) return !/\p{M}/u.test(after);
  return MARK.test(before) ? OTHER_LETTER.test(after) : OTHER_LETTER.test(before) && LETTER.test(after);
}

function characterBefore(text: string, index: number): string {
  const pair = text.codePointAt(index - 2) ?? 0;
  return pair > 0xffff ? String.fromCodePoint(pair) : text.charAt(index - 1);
}
