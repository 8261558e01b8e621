import { endOfCode, opensCode } from '../text/fence.ts';

/** Stands for each unit that is not prose. It is neither letter nor space, so no pattern of words finds it. */
export const FILLER = '\ufffc';

const INLINE = /(?<![\\`])`(?!`)(?:[^`\n]|\n(?!\s*\n)|``+)+?(?<!`)`(?!`)/g;
const SPOKEN = /"[^"\n]{1,300}"|“[^”\n]{1,300}”|„[^“”\n]{1,300}[“”]|«[^»\n]{1,300}»/g;

/** A text with its code, in fences and in backquotes, blanked out at the same offsets. */
export function prose(text: string): string {
  if (!text.includes('`') && !text.includes('~~~')) return text;
  const lines = text.split('\n');
  for (let i = 0; i < lines.length; i++) {
    if (!opensCode(lines[i] ?? '')) continue;
    const end = endOfCode(lines, i);
    for (; i < end; i++) lines[i] = FILLER.repeat((lines[i] ?? '').length);
    i--;
  }
  return lines.join('\n').replace(INLINE, blank);
}

/** The same without what stands in double quotes. */
export function unquotedProse(text: string): string {
  return prose(text).replace(SPOKEN, blank);
}

function blank(part: string): string {
  return part.replace(/[^\n]/g, FILLER);
}
