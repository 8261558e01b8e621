import { examKillRuns } from '../../tests/reliability/exam-kills.ts';
import { killRuns } from '../../tests/reliability/kills.ts';
import type { Result } from './program.ts';

const EXAM_KILLS = 200;

/** Sessions killed at random moments: no acknowledged answer is lost, no log becomes unreadable. */
export async function* kills(count: number): AsyncGenerator<Result> {
  const { acknowledged, lost, unreadable } = await killRuns(count);
  console.log(`${count} kills: ${acknowledged} answers acknowledged, ${lost} lost, ${unreadable} logs unreadable`);
  yield {
    name: `run:kill9 (${count} kills)`,
    faults: [
      ...(lost > 0 ? [`${lost} acknowledged answers lost`] : []),
      ...(unreadable > 0 ? [`${unreadable} logs unreadable`] : []),
      ...(acknowledged > 0 ? [] : ['no answer was acknowledged: nothing was tested']),
    ],
  };
  yield await examKills(EXAM_KILLS);
}

/** Exams too: order, answers, marks, cross-outs and deadline are back each time. */
async function examKills(count: number): Promise<Result> {
  const { acknowledged, resumed, faults } = await examKillRuns(count);
  const said = `${acknowledged} answers, marks and cross-outs acknowledged, ${resumed} times resumed, ${faults.length} faults`;
  console.log(`${count} kills of exams: ${said}`);
  return {
    name: `run:kill9 exam (${count} kills)`,
    faults: [...faults, ...(acknowledged > 0 ? [] : ['nothing was acknowledged: nothing was tested'])],
  };
}
