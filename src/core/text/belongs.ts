// Scripts whose letters change shape with a joiner beside them: the cursive ones, from Arabic to Mongolian and Adlam, and
// those of India and its neighbours. By blocks: loading \p{Script_Extensions} of forty scripts costs 4 ms at each start.
const JOINING =
  /[\u0600-\u077f\u07c0-\u07ff\u0840-\u0dff\u0f00-\u109f\u1780-\u18af\u1a20-\u1aaf\u1b00-\u1bbf\u1cd0-\u1cff\ua840-\ua8ff\ua980-\ua9ff\uaa60-\uaa7f\uaae0-\uaaff\uabc0-\uabff\ufb50-\ufdff\ufe70-\ufefc\u{10ac0}-\u{10aff}\u{10d00}-\u{10d3f}\u{10ec0}-\u{10f6f}\u{11000}-\u{11fff}\u{1e900}-\u{1e95f}]/u;
const LETTER = /\p{L}/u;
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;
const MARK = /\p{M}/u;
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/u;
/** A joiner after one of these chooses the shape of the letter even at the end of a word, as in Malayalam. */
const VIRAMA =
  /[\u094d\u09cd\u0a4d\u0acd\u0b4d\u0bcd\u0c4d\u0ccd\u0d3b\u0d3c\u0d4d\u0dca\u0f84\u1039\u103a\u17d2\u1a60\u1b44\u1baa\u1bab\ua806\ua8c4\ua953\ua9c0\uaaf6\uabed]/;

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
  if (character === '\u200d') return (EMOJI_PART.test(before) && PICTOGRAPH.test(after)) || joins(before, after);
  if (/[\ufe0e\ufe0f]/.test(character)) return KEYCAP.test(before) ? after === '\u20e3' : /\p{Emoji}/u.test(before);
  return VARIATIONS.some((variation) => variation.character.test(character) && variation.after.test(before));
}

/** A joiner is at home between letters, of which one is of a joining script, and beside the marks of such a letter. */
function joins(before: string, after: string): boolean {
  if (VIRAMA.test(before)) return !MARK.test(after);
  if (INVISIBLE.test(before + after)) return false;
  if (MARK.test(before)) return JOINING.test(before) && LETTER_OR_DIGIT.test(after);
  if (MARK.test(after)) return isJoiningLetter(before) && JOINING.test(after);
  const between = LETTER_OR_DIGIT.test(before) && LETTER_OR_DIGIT.test(after);
  return between && (isJoiningLetter(before) || isJoiningLetter(after));
}

function isJoiningLetter(character: string): boolean {
  return JOINING.test(character) && LETTER.test(character);
}

function characterBefore(text: string, index: number): string {
  const pair = text.codePointAt(index - 2) ?? 0;
  return pair > 0xffff ? String.fromCodePoint(pair) : text.charAt(index - 1);
}
