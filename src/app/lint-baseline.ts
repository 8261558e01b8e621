import { existsSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import type { Finding } from '../core/bank/finding.ts';
import { placeFindings } from '../core/bank/placed.ts';
import type { Reading } from '../core/bank/read.ts';
import { quoted } from '../core/bank/wording.ts';
import { parseTree } from '../core/bank/yaml/parse.ts';
import { field } from '../core/bank/yaml/tree.ts';
import {
  add,
  type Baseline,
  type Compared,
  type Counts,
  compareWith,
  readBaseline,
  total,
  writeBaseline,
} from '../core/lint/baseline.ts';
import type { Judged } from '../core/lint/run.ts';
import { plural } from '../core/text/plural.ts';
import type { FileReport } from '../show/reports/report.ts';
import { Stop } from './exit.ts';
import { absolutePath, readTextOrStop, shownPath } from './files.ts';
import { plainError } from './plain-error.ts';
import { replaceFile } from './replace-file.ts';
import type { World } from './world.ts';

const RULE = 'lint/unused-suppression';

export interface BaselineRun {
  /** The findings of a file that are not known, and how many are. */
  compare(path: string, reading: Reading, judged: Judged): Compared;
  /** What the baseline knows and what is gone, as findings in it; undefined when there is nothing of that kind. */
  stale(): FileReport | undefined;
  /** Writes it anew with what was found, or only without what is gone. Returns what to say. */
  save(how: 'update' | 'prune'): string;
}

export interface BaselineOptions {
  /** It need not exist. */
  create: boolean;
  /** What is found counts as known at once. */
  adopt: boolean;
  isJudged(rule: string): boolean;
}

/** What became of a file that was checked. */
interface Checked {
  compared: Compared;
  complete: boolean;
}

/**
 * Opens a baseline. Only entries of files that were checked or are no more, and of rules
 * that ran, are judged or written anew; a file in which something stops practice loses none.
 */
export function openBaseline(world: World, name: string, { create, adopt, isJudged }: BaselineOptions): BaselineRun {
  const path = absolutePath(name, world.cwd);
  const shown = shownPath(path, world.cwd);
  const isNew = create && !existsSync(path);
  const text = isNew ? '' : readTextOrStop(path, shown);
  const known = isNew ? new Map() : readBaseline(text);
  if (!known) {
    throw new Stop(
      `"${shown}" is not a baseline that this examdrill knows. Delete it, then write it with --update-baseline.`,
    );
  }
  const baseline: Baseline = known;
  const checked = new Map<string, Checked>();
  const keyOf = (file: string) => relative(dirname(path), file).split(sep).join('/');

  /** What is gone of the entries of a file. */
  function goneOf(file: string, counts: Counts): Counts {
    const result = checked.get(file);
    if (result) return result.complete ? onlyJudged(result.compared.gone) : new Map();
    return existsSync(join(dirname(path), file)) ? new Map() : onlyJudged(counts);
  }

  function onlyJudged(counts: Counts): Counts {
    return new Map([...counts].filter(([rule, hashes]) => hashes.size > 0 && isJudged(rule)));
  }

  function pruned(): Baseline {
    return new Map([...baseline].map(([file, counts]) => [file, without(counts, goneOf(file, counts))]));
  }

  function updated(): Baseline {
    const next = pruned();
    for (const [file, { compared }] of checked) next.set(file, atLeast(next.get(file) ?? new Map(), compared.found));
    return next;
  }

  return {
    compare(file, reading, { findings, complete }) {
      const key = keyOf(file);
      const compared = compareWith(baseline.get(key), reading, findings);
      checked.set(key, { compared, complete });
      return adopt ? compareWith(compared.found, reading, findings) : compared;
    },
    stale() {
      const gone = [...baseline].map(([file, counts]) => [file, goneOf(file, counts)] as const);
      if (gone.every(([, counts]) => counts.size === 0)) return undefined;
      const { root } = parseTree(text);
      const findings = gone.flatMap(([file, counts]) =>
        [...counts].map(([rule, hashes]): Finding => {
          const rules = field(field(root, 'findings'), file);
          const key = rules?.kind === 'map' ? rules.entries.get(rule)?.key : undefined;
          const count = total(hashes);
          return {
            rule: RULE,
            message: `The baseline knows ${plural(count, 'finding')} of ${quoted(rule)} in ${quoted(file)} that ${count === 1 ? 'is' : 'are'} gone`,
            help: 'To take out what is gone: --prune-baseline.',
            severity: 'error',
            start: key?.start ?? 0,
            end: key?.end ?? 0,
          };
        }),
      );
      return { file: shown, source: text, findings: placeFindings({ file: shown, source: text }, findings) };
    },
    save(how) {
      const next = how === 'update' ? updated() : pruned();
      const written = writeBaseline(next);
      const count = [...next.values()]
        .flatMap((counts) => [...counts.values()])
        .reduce((sum, each) => sum + total(each), 0);
      if (written !== text) {
        try {
          replaceFile(path, [written], world.random.hex(8));
        } catch (error) {
          throw new Stop(`"${shown}" cannot be written: ${plainError(error)}.`);
        }
      }
      return `${written === text ? 'Left' : 'Wrote'} ${shown}${written === text ? ' as it was' : ''}: ${plural(count, 'known finding')}.`;
    },
  };
}

function without(counts: Counts, gone: Counts): Counts {
  const left: Counts = new Map();
  for (const [rule, hashes] of counts) {
    for (const [hash, count] of hashes) {
      const rest = count - (gone.get(rule)?.get(hash) ?? 0);
      if (rest > 0) add(left, rule, hash, rest);
    }
  }
  return left;
}

/** The larger count of each. */
function atLeast(counts: Counts, found: Counts): Counts {
  const joined: Counts = new Map([...counts].map(([rule, hashes]) => [rule, new Map(hashes)]));
  for (const [rule, hashes] of found) {
    for (const [hash, count] of hashes) {
      const before = joined.get(rule)?.get(hash) ?? 0;
      if (count > before) add(joined, rule, hash, count - before);
    }
  }
  return joined;
}
