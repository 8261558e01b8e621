import { killRuns } from '../../tests/reliability/kills.ts';
import type { Result } from './program.ts';

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
}
