import type { Bank, Family, Option, Question } from './bank.ts';
import { derivedId } from './fingerprint.ts';
import { type BankFile, type FamilyFile, LIMITS, type OptionFile, type QuestionFile } from './schema.ts';
import { field, type TreeNode } from './yaml/tree.ts';

/** A bank from a file without faults: defaults filled in, ids derived. `line` is the line of an offset. */
export function buildBank(
  file: BankFile,
  id: string,
  root: TreeNode | undefined,
  line: (offset: number) => number,
): Bank {
  const nodes = field(root, 'questions');
  const starts = nodes?.kind === 'list' ? nodes.items.map((node) => node.start) : [];
  const topics = inOrder(file.topics, root, 'topics');
  return {
    ...optional(file, ['description', 'license', 'exam']),
    id,
    title: file.title,
    language: file.language ?? 'en',
    authors: file.authors ?? [],
    topics: new Map([...topics].map(([name, topic]) => [name, { ...topic, weight: topic.weight ?? 1 }])),
    misconceptions: inOrder(file.misconceptions, root, 'misconceptions'),
    scenarios: inOrder(file.scenarios, root, 'scenarios'),
    presets: inOrder(file.presets, root, 'presets'),
    questions: file.questions.map((question, i) => buildQuestion(question, line(starts[i] ?? 0))),
  };
}

export function buildFamily(file: FamilyFile, root: TreeNode): Family {
  return {
    ...optional(file, ['exam']),
    id: file.family,
    title: file.title,
    banks: inOrder(file.banks, root, 'banks'),
    presets: inOrder(file.presets, root, 'presets'),
  };
}

function buildQuestion(question: QuestionFile, line: number): Question {
  return {
    ...optional(question, ['topic', 'title', 'objective', 'difficulty', 'scenario', 'explanation', 'hint']),
    id: question.id,
    stem: question.stem,
    options: question.options.map(buildOption),
    tags: question.tags ?? [],
    points: question.points ?? 1,
    select: question.select ?? 'one',
    shuffle: question.shuffle ?? true,
    jurisdiction: question.jurisdiction ?? 'any',
    references: question.references ?? [],
    line,
  };
}

function buildOption(option: OptionFile): Option {
  return {
    ...optional(option, ['rationale', 'misconception']),
    ...(option.credit === undefined ? {} : { credit: Math.round(option.credit * LIMITS.creditUnit) }),
    id: option.id ?? derivedId(option.text),
    text: option.text,
    correct: option.correct ?? false,
    pinned: option.pin === 'last',
  };
}

/** Those of some fields that are written. */
function optional<T extends object, K extends keyof T>(file: T, names: readonly K[]): Pick<T, K> {
  const written: Partial<T> = {};
  for (const name of names) if (file[name] !== undefined) written[name] = file[name];
  return written as Pick<T, K>;
}

/** A table in the order of the file. An object would put ids of digits first. */
function inOrder<T>(
  table: Readonly<Record<string, T>> | undefined,
  root: TreeNode | undefined,
  name: string,
): Map<string, T> {
  const node = field(root, name);
  const ids = node?.kind === 'map' ? [...node.entries.keys()] : [];
  return new Map(ids.flatMap((id) => (table?.[id] === undefined ? [] : [[id, table[id]] as const])));
}
