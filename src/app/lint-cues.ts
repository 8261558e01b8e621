import type { Reading } from '../core/bank/read.ts';
import { cueItems } from '../core/lint/cue/items.ts';
import { cueScores } from '../core/lint/cue/score.ts';
import { type CueSubject, cueJson, cueTables } from '../show/reports/cues.ts';
import { EXIT, Stop } from './exit.ts';
import { absolutePath } from './files.ts';
import { besideFamily, idOf } from './library.ts';
import type { World } from './world.ts';

/**
 * `examdrill lint --cue-report`: what a candidate who knows nothing scores by surface cues, for each bank and each
 * family of the readings. The banks of a family are those beside and below its file, whether or not they are among the
 * readings. `format` is pretty or json. Exits 0, whatever the scores are; stops when there is no bank among them.
 */
export function cueReport(world: World, readings: readonly Reading[], format: string): number {
  if (format !== 'pretty' && format !== 'json') {
    throw new Stop(`The cue report can be printed as pretty or json, not as ${format}.`);
  }
  const subjects = readings.flatMap((reading) => subjectOf(reading, world) ?? []);
  if (subjects.length === 0) throw new Stop('There is no bank whose cues could be measured.');
  const inOrder = [
    ...subjects.filter(({ kind }) => kind === 'bank'),
    ...subjects.filter(({ kind }) => kind === 'family'),
  ];
  if (format === 'json') world.out.json(cueJson(inOrder));
  else world.out.lines(cueTables(inOrder, world.out.columns()));
  return EXIT.done;
}

function subjectOf(reading: Reading, world: World): CueSubject | undefined {
  const { kind, file, family, draft } = reading;
  const path = absolutePath(file, world.cwd);
  const id = idOf(reading, path);
  if (kind === 'bank') return draft ? { kind, id, file, ...measured([reading]) } : undefined;
  if (!family) return undefined;
  const banks = besideFamily(path, world).filter((bank) => family.banks.has(bank.id));
  return {
    kind: 'family',
    id,
    file,
    banks: banks.map((bank) => bank.id),
    ...measured(banks.map((bank) => bank.reading)),
  };
}

function measured(readings: readonly Reading[]): Pick<CueSubject, 'counted' | 'leftOut' | 'scores'> {
  const found = readings.map(cueItems);
  const items = found.flatMap((one) => one.items);
  return {
    counted: items.length,
    leftOut: found.reduce((sum, { leftOut }) => sum + leftOut, 0),
    scores: cueScores(items),
  };
}
