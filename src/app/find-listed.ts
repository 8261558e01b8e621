import { bankOf, blocking } from '../core/bank/read.ts';
import type { ExamForm } from '../core/bank/schema.ts';
import { field } from '../core/bank/yaml/tree.ts';
import { shownPath } from './files.ts';
import { type BankFileRead, filesIn, type Place, places } from './library.ts';
import type { World } from './world.ts';

/** A bank or family as `list` and the menu show it. */
export interface ListedBank {
  id: string;
  title: string;
  kind: 'bank' | 'family';
  questions: number;
  /** Banks of a family. */
  banks: number;
  topics: { id: string; questions: number }[];
  licence?: string;
  /** How an exam over it is made, when that is written. */
  exam?: ExamForm;
  presets: string[];
  /** Folder of the place where it was found. */
  place: string;
  path: string;
  /** The file whose id is found first. */
  hiddenBy?: string;
  /** What stops practice. */
  errors: number;
}

export function findPlaces(world: World): Place[] {
  return places(world);
}

/** All banks and families that can be found, also those that are hidden or cannot be practised; in each place families and their banks first. */
export function findListed(world: World): ListedBank[] {
  const first = new Map<string, string>();
  return places(world).flatMap(({ folder }) =>
    familiesFirst(filesIn(folder, world)).map((file) => {
      const hiddenBy = first.get(file.id);
      const listed = listedBank(file, folder, world);
      if (hiddenBy === undefined) first.set(file.id, listed.path);
      return hiddenBy === undefined || hiddenBy === listed.path ? listed : { ...listed, hiddenBy };
    }),
  );
}

function familiesFirst(files: readonly BankFileRead[]): BankFileRead[] {
  const families = files.filter(({ reading }) => reading.kind === 'family');
  const members = families.flatMap(({ reading }) =>
    [...(reading.family?.banks.keys() ?? [])].flatMap((id) => files.filter((file) => file.id === id)),
  );
  return [...new Set([...families, ...members, ...files])];
}

/** The banks that can be practised by their id. */
export function practicable(listed: readonly ListedBank[]): ListedBank[] {
  return listed.filter((one) => one.kind === 'bank' && isUsable(one));
}

/** Banks and families that say how an exam over them is made. */
export function examinable(listed: readonly ListedBank[]): ListedBank[] {
  return listed.filter((one) => one.exam?.questions !== undefined && one.exam.minutes !== undefined && isUsable(one));
}

function isUsable({ errors, hiddenBy }: ListedBank): boolean {
  return errors === 0 && hiddenBy === undefined;
}

function listedBank({ id, path, reading }: BankFileRead, place: string, world: World): ListedBank {
  const { family } = reading;
  const bank = bankOf(reading);
  const source = family ?? bank;
  const title = field(reading.tree, 'title');
  return {
    id,
    title: source?.title ?? (title?.kind === 'scalar' ? title.text : 'Untitled'),
    kind: reading.kind === 'family' ? 'family' : 'bank',
    questions: bank?.questions.length ?? reading.draft?.questions.length ?? 0,
    banks: family?.banks.size ?? 0,
    topics: [...(bank?.topics.keys() ?? [])].map((topic) => ({
      id: topic,
      questions: bank?.questions.filter((question) => question.topic === topic).length ?? 0,
    })),
    ...(bank?.license === undefined ? {} : { licence: bank.license }),
    ...(source?.exam ? { exam: source.exam } : {}),
    presets: [...(source?.presets.keys() ?? [])],
    place,
    path: shownPath(path, world.cwd),
    errors: blocking(reading).length,
  };
}
