import type { Example, Rule } from '../../core/lint/rule.ts';
import type { Line } from '../../core/text/line.ts';
import { wrap } from '../../core/text/wrap.ts';
import { ruleNotes } from '../rule-notes.ts';
import { line, span } from '../spans.ts';

/** One rule: what it looks for, why, how sure it is, and a bad and a good example. */
export function ruleScreen(rule: Rule, columns: number): Line[] {
  return [
    [span(rule.id, 'title'), span(` · ${rule.severity}`)],
    [],
    ...wrap(line(`${rule.summary}.`), columns),
    ...wrap(line(rule.why), columns),
    ...ruleNotes(rule).flatMap((note) => wrap(line(note), columns)),
    [],
    line('Bad:', 'wrong'),
    ...exampleLines(rule.bad),
    [],
    line('Good:', 'right'),
    ...exampleLines(rule.good),
  ];
}

function exampleLines({ text }: Example): Line[] {
  return text
    .trimEnd()
    .split('\n')
    .map((row) => [span('  '), span(row, 'code')]);
}

/** All rules with their severity and what they look for. */
export function ruleList(rules: readonly Rule[], columns: number): Line[] {
  const widest = Math.max(...rules.map(({ id }) => id.length));
  return rules.flatMap(({ id, severity, summary }) => {
    const head = [span(id.padEnd(widest + 2), 'strong'), span(severity.padEnd(9))];
    return wrap(line(summary), columns, { first: head, rest: [span(' '.repeat(widest + 11))] });
  });
}
