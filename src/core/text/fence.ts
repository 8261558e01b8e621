/** Fenced code. The fences are as written, without the space around them. */
export interface Code {
  kind: 'code';
  open: string;
  lines: string[];
  /** Absent when the text ends before the code does. */
  close?: string;
}

const FENCE = /^([ \t]*)(`{3,}|~{3,})(.*)$/;

/** Whether a line opens fenced code. A backtick after a fence of backticks makes it a line of text with inline code. */
export function opensCode(line: string): boolean {
  const [, , fence, info] = FENCE.exec(line) ?? [];
  return fence !== undefined && !(fence.startsWith('`') && info?.includes('`'));
}

/** The line after the code whose fence is at `start`: after its closing fence, or the end of the text. */
export function endOfCode(lines: string[], start: number): number {
  const [, , fence = ''] = FENCE.exec(lines[start] ?? '') ?? [];
  for (let index = start + 1; index < lines.length; index++) {
    if (closes(lines[index], fence)) return index + 1;
  }
  return lines.length;
}

/** Code from all its lines, fences and all. The indent of the opening fence is taken off each. */
export function readCode(lines: string[]): Code {
  const [opening = '', ...inside] = lines;
  const [, indent = '', fence = ''] = FENCE.exec(opening) ?? [];
  const close = closes(inside.at(-1), fence) ? inside.pop()?.trim() : undefined;
  const code: Code = { kind: 'code', open: opening.trim(), lines: inside.map((line) => outdent(line, indent.length)) };
  return close === undefined ? code : { ...code, close };
}

function closes(line: string | undefined, fence: string): boolean {
  const mark = line?.trim() ?? '';
  return mark.length >= fence.length && mark === fence.charAt(0).repeat(mark.length);
}

function outdent(line: string, indent: number): string {
  return line.slice(Math.min(indent, line.length - line.trimStart().length));
}
