import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isExamLike, LABELS, type LabelledItem, rulesFound, STRUCTURAL } from '../src/core/lint/measure/labelled.ts';
import {
  f1,
  f1Interval,
  type Interval,
  intervals,
  type Judgement,
  precision,
  recall,
  type Tally,
  tally,
} from '../src/core/lint/measure/tally.ts';

const USAGE = `Usage: npm run measure:rules FILE.jsonl [-- --write] [--misses]
  --write   write src/core/lint/measured.ts
  --misses  list the items of the structural kinds in which a rule and people disagree`;

interface Measured {
  item: LabelledItem;
  found: ReadonlySet<string>;
}

function main(args: readonly string[]): void {
  const file = args.find((arg) => !arg.startsWith('-'));
  if (!file) {
    console.error(USAGE);
    process.exitCode = 2;
    return;
  }
  const items = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line): Measured => {
      const item = JSON.parse(line) as LabelledItem;
      return { item, found: rulesFound(item) };
    });
  const exam = items.filter(({ item }) => isExamLike(item));
  console.log(`All ${items.length} items\n${table(items)}\n`);
  console.log(`The ${exam.length} exam-like items\n${table(exam)}\n`);
  console.log('Intervals are 95 %: Wilson for precision and recall, bootstrap over items for F1.');
  if (args.includes('--write')) write(items, exam);
  if (args.includes('--misses')) misses(items);
}

function table(items: readonly Measured[]): string {
  const rows = Object.keys(LABELS).map((rule) => row(rule, items, [rule]));
  const head = ['rule', 'items', 'flaws', 'firings', 'right', 'wrong', 'precision', 'recall', 'F1'];
  const lines = [head, ...rows, row('structural kinds', items, STRUCTURAL)];
  const widths = head.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  return lines
    .map((line) =>
      line
        .map((cell, i) => cell.padEnd(widths[i] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function row(name: string, items: readonly Measured[], rules: readonly string[]): string[] {
  const judged = items.map((one) => judgements(one, rules)).filter((list) => list.length > 0);
  const counts = tally(judged.flat());
  const bounds = intervals(counts);
  return [
    name,
    ...[counts.sample, counts.flawed, counts.firings, counts.right, counts.firings - counts.right].map(String),
    figure(precision(counts), bounds.precision),
    figure(recall(counts), bounds.recall),
    figure(f1(counts), f1Interval(judged)),
  ];
}

/** Of an item by some rules; a kind that people did not judge does not count. */
function judgements({ item, found }: Measured, rules: readonly string[]): Judgement[] {
  return rules.flatMap((rule) => {
    const label = item.labels[LABELS[rule] ?? ''];
    return label === undefined || label === null ? [] : [{ flawed: label === 1, found: found.has(rule) }];
  });
}

function figure(value: number | undefined, [low, high]: Interval): string {
  return value === undefined ? '-' : `${short(value)} (${short(low)}-${short(high)})`;
}

function short(value: number): string {
  return value.toFixed(2).replace(/^0/, '');
}

function misses(items: readonly Measured[]): void {
  for (const { item, found } of items) {
    for (const rule of STRUCTURAL) {
      const label = item.labels[LABELS[rule] ?? ''];
      if (label === undefined || (label === 1) === found.has(rule)) continue;
      console.log(
        label === 1 ? 'MISSED' : 'WRONG',
        rule,
        item.dataset,
        item.stem.slice(-160).replaceAll('\n', ' '),
        item.options,
      );
    }
  }
}

function write(items: readonly Measured[], exam: readonly Measured[]): void {
  const of = (list: readonly Measured[], rule: string): Tally => tally(list.flatMap((one) => judgements(one, [rule])));
  const lines = Object.keys(LABELS).map((rule) => {
    return `  '${rule}': {\n    ${fields(of(items, rule), ',\n    ')},\n    examLike: { ${fields(of(exam, rule))} },\n  },`;
  });
  const text = `// Written by: npm run measure:rules FILE -- --write
import type { Tally } from './measure/tally.ts';

/** How often a rule agrees with people who marked flaws in items, and the same for items of exams only. */
export interface Measured extends Tally {
  examLike: Tally;
}

/** Items with marks of people, of which each rule is measured on those where its kind of flaw was looked for. */
export const MEASURED_ITEMS = ${items.length};

export const MEASURED: Readonly<Record<string, Measured>> = {
${lines.join('\n')}
};
`;
  writeFileSync(join(import.meta.dirname, '../src/core/lint/measured.ts'), text);
  console.log('wrote src/core/lint/measured.ts');
}

function fields({ sample, flawed, firings, right }: Tally, between = ', '): string {
  return [`sample: ${sample}`, `flawed: ${flawed}`, `firings: ${firings}`, `right: ${right}`].join(between);
}

main(process.argv.slice(2));
