import { type Hazard, hazards } from './hazards.ts';
import { plural } from './plural.ts';

/**
 * Untrusted text made safe to print: every hazard becomes visible as `<U+001B>`, combining marks that are too many as
 * `<+292 marks>`. All else stays, line feeds and tabs too. What it returns has no hazard.
 */
export function visible(text: string): string {
  let shown = '';
  let from = 0;
  for (const hazard of hazards(text)) {
    shown += text.slice(from, hazard.index) + label(text, hazard);
    from = hazard.index + hazard.length;
  }
  return shown + text.slice(from);
}

/** What stands for a hazard on the screen. */
export function label(text: string, { kind, index, length, codePoint }: Hazard): string {
  if (kind === 'combining') return `<+${plural([...text.slice(index, index + length)].length, 'mark')}>`;
  return `<U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}>`;
}
