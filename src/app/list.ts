import type { Line } from '../core/text/line.ts';
import { plural } from '../core/text/plural.ts';
import { wrap } from '../core/text/wrap.ts';
import { line, span } from '../show/spans.ts';
import { EXIT } from './exit.ts';
import { findListed, findPlaces, type ListedBank } from './find-listed.ts';
import type { World } from './world.ts';

/** `examdrill list`: the banks that can be found, place by place, and which of them hide others. */
export async function list(world: World): Promise<number> {
  const columns = world.out.columns();
  const found = findListed(world);
  const lines = findPlaces(world).flatMap(({ name, folder }) => {
    const here = found.filter(({ place }) => place === folder);
    if (here.length === 0) return [];
    const title = name === 'shipped' ? 'Shipped with examdrill' : name;
    return [line(title, 'title'), ...here.flatMap((bank) => bankLines(bank, columns)), []];
  });
  if (lines.length === 0)
    lines.push(line('No bank was found. Write a first one with: examdrill new banks/my-bank.yaml'));
  world.out.lines(lines);
  return EXIT.done;
}

function bankLines(bank: ListedBank, columns: number): Line[] {
  const { id, title, kind, questions, licence, topics, hiddenBy, errors } = bank;
  const what = kind === 'family' ? `family of ${plural(bank.banks, 'bank')}` : plural(questions, 'question');
  const facts = [title, what, ...(licence === undefined ? [] : [licence])].join(' · ');
  const notes = [
    ...(topics.length > 0 ? [`Topics: ${topics.map((topic) => `${topic.id} (${topic.questions})`).join(', ')}`] : []),
    ...examFacts(bank),
    ...(errors > 0 ? [`Cannot be practised: ${plural(errors, 'error')}. See: examdrill lint ${bank.path}`] : []),
    ...(hiddenBy === undefined ? [] : [`Hidden by ${hiddenBy}; name it by its path: ${bank.path}`]),
  ];
  const indent = [span('    ')];
  return [
    ...wrap([span(id, 'strong'), span(`  ${facts}`)], columns, { first: [span('  ')], rest: indent }),
    ...notes.flatMap((note) => wrap(line(note, 'dim'), columns, { first: indent, rest: indent })),
  ];
}

/** "Exam: 10 questions, 15 min, pass mark 70 %. Presets: ontario, perfect". */
function examFacts({ exam, presets }: ListedBank): string[] {
  const { questions, minutes, pass } = exam ?? {};
  const marks = [
    ...(pass?.percent === undefined ? [] : [`${pass.percent} %`]),
    ...(pass?.correct === undefined ? [] : [`${pass.correct} right`]),
  ];
  const facts = [
    ...(questions === undefined ? [] : [plural(questions, 'question')]),
    ...(minutes === undefined ? [] : [`${minutes} min`]),
    ...(marks.length > 0 ? [`pass mark ${marks.join(' and ')}`] : []),
  ];
  const parts = [
    ...(facts.length > 0 ? [`Exam: ${facts.join(', ')}.`] : []),
    ...(presets.length > 0 ? [`Presets: ${presets.join(', ')}`] : []),
  ];
  return parts.length > 0 ? [parts.join(' ')] : [];
}
