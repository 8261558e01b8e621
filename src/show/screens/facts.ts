import type { Line } from '../../core/text/line.ts';
import { width } from '../../core/text/width.ts';
import { wrap } from '../../core/text/wrap.ts';
import { span } from '../spans.ts';

/** Facts between dots, on as many lines as it takes; a fact is broken only where it fits on no line. */
export function factLines(facts: readonly string[], columns: number): Line[] {
  const lines: string[] = [];
  facts.forEach((fact, at) => {
    const said = at === facts.length - 1 ? fact : `${fact} ·`;
    const last = lines.at(-1);
    if (last !== undefined && width(`${last} ${said}`) <= columns) lines[lines.length - 1] = `${last} ${said}`;
    else lines.push(said);
  });
  return lines.flatMap((text) => wrap([span(text, 'strong')], columns));
}
