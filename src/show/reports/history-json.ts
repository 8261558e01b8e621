import type { SessionLog } from '../../core/history/log.ts';
import { results } from '../../core/session/results.ts';
import { score } from '../../core/session/score.ts';
import type { SessionState } from '../../core/session/state.ts';
import { replay } from '../../core/session/step.ts';
import { topicScores } from '../../core/session/topics.ts';
import { escaped } from './json-escapes.ts';
import { sessionJson } from './session-json.ts';

type Passed = (state: SessionState) => boolean | null;

/**
 * All sessions as one JSON object, in pieces of whole lines. A session is what --json prints at its end, with its id,
 * its rules and its time limit in milliseconds. Fields may be added, never renamed.
 */
export function* historyJson(sessions: readonly SessionLog[], passed: Passed): Generator<string> {
  yield '{\n  "version": 1,\n  "sessions": [';
  for (const [place, log] of sessions.entries()) {
    yield `    ${escaped(JSON.stringify(exported(log, passed)))}${place < sessions.length - 1 ? ',' : ''}`;
  }
  yield '  ]\n}';
}

function exported({ id, at, started, events }: SessionLog, passed: Passed): object {
  const state = replay(started, events);
  const all = results(state);
  return {
    id,
    ...sessionJson(state, score(state), all, {
      toolVersion: started.tool,
      saved: true,
      startedAt: at,
      banks: started.banks,
      passed: passed(state),
      topics: topicScores(all),
    }),
    rules: state.rules,
    limitMs: state.limitMs,
  };
}
