import { askingSentence } from './asking.ts';

/** A word by which a stem asks for what is not so. `start` is an offset in the stem. */
export interface Negation {
  word: string;
  start: number;
}

const HINTS_AT_ONE =
  /(?<![A-Za-z])(?:not|never|cannot|except|excepting|least)(?![A-Za-z])|\bbut[\s:._…—–-]*$|n['’]t(?![A-Za-z])/i;

/** "All of these, except", "all but": the exception ends the sentence, or nearly so. */
const EXCEPTION_AT_END =
  /\b(except(?:ing)?)(?:\s+(?:for|that|which|in|on|by|to|from|with|of|as|one|the following|the))*[\s:.?_…—–-]*$/i;
const EXCEPTION_OF_ALL = /\b(?:all|each|any|every)\b(?: one)?(?: of)? (?:the|these)\b.*\b(except|but)[\s:.?_…—–-]*$/i;
const ALL_BUT = /\ball (but)[\s:.?_…—–-]*$/i;
const LOUD_EXCEPTION = /(?<![A-Z] )\b(EXCEPT)\b(?! [A-Z]{2})/;

/** "Least likely", not "at least" and not "the least work": an adjective or adverb follows. */
const LEAST =
  /(?<!\bat )\b(least)(?= (?!\w*ment\b)(?:\w+(?:ly|ive|ant|ent|ate|able|ible|ful|al|ous|ed|ic)|true|apt|fit)\b)/i;
const LOUD_LEAST = /(?<![Aa][Tt] )\b(LEAST)\b/;

/** A capital NOT that belongs to no name or code: "NOT NULL", "a NOT gate". */
const LOUD_NOT =
  /(?<!\b(?:[A-Z]{2,}|[Aa]n?|[Tt]he|[Bb]ut|[Oo]r|[Aa]nd|[Ww]hether|[Ii]f) )\b(NOT|NEVER|CANNOT)\b(?! (?:[A-Z]{2,}|only\b|gate))/;
const NOT =
  /(?<!\b(?:or|but|if|whether|why) )\b([Nn]ot|[Nn]ever|[Cc]annot|(?:[Ii]s|[Aa]re|[Ww]as|[Ww]ere|[Dd]o|[Dd]oes|[Dd]id|[Cc]a|[Cc]ould|[Ww]ould|[Ss]hould|[Ww]o|[Hh]as|[Hh]ave|[Hh]ad|[Mm]ust|[Nn]eed)n['’]t)\b(?! (?:only|just|merely|until)\b)/;

/** The word that asks, where a clause begins. */
const ASKS =
  /(?:^\W*|[,;:—–]\s*|\b(?:of|in|for|to|on|at|by|from|with|under|during|and)\s+)(which|what|who|whom|whose|where|when)\b/gi;
/** What ends the main clause. */
const SUBORDINATE =
  /[,;:]|\b(?:that|who|whom|whose|which|where|when|while|if|unless|because|since|although|though|given|than|but|whether|after|before|until|even|so)\b/i;
/** Not a choice among the options: what is counted may well be what is not so. */
const QUANTITY =
  /\bhow (?:many|much|far|long|often|old|fast)\b|\b(?:what|find|calculate|determine)\b(?: (?:is|are|was|were|would be))?(?: the| a)?(?: \w+){0,2} (?:percent(?:age)?|fraction|proportion|probability|amount|chance|odds|sum|total|average|number of)\b/i;
const PICKS =
  /^\W*(?:choose|select|identify|name|pick|find|mark|indicate|point out|tick|state|give)\b.*\b(?:one|option|statement|answer|item|word|term|alternative|choice|example|feature|reason)\b/i;
const UNFINISHED =
  /\b(?:is|are|was|were|do|does|did|can|could|should|would|will|may|must|has|have) (?:not|never)(?: \w+)?(?:\s*[:…—–-]|\s*_{2,}\.?)?\s*$/i;

/** "Which of these, when it is heated, does not": what stands between the commas belongs to the subject. */
const BETWEEN_COMMAS = /^([^,?]{0,60}),([^,?]{1,80}),/;
/** A verdict at the end belongs to the question, whatever stands before it. */
const VERDICT =
  /\b(?:is|are|was|were|be) (not) (?:\w+ )?(?:true|correct|accurate|valid|right|appropriate|possible)\s*\?\W*$/i;

/** The negative word in the sentence that asks; undefined for a negation that only belongs to what is told. */
export function negationAsked(prose: string): Negation | undefined {
  if (!HINTS_AT_ONE.test(prose)) return undefined;
  const { text: written, start } = askingSentence(prose);
  const text = /[a-z]/.test(written) ? written : written.toLowerCase();
  const found =
    capture(EXCEPTION_AT_END, text) ??
    capture(EXCEPTION_OF_ALL, text) ??
    capture(ALL_BUT, text) ??
    capture(LOUD_EXCEPTION, text) ??
    capture(LEAST, text) ??
    capture(LOUD_LEAST, text) ??
    (QUANTITY.test(text) ? undefined : (capture(LOUD_NOT, text) ?? quietNot(text)));
  return found && { word: written.slice(found.start, found.start + found.word.length), start: start + found.start };
}

function quietNot(text: string): Negation | undefined {
  if (PICKS.test(text)) return capture(NOT, text);
  if (!text.includes('?')) return UNFINISHED.test(text) ? lastNot(text) : undefined;
  const clauses = [...text.matchAll(ASKS)];
  const asks = clauses.findLast((_, i) => i === 0 || /^(?:where|when)$/i.test(clauses[i - 1]?.[1] ?? ''));
  if (!asks) return undefined;
  const from = asks.index + asks[0].length;
  const rest = text.slice(from).replace(BETWEEN_COMMAS, (all) => ' '.repeat(all.length));
  const end = rest.search(SUBORDINATE);
  const found = capture(NOT, end < 0 ? rest : rest.slice(0, end));
  return found ? { word: found.word, start: from + found.start } : capture(VERDICT, text);
}

function lastNot(text: string): Negation | undefined {
  const words = [...text.matchAll(/\b(?:not|never)\b/gi)];
  const last = words.at(-1);
  return last && { word: last[0], start: last.index };
}

function capture(pattern: RegExp, text: string): Negation | undefined {
  const match = pattern.exec(text);
  const word = match?.[1];
  if (!match || word === undefined) return undefined;
  return { word, start: match.index + match[0].lastIndexOf(word) };
}
