import { type Hazard, hazards } from './hazards.ts';
import type { Line } from './line.ts';
import { plain } from './plain.ts';
import { label } from './visible.ts';

/** A line safe to print: hazards visible as in `visible`, found across its spans; each tab is four spaces. */
export function visibleLine(line: Line): Line {
  return replaceHazards(line, label).map((span) => ({ ...span, text: span.text.replaceAll('\t', '    ') }));
}

/**
 * A piece of a visible line without the characters that lost their use where it was cut: a joiner at the end has
 * nothing left to join, and left in it would be shown.
 */
export function withoutStrays(line: Line): Line {
  return replaceHazards(line, () => '');
}

/** Hazards are looked for in the whole line, since a style may change between a letter and its marks or joiners. */
function replaceHazards(line: Line, replacement: (text: string, hazard: Hazard) => string): Line {
  const text = plain(line);
  const found = hazards(text);
  if (found.length === 0) return line;
  let from = 0;
  let start = 0;
  let next = 0;
  return line.map((span) => {
    const end = start + span.text.length;
    let shown = '';
    for (let hazard = found[next]; hazard !== undefined && hazard.index < end; hazard = found[++next]) {
      shown += text.slice(from, hazard.index) + replacement(text, hazard);
      from = hazard.index + hazard.length;
    }
    shown += text.slice(from, end);
    from = Math.max(from, end);
    start = end;
    return { ...span, text: shown };
  });
}
