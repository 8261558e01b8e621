import type { Finding } from './finding.ts';

const MARKER = /^(?:<{7}|>{7}|\|{7})(?: .*)?$|^={7}$/gm;

/** The lines that git leaves in a file when a merge fails. */
export function conflictMarkers(source: string): Finding[] {
  return [...source.matchAll(MARKER)].map((match) => ({
    rule: 'file/conflict-marker',
    message: `"${match[0].slice(0, 7)}" is a conflict marker of git`,
    help: 'Choose one of the two versions, and delete the lines with the markers.',
    start: match.index,
    end: match.index + match[0].length,
  }));
}
