import { resultBody } from '../show/screens/result.ts';
import { line } from '../show/spans.ts';
import { EXIT, Stop } from './exit.ts';
import type { ReviewFilter } from './filters.ts';
import { readPast } from './keeping.ts';
import { hasAnswers, isFinished, namedSession, newest, shortId } from './past-session.ts';
import { reviewLines } from './plain/review-lines.ts';
import { programName } from './program-name.ts';
import { openSession } from './session.ts';
import { banksForReading } from './session-banks.ts';
import type { Sitting } from './sitting.ts';
import { summaryOf } from './summary.ts';
import { sitInTerminal } from './terminal/sitting-loop.ts';
import { isPlain } from './terminal-kind.ts';
import type { World } from './world.ts';

export interface ReviewOptions {
  only?: ReviewFilter;
  plain?: boolean;
}

/** `examdrill review`: reads a session again, with all its reasons. */
export async function review(world: World, asked: string | undefined, options: ReviewOptions): Promise<number> {
  const past = readPast(world);
  for (const warning of past.warnings) world.err.text(warning);
  const log =
    asked === undefined
      ? newest(
          past.sessions.filter((one) => isFinished(one) && (hasAnswers(one) || one.started.mode === 'exam')),
          'There is no finished session yet. Start one with: examdrill practice',
        )
      : namedSession(past.sessions, asked);
  if (!isFinished(log)) {
    throw new Stop(`This session is not finished. Go on with: ${programName(world)} resume ${shortId(log)}`);
  }
  const sitting: Sitting = {
    ...banksForReading(world, log),
    session: openSession(world, undefined, log),
    program: programName(world),
    startedAt: log.at,
    fingerprints: log.started.banks,
    reading: true,
  };
  const filter = options.only ?? 'all';
  if (!isPlain(world, options.plain)) return (await sitInTerminal(world, sitting, filter)).exit;
  const out = world.out.plain();
  out.lines([line(`Session ${shortId(log)}, ${log.at.slice(0, 16).replace('T', ' ')}`), []]);
  const columns = out.columns();
  out.lines([...reviewLines(sitting, filter, columns), ...resultBody(summaryOf(sitting), columns)]);
  return EXIT.done;
}
