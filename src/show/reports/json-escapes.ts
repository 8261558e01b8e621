import { hazards } from '../../core/text/hazards.ts';

const NOT_ASCII = /[^\x20-\x7e]/g;

/** JSON on one line, the same data: when it has characters that must not reach a terminal, they are escapes. */
export function escaped(json: string): string {
  return hazards(json).length === 0 ? json : json.replace(NOT_ASCII, escapeUnit);
}

function escapeUnit(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
