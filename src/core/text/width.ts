const ONE_COLUMN_EACH = /^[\x20-\x7e\xa0-\xac\xae-\u02ff\u2010-\u2027\u2030-\u203b\u20a0-\u20bf]*$/;
const NO_COLUMN = /[\p{Mn}\p{Me}\p{Cc}\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}]/u;
/** East Asian Width W and F; JavaScript can name only the emoji among them. */
const TWO_COLUMNS =
  /[\p{Emoji_Presentation}\u1100-\u115e\u2329\u232a\u2630-\u2637\u268a-\u268f\u2e80-\u303e\u3041-\u3247\u3250-\ua4c6\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe10-\ufe6b\uff01-\uff60\uffe0-\uffe6\u{16fe0}-\u{1b2fb}\u{1d300}-\u{1d376}\u{1f200}-\u{1f265}\u{20000}-\u{3fffd}]/u;
/** Two make a flag of two columns. */
const FLAG_LETTER = /[\u{1f1e6}-\u{1f1ff}]/u;

const EMOJI = /\p{Emoji}/u;
const PICTOGRAPH = /\p{Extended_Pictographic}/u;
const SKIN = /\p{Emoji_Modifier}/u;
const TAKES_SKIN = /\p{Emoji_Modifier_Base}/u;
const KEYCAP = /[0-9#*]/;

const LEADING_JAMO = /[\u1100-\u115f\ua960-\ua97c]/;
const VOWEL_JAMO = /[\u1160-\u11a7\ud7b0-\ud7c6]/;
const TRAILING_JAMO = /[\u11a8-\u11ff\ud7cb-\ud7fb]/;
const SYLLABLE = /[\uac00-\ud7a3]/;

/**
 * How many columns of a terminal a text takes. It has to be visible text without tabs or line feeds; characters of
 * ambiguous width count one. Own code, because loading string-width takes as long as starting Node; the tests hold the
 * two together.
 */
export function width(text: string): number {
  if (ONE_COLUMN_EACH.test(text)) return text.length;
  let columns = 0;
  let before = '';
  let columnsBefore = 0;
  let joined = false;
  for (const character of text) {
    if (isEmoji(before, character, joined)) {
      columns += 2 - columnsBefore;
      columnsBefore = 2;
    } else if (completesSyllable(before, character)) {
      before = VOWEL_JAMO.test(character) ? '\uac00' : '';
    } else if (!NO_COLUMN.test(character)) {
      before = character;
      columnsBefore = TWO_COLUMNS.test(character) && !FLAG_LETTER.test(character) ? 2 : 1;
      columns += columnsBefore;
    }
    joined = character === '\u200d';
  }
  return columns;
}

/** Whether a character makes one emoji with those before it. */
function isEmoji(before: string, character: string, joined: boolean): boolean {
  if (character === '\ufe0f') return EMOJI.test(before);
  if (character === '\u20e3') return KEYCAP.test(before);
  if (SKIN.test(character) && TAKES_SKIN.test(before)) return true;
  return joined && PICTOGRAPH.test(character) && PICTOGRAPH.test(before);
}

function completesSyllable(before: string, character: string): boolean {
  if (VOWEL_JAMO.test(character)) return LEADING_JAMO.test(before);
  return TRAILING_JAMO.test(character) && SYLLABLE.test(before);
}
