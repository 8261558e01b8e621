import { wakeIn } from '../../core/session/exam-clock.ts';
import { isUntouched } from '../../core/session/state.ts';
import type { Line } from '../../core/text/line.ts';
import { wrap } from '../../core/text/wrap.ts';
import { line, span } from '../../show/spans.ts';
import { EXIT, type Exit, Stop } from '../exit.ts';
import { guarded } from '../guarded.ts';
import type { Printer } from '../output.ts';
import { parting } from '../parting.ts';
import type { Sitting } from '../sitting.ts';
import type { Ending } from '../terminal/sitting-loop.ts';
import type { World } from '../world.ts';
import { plainExam } from './exam-lines.ts';
import type { Lines } from './lines.ts';
import type { PlainSession } from './plain-session.ts';
import { plainPractice } from './practice-lines.ts';

/** Runs a session by lines of text: from a pipe, a screen reader's terminal or another program. */
export function sitByLines(
  world: World,
  sitting: Sitting,
  out: Printer,
  input: Lines,
  howTo: readonly string[],
): Promise<Ending> {
  const { session } = sitting;
  const plain = plainSession(sitting, out.columns(), false);
  const show = (lines: Line[]) => out.lines(lines);
  return new Promise((resolve, reject) => {
    // Without a hint how to feed lines some were read before: the start of an exam.
    let any = howTo.length === 0;
    let stopTimer = () => {};

    const letGo = () => {
      stopTimer();
      for (const undo of listening) undo();
    };
    const fail = (error: unknown) => {
      letGo();
      reject(error);
    };

    const leave = (exit: Exit, retry = false) => {
      if (isUntouched(session.state) && session.saved) session.send({ type: 'finished', by: 'abandoned' });
      letGo();
      if (!retry && (!isUntouched(session.state) || any))
        show(out.isTTY ? wrap([span(parting(sitting))], out.columns()) : [line(parting(sitting))]);
      resolve({ exit, retry });
    };

    const onLine = (text: string) => {
      any = true;
      const { lines, leave: leaving } = plain.take(text);
      show(lines);
      arm();
      if (leaving) leave(EXIT.done, leaving === 'retry');
    };

    const onEnd = () => {
      if (!any) {
        show(howTo.map((text) => line(text)));
        return leave(EXIT.done);
      }
      show(plain.onTime());
      if (isAnswered(sitting)) {
        if (session.state.phase !== 'finished') show(plain.finish('learner'));
        return leave(EXIT.done);
      }
      show([line('The input ended before the session did.')]);
      leave(EXIT.interrupted);
    };

    const arm = () => {
      stopTimer();
      const left = wakeIn(session.state);
      stopTimer = left === undefined ? () => {} : world.clock.after(left, () => onTime());
    };
    const onTime = guarded(() => {
      show(plain.onTime());
      arm();
    }, fail);
    const onStop = (exit: Exit) => guarded(() => leave(exit), fail);

    const listening = [
      input.listen(guarded(onLine, fail), guarded(onEnd, fail)),
      world.signals.on('SIGINT', onStop(EXIT.interrupted)),
      world.signals.on('SIGTERM', onStop(EXIT.terminated)),
      world.signals.on('SIGHUP', onStop(EXIT.hangup)),
    ];
    if (session.state.phase === 'finished') {
      show(plain.finish('learner'));
      return leave(EXIT.done);
    }
    show(plain.opening());
    arm();
  });
}

/** Plays the lines of an answers file; at its end the session is finished. A line that cannot be played stops it. */
export function sitFromAnswers(sitting: Sitting, out: Printer, { name, text }: { name: string; text: string }): Ending {
  const { session } = sitting;
  const plain = plainSession(sitting, out.columns(), true);
  out.lines(session.state.phase === 'finished' ? plain.finish('end-of-answers') : plain.opening());
  let saved = false;
  const lines = text.replace(/\r\n?/g, '\n').trimEnd().split('\n');
  for (const [index, typed] of lines.entries()) {
    if (text.trim() === '') break;
    const reply = plain.take(typed);
    out.lines(reply.lines);
    if (reply.refused) {
      // The time may have run out while the line was played.
      out.lines(plain.onTime());
      throw new Stop(`${name}:${index + 1}: this line cannot be played: ${JSON.stringify(typed)}. ${parting(sitting)}`);
    }
    saved = reply.leave === 'save';
    if (reply.leave) break;
  }
  if (!saved && session.state.phase !== 'finished') out.lines(plain.onTime());
  if (!saved && session.state.phase !== 'finished')
    out.lines(plain.finish(isAnswered(sitting) ? 'learner' : 'end-of-answers'));
  out.lines([line(parting(sitting))]);
  return { exit: EXIT.done, retry: false };
}

/** `implied`: the lines come from a file, and nobody can be asked. */
function plainSession(sitting: Sitting, columns: number, implied: boolean): PlainSession {
  const { mode } = sitting.session.state;
  return mode === 'exam' ? plainExam(sitting, columns, implied) : plainPractice(sitting, columns);
}

/** Is every question answered, with nothing left to ask again? */
function isAnswered({ session: { state } }: Sitting): boolean {
  return state.phase === 'finished' || (state.phase === 'reasons' && state.position === state.queue.length - 1);
}
