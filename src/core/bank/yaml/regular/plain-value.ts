import type { ScalarNode } from '../tree.ts';

const INTEGER = /^[-+]?[0-9]+$/;
const OCTAL = /^0o[0-7]+$/;
const HEX = /^0x[0-9a-fA-F]+$/;
const EXPONENT = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)[eE][-+]?[0-9]+$/;
const FLOAT = /^[-+]?(?:\.[0-9]+|[0-9]+\.[0-9]*)$/;
const INFINITY = /^[-+]?\.(?:inf|Inf|INF)$/;
const NAN = /^\.(?:nan|NaN|NAN)$/;
const NUMBER_START = /^[-+.0-9]/;
const NOTHING = /^(?:~|[Nn]ull|NULL)?$/;
const BOOLEAN = /^(?:[Tt]rue|TRUE|[Ff]alse|FALSE)$/;
/** The length of the longest word that is not a text, `false`. */
const LONGEST_WORD = 5;

/** What a plain text means by the core schema of YAML 1.2 (section 10.3.2), numbers as yaml reads them. */
export function plainValue(text: string): ScalarNode['value'] {
  if (NUMBER_START.test(text)) return numberOf(text) ?? text;
  if (text.length > LONGEST_WORD) return text;
  if (NOTHING.test(text)) return null;
  return BOOLEAN.test(text) ? text[0] === 't' || text[0] === 'T' : text;
}

function numberOf(text: string): number | undefined {
  if (INTEGER.test(text)) return Number.parseInt(text, 10);
  if (FLOAT.test(text) || EXPONENT.test(text)) return Number.parseFloat(text);
  if (OCTAL.test(text)) return Number.parseInt(text.slice(2), 8);
  if (HEX.test(text)) return Number.parseInt(text, 16);
  if (NAN.test(text)) return Number.NaN;
  if (INFINITY.test(text)) return text[0] === '-' ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
  return undefined;
}
