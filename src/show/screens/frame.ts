import type { Line } from '../../core/text/line.ts';
import { visible } from '../../core/text/visible.ts';
import { width } from '../../core/text/width.ts';
import { wrap } from '../../core/text/wrap.ts';
import { span } from '../spans.ts';
import { type KeyHelp, keyLine } from './key-line.ts';

/** What a screen shows, before it is cut to the size of the terminal. */
export interface Screen {
  header: string;
  body: Line[];
  /** Body lines at which a new page begins when not all fit on one. */
  breaks?: readonly number[];
  /** Body line that has to be on the page when no page is asked for. Default: the first. */
  focusLine?: number;
  notices: readonly string[];
  keys: readonly KeyHelp[];
}

export interface Frame {
  lines: Line[];
  page: number;
  pages: number;
}

/** Fits a screen to a terminal: header on top, key line last, the body in pages between them. */
export function frame(
  screen: Screen,
  { columns, rows }: { columns: number; rows: number },
  page: number | undefined,
): Frame {
  const top = rows >= 10 ? 2 : rows >= 4 ? 1 : 0;
  const notices = screen.notices
    .flatMap((notice) => wrap([span(notice, 'warn')], columns))
    .slice(0, Math.max(0, rows - top - 2));
  const room = Math.max(1, rows - top - notices.length - 1);
  const starts = pageStarts(screen.body, room, screen.breaks ?? []);
  const pages = starts.length;
  const focused = starts.filter((start) => start <= (screen.focusLine ?? 0)).length - 1;
  const shown = Math.min(page ?? focused, pages - 1);
  const from = starts[shown] ?? 0;
  const body = screen.body.slice(from, Math.min(from + room, starts[shown + 1] ?? screen.body.length));
  const places = pages > 1 ? [` · page ${shown + 1} of ${pages} ← →`, ` · ${shown + 1}/${pages} ← →`] : [''];
  return {
    page: shown,
    pages,
    lines: [
      ...(top > 0 ? [[span(shorten(visible(screen.header), places, columns), 'title')]] : []),
      ...(top > 1 ? [[]] : []),
      ...body,
      ...(pages === 1 && body.length < room ? [[]] : []),
      ...notices,
      keyLine(screen.keys, columns),
    ] as Line[],
  };
}

/** No page but the first begins with an empty line. */
function pageStarts(body: readonly Line[], room: number, breaks: readonly number[]): number[] {
  const { length } = body;
  if (length <= room) return [0];
  const starts = [0];
  for (let at = 0; ; ) {
    const broken = breaks.find((line) => line > at && line < at + room);
    at = broken ?? at + room;
    while (body[at]?.length === 0) at++;
    if (at >= length) return starts;
    starts.push(at);
  }
}

/** Cuts a header to some columns: first its title goes, then words that can be spared, then what stands last. */
function shorten(header: string, [long = '', short = long]: readonly string[], columns: number): string {
  const all = header.split(' · ');
  const parts = all.length > 1 ? all.slice(1) : all;
  const tries = [all.join(' · ') + long, parts.join(' · ') + long, parts.join(' · ') + short];
  const spared = parts.map((part) => part.replace(/^question (?=\d)/, ''));
  for (let kept = spared.length; kept > 0; kept--) tries.push(spared.slice(0, kept).join(' · ') + short);
  const fits = tries.find((text) => width(text) <= columns) ?? tries.at(-1) ?? '';
  const [first = []] = wrap([span(fits)], Math.max(1, columns));
  return first.map((part) => part.text).join('');
}
