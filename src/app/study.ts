import type { Line } from '../core/text/line.ts';
import { renderBlocks } from '../show/markdown.ts';
import { line } from '../show/spans.ts';
import { EXIT, Stop } from './exit.ts';
import { findPracticeBanks } from './find-banks.ts';
import type { FoundBank } from './form.ts';
import { readInTerminal } from './terminal/reader.ts';
import { isPlain } from './terminal-kind.ts';
import type { World } from './world.ts';

export interface StudyOptions {
  topic?: string[];
  plain?: boolean;
}

/** `examdrill study`: the notes of the banks' topics. */
export async function study(world: World, args: string[], options: StudyOptions): Promise<number> {
  const banks = findPracticeBanks(world, args);
  const topics = new Set(banks.flatMap(({ bank }) => [...bank.topics.keys()]));
  const unknown = options.topic?.find((id) => !topics.has(id));
  if (unknown !== undefined)
    throw new Stop(`There is no topic "${unknown}" here. Known: ${[...topics].join(', ') || 'none'}`);
  const wanted = (id: string) => options.topic === undefined || options.topic.includes(id);
  const plain = isPlain(world, options.plain);
  const lines = (columns: number) => banks.flatMap((found) => bankNotes(found, wanted, { columns, plain }));
  if (lines(80).length === 0) throw new Stop('No notes were written for these topics.', EXIT.done);
  const title = banks.map(({ bank }) => bank.title).join(', ');
  if (!plain) return readInTerminal(world, `${title} · notes`, lines);
  world.out.plain().lines(lines(world.out.columns()));
  return EXIT.done;
}

function bankNotes(
  { bank }: FoundBank,
  wanted: (id: string) => boolean,
  medium: { columns: number; plain: boolean },
): Line[] {
  const notes = [...bank.topics].filter(([id, { notes }]) => notes !== undefined && wanted(id));
  return notes.flatMap(([, topic]) => [
    line(topic.title, 'title'),
    [],
    ...renderBlocks(topic.notes ?? '', medium, undefined, true),
    [],
  ]);
}
