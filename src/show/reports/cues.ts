import { percent } from '../../core/lint/cue/finding.ts';
import { type CueScore, givesAway, pValue } from '../../core/lint/cue/score.ts';
import type { Line } from '../../core/text/line.ts';
import { plural } from '../../core/text/plural.ts';
import { wrap } from '../../core/text/wrap.ts';
import { line, span } from '../spans.ts';

/** What strategies score on the questions of a bank, or of all banks of a family. */
export interface CueSubject {
  kind: 'bank' | 'family';
  id: string;
  /** The file of the bank or the family. */
  file: string;
  /** The ids of the banks of a family. */
  banks?: string[];
  counted: number;
  leftOut: number;
  scores: CueScore[];
}

const NUMBER_COLUMNS = 'questions   right  chance         p';
const LONGEST_NAME = 40;
const NOTES = [
  'Right: how many questions a candidate who knows nothing gets right by always choosing so; of several options that fit alike, each counts by its share. Chance: by blind guessing.',
  'p: how likely so much is when keys have nothing to do with it; one-sided, exact (binomial, or the exact sum where numbers of options or ties differ). For the place, the one with most keys is taken, and p is multiplied by the number of places.',
  'File order is what is seen with --no-shuffle and in other programs.',
  '*: gives keys away, over at least 12 questions, by 10 points or more above chance, with p below .01.',
  'Not measured: which option sounds kindest or most correct. No program can tell; ask somebody who does not know the subject.',
];

/** The cue report for people. */
export function cueTables(subjects: readonly CueSubject[], columns: number): Line[] {
  return [
    ...subjects.flatMap((subject) => cueTable(subject, columns)),
    ...NOTES.flatMap((note) => wrap(line(note), columns)),
  ];
}

function cueTable({ kind, id, file, banks, counted, leftOut, scores }: CueSubject, columns: number): Line[] {
  const of = banks ? `, ${plural(banks.length, 'bank')}` : '';
  const out = leftOut > 0 ? `; ${leftOut} left out (choose all that apply, or no clear key)` : '';
  return [
    ...wrap([span(`${kind} ${id}`, 'title'), span(` (${file}${of})`)], columns),
    ...wrap(line(`${plural(counted, 'question')} counted${out}.`), columns),
    [],
    ...rowLines('always choosing', [span(NUMBER_COLUMNS, 'dim')], columns),
    ...scores.flatMap((score) => scoreLines(score, columns)),
    [],
  ];
}

function scoreLines(found: CueScore, columns: number): Line[] {
  const { strategy, items, score, chance } = found;
  if (items === 0)
    return rowLines(strategy.name, [span('0'.padStart(9)), span('       –       –         –', 'dim')], columns);
  const numbers = [
    String(items).padStart(9),
    percent(score).padStart(8),
    percent(chance).padStart(8),
    pText(pValue(found)).padStart(10),
  ].join('');
  return rowLines(strategy.name, givesAway(found) ? [span(numbers), span('  *', 'warn')] : [span(numbers)], columns);
}

/** The numbers beside the name, or below it where there is no room. */
function rowLines(name: string, numbers: Line, columns: number): Line[] {
  if (columns >= LONGEST_NAME + NUMBER_COLUMNS.length + 2 && name.length <= LONGEST_NAME) {
    return [[span(`  ${name}`.padEnd(LONGEST_NAME + 2)), ...numbers]];
  }
  return [...wrap(line(name), columns, { first: [span('  ')], rest: [span('  ')] }), numbers];
}

function pText(p: number): string {
  if (p < 0.0001) return '< .0001';
  return p >= 0.99995 ? '1' : p.toFixed(p < 0.1 ? 4 : 2).replace(/^0/, '');
}

/** The cue report for programs. Shares and p from 0 to 1; p below 1e-12 is given as that. Fields may be added, never renamed. */
export function cueJson(subjects: readonly CueSubject[]): object {
  const of = (wanted: CueSubject['kind']) =>
    subjects
      .filter(({ kind }) => kind === wanted)
      .map(({ id, file, banks, counted, leftOut, scores }) => ({
        id,
        file,
        ...(banks ? { banks } : {}),
        questions: counted,
        leftOut,
        strategies: scores.map((found) => ({
          id: found.strategy.id,
          name: found.strategy.name,
          questions: found.items,
          score: found.items > 0 ? found.score : null,
          chance: found.items > 0 ? found.chance : null,
          p: found.items > 0 ? pValue(found) : null,
          givesAway: givesAway(found),
        })),
      }));
  return { version: 1, banks: of('bank'), families: of('family'), notMeasured: ['tone'] };
}
