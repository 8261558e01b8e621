import type { Edit } from '../bank/finding.ts';
import type { Fixable, PlacedFinding } from '../bank/placed.ts';
import { type Reading, readBank } from '../bank/read.ts';
import type { Span } from '../bank/yaml/tree.ts';
import { applyEdits, composeEdits } from './edits.ts';
import { sameElsewhere } from './same-elsewhere.ts';
import { blamed } from './worse.ts';

export interface FixOptions {
  /** Make the fixes too that only guess what was meant. */
  unsafe: boolean;
  /** What is found in a reading. */
  lint(reading: Reading): PlacedFinding[];
}

export interface Fixed {
  /** After the last fix. */
  reading: Reading;
  findings: PlacedFinding[];
  /** What turns the first source into the last, in its order. None: nothing was fixed. */
  edits: Edit[];
  /** How many findings were mended. */
  count: number;
}

const MOST_PASSES = 20;
const MOST_TRIALS = 100;
const LEAST_TRIALS = 8;
/** UTF-16 units to read anew in one pass, so that a large file with very many useless fixes does not take for ever. */
const MOST_WORK = 20_000_000;

/**
 * Makes the fixes of a file's findings, until there is none left that can be made. Of two that overlap the first in the
 * file is made, and the other one if it is still found then. A fix after which the file has an error that it did not
 * have, or still has the finding, or after which anything reads differently that the fix does not touch, is not made.
 */
export function fixReading(reading: Reading, options: FixOptions): Fixed {
  let fixed: Fixed = { reading, findings: options.lint(reading), edits: [], count: 0 };
  if (reading.findings.some(({ rule }) => rule === 'file/encoding' || rule === 'file/too-large')) return fixed;
  for (let pass = 0; pass < MOST_PASSES; pass++) {
    const candidates = withoutOverlaps(fixed.findings.filter((finding) => isWanted(finding, options)));
    const trial = largestGood(candidates, fixed, options);
    if (!trial) break;
    fixed = {
      ...trial,
      edits: composeEdits(fixed.edits, trial.edits, reading.source.length),
      count: fixed.count + trial.count,
    };
  }
  return fixed;
}

function isWanted(finding: PlacedFinding, { unsafe }: FixOptions): finding is Fixable {
  return finding.fix !== undefined && finding.fix.edits.length > 0 && (unsafe || finding.fix.safe);
}

/** The fixes that can be made together: each has its own parts of the source, those put in at one place too. */
function withoutOverlaps(findings: readonly Fixable[]): Fixable[] {
  const edits = findings
    .flatMap(({ fix }, owner) => fix.edits.map(({ start, end }) => ({ start, end, owner })))
    .sort((a, b) => a.start - b.start || a.end - b.end || a.owner - b.owner);
  const first = new Map<number, number>();
  for (const { owner } of edits) if (!first.has(owner)) first.set(owner, first.size);
  const order = (owner: number) => first.get(owner) ?? 0;
  const waiting = new Set<number>();
  let last = { start: -1, end: -1, owner: -1 };
  for (const edit of edits) {
    if (waiting.has(edit.owner)) continue;
    if (isApart(last, edit)) {
      last = edit;
      continue;
    }
    const [wins, waits] = order(edit.owner) < order(last.owner) ? [edit, last] : [last, edit];
    waiting.add(waits.owner);
    last = wins;
  }
  return findings.filter((_, i) => !waiting.has(i));
}

interface Owned extends Span {
  owner: number;
}

/** Of two fixes that put something in at one place, or beside what the other replaces, nobody could tell the order. */
function isApart(last: Owned, { start, end, owner }: Owned): boolean {
  if (start !== last.end || owner === last.owner) return start >= last.end;
  return end > start && last.end > last.start;
}

interface Grown {
  good: readonly Fixable[];
  made: Fixed | undefined;
}

/** Makes as many of the fixes as leave the file no worse. undefined: none of them. */
function largestGood(candidates: readonly Fixable[], before: Fixed, { lint }: FixOptions): Fixed | undefined {
  const { length } = before.reading.source;
  let trials = Math.max(LEAST_TRIALS, Math.min(MOST_TRIALS, MOST_WORK / length));

  function attempt(fixes: readonly Fixable[]): { made?: Fixed; bad?: ReadonlySet<Fixable> } {
    trials--;
    const edits = editsOf(fixes);
    const reading = readBank(applyEdits(before.reading.source, edits), before.reading.file);
    const made = { reading, findings: lint(reading), edits, count: fixes.length };
    const bad = blamed(before, made, fixes);
    if (bad) return { bad };
    return sameElsewhere(before.reading, reading, edits) ? { made } : {};
  }

  /** Adds those of `more` that do no harm to `good`, which do none: all, or as many of each half. */
  function grow(good: readonly Fixable[], made: Fixed | undefined, more: readonly Fixable[]): Grown {
    const none = { good, made };
    if (more.length === 0 || trials <= 0) return none;
    const all = [...good, ...more];
    const trial = attempt(all);
    if (trial.made) return { good: all, made: trial.made };
    const rest = more.filter((fix) => !trial.bad?.has(fix));
    if (rest.length < more.length) return grow(good, made, rest);
    if (more.length === 1) return none;
    const half = more.length >> 1;
    const first = grow(good, made, more.slice(0, half));
    return grow(first.good, first.made, more.slice(half));
  }

  return grow([], undefined, candidates).made;
}

function editsOf(fixes: readonly Fixable[]): Edit[] {
  return fixes.flatMap(({ fix }) => fix.edits).sort((a, b) => a.start - b.start || a.end - b.end);
}
