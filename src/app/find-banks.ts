import type { Bank, Family } from '../core/bank/bank.ts';
import { checkFamily } from '../core/bank/check/family.ts';
import { placeFindings } from '../core/bank/placed.ts';
import { bankOf, blocking, type Reading } from '../core/bank/read.ts';
import { plural } from '../core/text/plural.ts';
import { prettyFile } from '../show/reports/pretty.ts';
import { Stop } from './exit.ts';
import { absolutePath, isFolder, readBankFile, shownPath } from './files.ts';
import type { FoundBank } from './form.ts';
import { type BankFileRead, besideFamily, filesIn, idOf, places } from './library.ts';
import type { World } from './world.ts';

const SHIPPED_FAMILY = 'security-officer';

/**
 * The banks that arguments name (format.md, "arguments"): paths, folders, ids of families and banks; without any, the
 * one family of ./banks, else the banks there, else the shipped family. Stops with frames on stderr when one of them cannot be practised.
 */
export function findPracticeBanks(world: World, args: readonly string[]): FoundBank[] {
  return withBanks(world, args.length > 0 ? namedFiles(world, args) : defaultFiles(world));
}

/** What an exam is drawn from: its banks, and the bank or family that says how, when there is one. */
export interface ExamSource {
  banks: FoundBank[];
  /** The one bank or family that was named; undefined for several. */
  source?: Bank | Family;
}

/** The same for an exam. A folder with one family stands for that family. */
export function findExamSource(world: World, args: readonly string[]): ExamSource {
  const [first, ...more] = args;
  const family = first !== undefined && more.length === 0 ? familyInFolder(world, first) : undefined;
  const named = family ? [family] : args.length > 0 ? namedFiles(world, args) : defaultFiles(world);
  const banks = withBanks(world, named);
  const [only] = named;
  const source = named.length === 1 && only ? (only.reading.family ?? bankOf(only.reading)) : undefined;
  return { banks, ...(source ? { source } : {}) };
}

function familyInFolder(world: World, argument: string): BankFileRead | undefined {
  const path = absolutePath(argument, world.cwd);
  if (!isPath(argument) || !isFolder(path)) return undefined;
  const families = filesIn(path, world).filter(({ reading }) => reading.kind === 'family');
  return families.length === 1 ? families[0] : undefined;
}

function namedFiles(world: World, args: readonly string[]): BankFileRead[] {
  const files = args.flatMap((argument) => filesOf(world, argument));
  return [...new Map(files.map((file) => [file.path, file])).values()];
}

function withBanks(world: World, named: readonly BankFileRead[]): FoundBank[] {
  const files = new Map(named.flatMap((file) => withFamily(world, file)).map((file) => [file.path, file]));
  const banks = [...files.values()].filter(({ reading }) => reading.kind !== 'family');
  stopIfBlocked(world, [...files.values()]);
  stopIfTwice(world, banks);
  return banks.flatMap(({ path, reading }) => {
    const bank = bankOf(reading);
    return bank ? [{ path, bank }] : [];
  });
}

/** Is an argument a path? Anything else is an id. */
export function isPath(argument: string): boolean {
  return /[/\\]|^\.|\.ya?ml$/i.test(argument);
}

function filesOf(world: World, argument: string): BankFileRead[] {
  if (!isPath(argument)) return byId(world, argument);
  const path = absolutePath(argument, world.cwd);
  if (isFolder(path)) {
    const files = filesIn(path, world).filter(({ reading }) => reading.kind === 'bank');
    if (files.length === 0) throw new Stop(`There is no bank in the folder "${argument}".`);
    return files;
  }
  const reading = readBankFile(path, shownPath(path, world.cwd));
  if ('problem' in reading) throw new Stop(reading.problem);
  return [{ path, id: idOf(reading, path), reading }];
}

function byId(world: World, id: string): BankFileRead[] {
  for (const { folder } of places(world)) {
    const files = filesIn(folder, world, id);
    const families = files.filter(({ reading }) => reading.kind === 'family');
    const found = families.length > 0 ? families : files;
    stopIfTwice(world, found);
    if (found.length > 0) return found;
  }
  throw new Stop(
    `There is no bank "${id}". "examdrill list" shows those that can be found; a file is named by its path, such as ./${id}.yaml.`,
  );
}

function defaultFiles(world: World): BankFileRead[] {
  for (const { folder, name } of places(world)) {
    if (name !== './banks' && name !== 'shipped') continue;
    const files = filesIn(folder, world);
    const families = files.filter(({ reading }) => reading.kind === 'family');
    const [family] = name === 'shipped' ? families.filter(({ id }) => id === SHIPPED_FAMILY) : families;
    if (family && (name === 'shipped' || families.length === 1)) return [family];
    const banks = files.filter(({ reading }) => reading.kind === 'bank');
    if (banks.length > 0) return banks;
  }
  throw new Stop('No bank was found. Name a file, or write a first bank with: examdrill new banks/my-bank.yaml');
}

/** A family brings its banks, in its own order; anything else only itself. */
function withFamily(world: World, file: BankFileRead): BankFileRead[] {
  const { family } = file.reading;
  if (!family) return [file];
  const beside = besideFamily(file.path, world);
  const unknown = checkFamily(file.reading, new Set(beside.map(({ id }) => id)));
  const reading: Reading = { ...file.reading, findings: [...file.reading.findings, ...unknown] };
  const banks = [...family.banks.keys()].flatMap((id) => beside.filter((other) => other.id === id));
  return [{ ...file, reading }, ...banks];
}

/** Shows what stops practice, and stops. */
function stopIfBlocked(world: World, files: readonly BankFileRead[]): void {
  const blocked = files.flatMap(({ reading }) => {
    const findings = placeFindings(reading, blocking(reading));
    return findings.length > 0 ? [{ file: reading.file, source: reading.source, findings }] : [];
  });
  if (blocked.length === 0) return;
  for (const file of blocked) world.err.lines(prettyFile(file, world.err.columns()));
  const count = blocked.reduce((sum, { findings }) => sum + findings.length, 0);
  const [first] = blocked;
  const what = blocked.length === 1 && first ? `"${first.file}"` : plural(blocked.length, 'bank');
  throw new Stop(`${what} cannot be practised: ${plural(count, 'error')}. Mend them, then try again.`);
}

function stopIfTwice(world: World, files: readonly BankFileRead[]): void {
  const seen = new Map<string, string>();
  for (const { id, path } of files) {
    const other = seen.get(id);
    if (other !== undefined && other !== path) {
      const [a, b] = [other, path].map((one) => shownPath(one, world.cwd));
      throw new Stop(
        `Two files are the bank "${id}": "${a}" and "${b}". Give one of them another id, or name one by its path.`,
      );
    }
    seen.set(id, path);
  }
}
