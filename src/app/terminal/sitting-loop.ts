import type { Payload } from '../../core/history/event.ts';
import { wakeIn } from '../../core/session/exam-clock.ts';
import { missed } from '../../core/session/results.ts';
import { currentItem, isUntouched, type SessionState } from '../../core/session/state.ts';
import type { Line } from '../../core/text/line.ts';
import { frame } from '../../show/screens/frame.ts';
import { EXIT, type Exit } from '../exit.ts';
import { type ReviewFilter, reviewed } from '../filters.ts';
import { partingLines } from '../parting.ts';
import { currentView, type Sitting } from '../sitting.ts';
import type { World } from '../world.ts';
import type { Key } from './keyboard.ts';
import { press } from './press.ts';
import { answeredBody, sittingScreen } from './sitting-screens.ts';
import { openTerminal } from './terminal.ts';
import { freshView, type Shown, type View } from './view.ts';

export interface Ending {
  exit: Exit;
  /** The missed questions are to be tried again. */
  retry: boolean;
}

const TICK_MS = 1000;
const NOTICE_MS = 10_000;

/** Runs a session in a terminal until it is done, saved for later or stopped. */
export function sitInTerminal(
  world: World,
  sitting: Sitting,
  filter: ReviewFilter = 'all',
  notices: readonly string[] = [],
): Promise<Ending> {
  const { session, reading } = sitting;
  return new Promise((resolve, reject) => {
    let view: View = { ...firstView(sitting, filter), notices };
    let page = 0;
    let pages = 1;
    let stopTimer = () => {};
    /** What time had to say last, and the session clock at which that is old. */
    let byTime: { said: readonly string[]; until: number } = { said: [], until: Number.POSITIVE_INFINITY };

    const draw = (above: Line[] = []) => {
      const size = terminal.size();
      const screen = sittingScreen(sitting, withTrouble(view, session.unsaved?.reason), size.columns);
      const shown = frame(screen, size, view.page);
      ({ page, pages } = shown);
      terminal.region.draw(shown.lines, above);
      const left = reading ? undefined : wakeIn(session.state);
      stopTimer();
      stopTimer = left === undefined ? () => {} : terminal.after(Math.min(left, TICK_MS), redraw);
    };

    /** Does what time demands; `changed` when that has changed the screen under the student's hands. */
    const takeDue = (): { changed: boolean; notices: readonly string[] } => {
      if (reading) return { changed: false, notices: [] };
      const { phase } = session.state;
      const notices = session.catchUp();
      const changed = session.state.phase !== phase;
      const lost = changed && session.state.phase === 'finished' && view.mode === 'note' && view.note !== '';
      const said = lost ? [...notices, 'The report that was being written is not kept.'] : notices;
      if (changed) view = afterTime(view, session.state.phase);
      if (said.length > 0 || session.state.ms >= byTime.until) {
        // What a key has brought stays, such as the question whether to submit.
        const others = view.notices.filter((notice) => !byTime.said.includes(notice));
        view = { ...view, notices: [...said, ...others] };
        byTime = { said, until: said.length > 0 ? session.state.ms + NOTICE_MS : Number.POSITIVE_INFINITY };
      }
      return { changed, notices: said };
    };

    const redraw = () => {
      const answered = answeredLines();
      takeDue();
      draw(session.state.phase === 'finished' && view.mode === 'summary' ? answered : []);
    };

    const shown = (): Shown => ({
      state: session.state,
      item: currentView(sitting, view.chosen),
      page,
      pages,
      reviewed: reviewed(session.state, view.filter).length,
      missed: sitting.canRetry ? missed(session.state).length : 0,
      path: sitting.paths.get(session.state.items[currentItem(session.state) ?? -1]?.bank ?? '') ?? '',
    });

    /** The answered question, for the scrollback: printed once, when one goes on. */
    const answeredLines = (): Line[] => {
      if (session.state.phase !== 'reasons') return [];
      return [...answeredBody(sitting, terminal.size().columns).lines, []];
    };

    const onKey = (key: Key) => {
      const answered = answeredLines();
      const due = takeDue();
      if (due.changed && view.mode !== 'note') return draw(session.state.phase === 'finished' ? answered : []);
      const pressed = press(view, key, shown());
      if (pressed.leave) return leave(EXIT.done, pressed.leave === 'retry');
      if (reading && pressed.view.mode === 'summary') return leave(EXIT.done);
      const events = pressed.events ?? [];
      const refused = sendAll(events);
      view = refused === undefined ? pressed.view : { ...view, notices: [refused] };
      if (due.notices.length > 0) view = { ...view, notices: [...due.notices, ...view.notices] };
      const goesOn = events.some(({ type }) => type === 'moved' || type === 'finished');
      draw(goesOn && refused === undefined ? answered : []);
    };

    /** Sends events until one is not possible; the result says why. */
    const sendAll = (events: readonly Payload[]): string | undefined => {
      for (const event of events) {
        const refused = session.send(event);
        if (refused !== undefined) return refused;
      }
      return undefined;
    };

    const leave = (exit: Exit, retry = false) => {
      if (isUntouched(session.state)) session.send({ type: 'finished', by: 'abandoned' });
      stopTimer();
      terminal.close([...answeredLines(), ...(reading ? [] : partingLines(sitting, terminal.size().columns))]);
      resolve({ exit, retry });
    };

    const terminal = openTerminal(world, { key: onKey, redraw, stop: leave, fail: reject });
    draw();
  });
}

function firstView({ session, reading }: Sitting, filter: ReviewFilter): View {
  const mode = reading ? 'review' : session.state.phase === 'finished' ? 'summary' : 'question';
  return { ...freshView(), mode, filter };
}

/** The screen after time has changed it under the student's hands. A report that is being typed goes on. */
function afterTime(view: View, phase: SessionState['phase']): View {
  const fresh = freshView(view.clock);
  if (phase === 'finished') return { ...fresh, mode: 'summary' };
  return view.mode === 'note' ? { ...fresh, mode: 'note', note: view.note } : fresh;
}

function withTrouble(view: View, reason: string | undefined): View {
  return reason === undefined ? view : { ...view, notices: [`Not saved: ${reason}.`, ...view.notices] };
}
