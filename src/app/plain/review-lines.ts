import type { Line } from '../../core/text/line.ts';
import { questionBody } from '../../show/screens/question.ts';
import { reasonsBody } from '../../show/screens/reasons.ts';
import { line } from '../../show/spans.ts';
import { nothingIn, type ReviewFilter, reviewed } from '../filters.ts';
import { answeredView, NO_LONGER, type Sitting } from '../sitting.ts';

/** The questions of a session with all their reasons, as static text. */
export function reviewLines(sitting: Sitting, filter: ReviewFilter, columns: number): Line[] {
  const medium = { columns, plain: true };
  const shown = reviewed(sitting.session.state, filter);
  if (shown.length === 0) return [line(nothingIn(filter)), []];
  return shown.flatMap((result, at) => {
    const view = answeredView(sitting, result);
    const head = line(
      `${at + 1} of ${shown.length} · ${result.bank}/${result.question}${result.marked ? ' · marked' : ''}`,
    );
    if (!view) return [head, line(NO_LONGER), []];
    return [head, [], ...questionBody(view, medium).lines, [], ...reasonsBody(view, result, medium), []];
  });
}
