import type { Item, ItemOption } from './view.ts';
import { HINTS } from './words.ts';

const OPTIONS = '(?:options?|choices?|answers?|alternatives?|responses?|statements?)';
const THINGS = `(?:${OPTIONS}|possibilities|items?|points?|factors?|reasons?|things?)`;
const THESE =
  '(?:these|those|them|above|preceding|previous|foregoing|following|others?|listed|mentioned|given|stated|named)';
const SO =
  '(?:\\s+(?:is|are|were|was|would be|can be))?(?:\\s+(?:equally |all )?(?:correct|true|right|possible|applicable|valid|apply|applies|false|wrong|incorrect|given|listed|mentioned))?';
const FRAME = `(?:\\s+(?:of|the|two|three|four|five))*\\s+(?:${THESE}|${OPTIONS})(?:\\s+(?:of|the|${THESE}|${THINGS}))*${SO}[\\s.!]*$`;
const LETTER = '^(?:\\(?[a-j][.)]\\s*)?';

const ALL = new RegExp(
  `${LETTER}(?:(?:all|any|every one|each|both)${FRAME}|all (?:(?:are )?(?:correct|true|right)|two|three|four|five)[\\s.!]*$)`,
);
const NONE = new RegExp(
  `${LETTER}(?:(?:none|neither|no one|not any)${FRAME}|none (?:is|are) (?:correct|right|true)[\\s.!]*$|neither \\(?[a-h]\\)? nor \\(?[a-h]\\)?[\\s.!]*$|no (?:(?:correct|right) )?(?:answer|option|choice)s?(?: (?:is|are) (?:correct|right|true))?[\\s.!]*$)`,
);
const BARE = /^(all|none)[\s.!]*$/;
/** Beside these, "all" and "none" are amounts. */
const AMOUNT = /^(?:most|some|few|half|many|one|a (?:few|lot|little|third|quarter|half)|almost all|nearly all|1)\b/;
const LONGEST = 80;

/** Cheap to ask of an item before its options. */
export function mayHoldAside(item: Item): boolean {
  return (item.hints & HINTS.aside) !== 0;
}

/** Is an option "all of the above" in one of its forms and nothing more? */
export function saysAll(option: ItemOption, others: readonly ItemOption[]): boolean {
  const { lower } = option;
  if (!mayBeAside(option)) return false;
  return ALL.test(lower) || saysBare('all', lower, others);
}

/** Is an option "none of the above" in one of its forms and nothing more? */
export function saysNone(option: ItemOption, others: readonly ItemOption[]): boolean {
  const { lower } = option;
  if (!mayBeAside(option)) return false;
  return NONE.test(lower) || saysBare('none', lower, others);
}

function saysBare(word: string, lower: string, others: readonly ItemOption[]): boolean {
  return BARE.exec(lower)?.[1] === word && !others.some((other) => AMOUNT.test(other.lower));
}

const UNDECIDED =
  /^(?:(?:it |this |the (?:answer|value|number) )?(?:cannot|can ?not|can['’]t|could not) be (?:determined|decided|found|known|calculated|inferred)|not enough information|insufficient (?:data|information)|data (?:are |is )?(?:inadequate|insufficient))\b/;

/** An option about the question or the other options, with no place in an order of answers. */
export function isAside(option: ItemOption): boolean {
  const { lower } = option;
  return mayBeAside(option) && (BARE.test(lower) || ALL.test(lower) || NONE.test(lower) || UNDECIDED.test(lower));
}

/** Cheap to ask before anything else. */
function mayBeAside(option: ItemOption): boolean {
  return option.text.length <= LONGEST && (option.words.hints & HINTS.aside) !== 0;
}
