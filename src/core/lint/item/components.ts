import type { Item, ItemOption } from './view.ts';
import { HINTS } from './words.ts';

type Family = 'roman' | 'letter' | 'number';

/** The labels of statements that an option is made of: "I and III only". */
interface Labels {
  family: Family;
  labels: string[];
}

const GLUE =
  /\b(?:only|both|neither|either|nor|and|or|alone|statements?|options?|answers?|choices?|items?|numbers?|nos?|is|are|correct|true|right|all|of|the)\b|[(),.;/&+\s]+/gi;
const ONLY_LABELS =
  /^(?:\b(?:only|both|neither|either|nor|and|or|alone|statements?|options?|answers?|choices?|items?|numbers?|nos?|is|are|correct|true|right|all|of|the|[ivx]{1,4}|[a-h]|[1-9])\b|[(),.;/&+\s])+$/i;
const ROMAN = /^(?:i{1,3}|iv|vi{0,3}|ix|x)$/i;
const LETTER = /^[A-H]$/;
const NUMBER = /^[1-9]$/;
const EXCLUDES = /\b(?:only|both|neither|alone|nor)\b/i;
const LISTED = {
  roman: /(?:^|[\s(.?:;])\(?I[.):]\s?\S|(?:^|[\s(])\(?i[.)]\s?\S/,
  number: /(?:^|[\s(])(?:1[.)]\s|\(1\)|(?:statement|item)s? 1\b)/i,
};

const TRUTH =
  /^(?:true|false|t|f|yes|no|correct|incorrect|right|wrong|not (?:true|correct|right|wrong)|valid|invalid|agree|disagree)$/;
const ABOUT_STATEMENTS =
  /^(?:(?:both|neither|none|all)(?: of)?(?: the| these)? (?:statements?|assertions?|sentences?|propositions?|claims?)|only (?:the )?(?:first|second|third|former|latter|statement|assertion|sentence)|(?:the )?(?:first|second|former|latter)(?: statement| one)? only|(?:the )?(?:first|statement (?:1|i|a|one))\b.*\b(?:second|statement (?:2|ii|b|two))\b.*\b(?:true|false|correct|incorrect|right|wrong))\b/;

/** The first option that joins the labels or truth values of several statements; undefined when the item is no K-type. */
export function kTypeOption(item: Item): ItemOption | undefined {
  const hints = item.hints;
  if (!(hints & HINTS.joins)) return undefined;
  const { options } = item;
  const judged = hints & HINTS.truth ? byTruth(options) : undefined;
  const stated = hints & HINTS.statement ? (byStatements(options) ?? byParts(options)) : undefined;
  return byLabels(item) ?? judged ?? stated;
}

/** An option that names every statement there is: "all of the above" in numerals. */
export function namesEvery(item: Item): ItemOption | undefined {
  if (!(item.hints & HINTS.joins) || !byLabels(item)) return undefined;
  const parsed = item.options.map(labelsOf);
  const every = new Set(parsed.flatMap((one) => one?.labels ?? []));
  if (every.size < 3) return undefined;
  return item.options.find(
    ({ lower }, i) => new Set(parsed[i]?.labels).size === every.size && !/\b(?:neither|nor)\b/.test(lower),
  );
}

function byLabels({ options, prose }: Item): ItemOption | undefined {
  if (!options.some(hasLabelsOnly)) return undefined;
  const parsed = options.map(labelsOf);
  const labelled = parsed.filter((one) => one !== undefined);
  const joined = options.find((_, i) => (parsed[i]?.labels.length ?? 0) > 1);
  const family = labelled[0]?.family;
  if (!joined || !family || labelled.some((one) => one.family !== family)) return undefined;
  if (family === 'letter') return namesOptions(labelled, parsed) ? joined : undefined;
  const excludes = options.some(({ text }, i) => parsed[i] && EXCLUDES.test(text));
  return labelled.length > 1 && (LISTED[family].test(prose) || (excludes && family === 'roman')) ? joined : undefined;
}

/** Letters stand for options only when those options say something else. */
function namesOptions(labelled: readonly Labels[], parsed: readonly (Labels | undefined)[]): boolean {
  return labelled.every(({ labels }) =>
    labels.every((letter) => {
      const at = letter.charCodeAt(0) - 65;
      return at < parsed.length && parsed[at] === undefined;
    }),
  );
}

/** Cheap to ask before anything else. */
function hasLabelsOnly(option: ItemOption): boolean {
  return option.text.length <= 80 && option.words.list.every(({ hints }) => hints & HINTS.label);
}

function labelsOf(option: ItemOption): Labels | undefined {
  const { text } = option;
  if (!hasLabelsOnly(option) || !ONLY_LABELS.test(text)) return undefined;
  const labels = text
    .replace(/\(([a-h])\)/g, (_, letter: string) => letter.toUpperCase())
    .replace(GLUE, ' ')
    .split(' ')
    .filter((label) => label !== '');
  if (labels.length === 0) return undefined;
  if (labels.every((label) => ROMAN.test(label)))
    return { family: 'roman', labels: labels.map((one) => one.toLowerCase()) };
  if (labels.every((label) => LETTER.test(label))) return { family: 'letter', labels };
  return labels.every((label) => NUMBER.test(label)) ? { family: 'number', labels } : undefined;
}

/** "True, False". */
function byTruth(options: readonly ItemOption[]): ItemOption | undefined {
  if (options.length < 3) return undefined;
  const judged = options.filter((option) => {
    const { lower } = option;
    if (!(option.words.hints & HINTS.truth)) return false;
    const parts = lower.length > 80 ? [] : lower.split(/[,;/]|\band\b|\s[-–—]\s/);
    return parts.length > 1 && parts.every((part) => TRUTH.test(part.replace(/^[\s.]+|[\s.]+$/g, '')));
  });
  return judged.length > 2 ? judged[0] : undefined;
}

/** "Both statements are true", "Only the first". */
function byStatements(options: readonly ItemOption[]): ItemOption | undefined {
  const judging = options.filter(
    (option) => option.words.hints & HINTS.statement && ABOUT_STATEMENTS.test(option.lower),
  );
  return judging.length > 1 ? judging[0] : undefined;
}

/** "Bees only", "flowers only", "bees and flowers": the same things in several mixtures. */
function byParts(options: readonly ItemOption[]): ItemOption | undefined {
  const alone = options.filter(
    (option) =>
      option.words.hints & HINTS.statement && option.lower.length < 80 && /^only\b|\bonly[\s.]*$/.test(option.lower),
  );
  if (alone.length < 2) return undefined;
  const parts = new Set(alone.flatMap(({ lower }) => partsOf(lower)));
  return options.find(({ lower }) => {
    const own = lower.length < 200 ? partsOf(lower) : [];
    return own.length > 1 && own.every((part) => parts.has(part));
  });
}

function partsOf(lower: string): string[] {
  return lower
    .split(/[,;&/]|\b(?:and|or|nor)\b/)
    .map((part) => part.replace(/\b(?:only|both|the|an?)\b|[.\s]+/g, ' ').trim())
    .filter((part) => part !== '');
}
