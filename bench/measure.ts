import { prepareCases, tenQuestions, tenThousand } from './cases.ts';
import { type RuleTime, ruleTime } from './rule-time.ts';
import { saveAnswers } from './save.ts';
import { installedSize } from './size.ts';
import { keyPresses, writesPerKey } from './terminal.ts';

const KEY_PRESSES = 100;
const ANSWERS = 300;

/** Values of one thing in the order of the runs; the n-th of all things were measured side by side. */
export interface Series {
  id: string;
  what: string;
  wallMs: number[];
  cpuMs: number[];
  memoryMiB: number[];
}

export interface Measured {
  series: Map<string, Series>;
  keys: { ms: number; chunks: number }[];
  writes: number[];
  saveMs: number[];
  flushedSaveMs: number[];
  size: ReturnType<typeof installedSize>;
  rules: RuleTime;
}

/** Measures everything. `tell` is called before each part that takes a while. */
export async function measure(runs: number, tell: (what: string) => void): Promise<Measured> {
  const cases = prepareCases().map(({ run, ...names }) => ({ run, series: { ...names, ...noValues() } }));
  for (let n = 1; n <= runs; n++) {
    tell(`run ${n} of ${runs}`);
    for (const { run, series } of cases) {
      const { wallMs, cpuMs, memoryMiB } = await run();
      series.wallMs.push(wallMs);
      if (cpuMs !== undefined) series.cpuMs.push(cpuMs);
      if (memoryMiB !== undefined) series.memoryMiB.push(memoryMiB);
    }
  }
  tell('keys, saving, size and rules');
  return {
    series: new Map(cases.map(({ series }) => [series.id, series])),
    keys: await keyPresses(tenQuestions, KEY_PRESSES),
    writes: await writesPerKey(tenQuestions, KEY_PRESSES / 5),
    saveMs: saveAnswers(ANSWERS, false),
    flushedSaveMs: saveAnswers(ANSWERS, true),
    size: installedSize(),
    rules: ruleTime(tenThousand),
  };
}

function noValues(): Pick<Series, 'wallMs' | 'cpuMs' | 'memoryMiB'> {
  return { wallMs: [], cpuMs: [], memoryMiB: [] };
}
