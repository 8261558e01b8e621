import type { SessionLog } from '../core/history/log.ts';
import { answerChanges, type Changes } from '../core/session/changes.ts';
import { score } from '../core/session/score.ts';
import { replay } from '../core/session/step.ts';
import { plural } from '../core/text/plural.ts';
import { isFinished, shortId } from './past-session.ts';
import { programName } from './program-name.ts';
import { localTime, openSession } from './session.ts';
import type { World } from './world.ts';

const SAID = 2;

/** What has to be said about exams that were left open, before another one starts. */
export function openExams(world: World, sessions: readonly SessionLog[]): string[] {
  const open = sessions.filter((log) => log.started.mode === 'exam' && !isFinished(log)).toReversed();
  const more = open.length - SAID;
  return [
    ...open.slice(0, SAID).map((log) => openExam(world, log)),
    ...(more > 0
      ? [
          `${plural(more, 'older exam')} ${more === 1 ? 'is' : 'are'} open, too: "${programName(world)} resume" lists them.`,
        ]
      : []),
  ];
}

function openExam(world: World, log: SessionLog): string {
  const { state, endsAt } = openSession(world, undefined, log);
  const { answered, total } = score(state);
  const what = `Your exam of ${log.at.slice(0, 16).replace('T', ' ')} is still open, ${answered} of ${total} answered`;
  const resume = `${programName(world)} resume ${shortId(log)}`;
  if (state.phase === 'finished') return `${what}, and its time is up. "${resume}" submits it and shows the result.`;
  const clock = endsAt === undefined ? '' : ` Its clock runs on until ${clockTime(endsAt)}.`;
  return `${what}.${clock} This one leaves it as it is: "${resume}" goes on with it, "${resume} --abandon" gives it up.`;
}

/** What changing answers did in each finished exam. */
export function earlierChanges(sessions: readonly SessionLog[]): Changes[] {
  return sessions
    .filter(({ started }) => started.mode === 'exam')
    .map(({ started, events }) => replay(started, events))
    .filter(({ phase, finishedBy }) => phase === 'finished' && finishedBy !== 'abandoned')
    .map(answerChanges);
}

/** "14:32" in the time of this place. */
export function clockTime(wall: number): string {
  return localTime(wall).slice(11, 16);
}
