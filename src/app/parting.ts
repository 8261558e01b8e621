import { score } from '../core/session/score.ts';
import { isUntouched } from '../core/session/state.ts';
import type { Line } from '../core/text/line.ts';
import { plural } from '../core/text/plural.ts';
import { wrap } from '../core/text/wrap.ts';
import { resultBody } from '../show/screens/result.ts';
import { span } from '../show/spans.ts';
import { clockTime } from './open-exams.ts';
import type { Sitting } from './sitting.ts';
import { summaryOf } from './summary.ts';

/** The last lines of a session: its summary when it is finished, else how to go on. */
export function partingLines(sitting: Sitting, columns: number): Line[] {
  const { session } = sitting;
  const finished = session.state.phase === 'finished' && session.state.finishedBy !== 'abandoned';
  const summary = finished ? [...resultBody(summaryOf(sitting), columns), []] : [];
  return [...summary, ...wrap([span(parting(sitting))], columns)];
}

/** What became of the answers, in one sentence or two. */
export function parting({ session, unsavedWhy, program }: Sitting): string {
  const { answered, total } = score(session.state);
  const done = `${answered} of ${total} answered.`;
  if (session.unsaved) {
    return `Not saved: ${session.unsaved.reason}. ${plural(session.unsaved.count, 'event')} of this session could not be kept.`;
  }
  if (unsavedWhy !== undefined) return `Not saved: ${unsavedWhy}. ${done}`;
  if (isUntouched(session.state) || session.state.finishedBy === 'abandoned')
    return 'Nothing was answered, so there is nothing to go on with.';
  if (session.state.phase === 'finished') return `Saved. Read it again with: ${program} review`;
  const { mode } = session.state;
  const clock =
    mode === 'exam' && session.endsAt !== undefined ? ` The clock runs on until ${clockTime(session.endsAt)}.` : '';
  return `Saved. ${done}${clock} Go on with: ${program} resume`;
}
