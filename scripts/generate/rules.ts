import { recall, type Tally } from '../../src/core/lint/measure/tally.ts';
import { MEASURED, MEASURED_ITEMS } from '../../src/core/lint/measured.ts';
import type { Example, Rule } from '../../src/core/lint/rule.ts';
import { RULES } from '../../src/core/lint/rules/index.ts';
import { precisionFigure, ruleNotes, share } from '../../src/show/rule-notes.ts';

/** docs/rules.md: every rule with its reason and examples, and a table of all. */
export function rulesPage(): string {
  const rows = RULES.map(({ id, severity, summary }) => `| [${id}](#${anchor(id)}) | ${severity} | ${summary} |`);
  return `<!-- Generated from src/core/lint/rules by: npm run generate -->

# Lint rules

\`examdrill lint\` checks bank files by these rules; \`examdrill explain <rule>\` shows one of them in the terminal.
An error means that a learner would be graded wrongly or see broken text.

| rule | severity | finds |
| --- | --- | --- |
${rows.join('\n')}

## How sure the rules about items are

People have marked the flaws of ${MEASURED_ITEMS} published items (BenchMarker, Balepur and others; from
MMLU, ARC, SAT, AQuA and seven sets for machines). Each rule was run on the items in which they looked for its kind of
flaw. Precision: of the rule's firings, the share where people marked the flaw too; recall: of the flaws that people
marked, the share that the rule finds. Intervals are 95 % by Wilson. Exam-like: the items of MMLU, ARC, SAT and AQuA. The
rules were written with these items at hand, so expect somewhat less on others. \`npm run measure:rules\` makes the table.

| rule | labelled items | precision | recall | exam-like precision |
| --- | --- | --- | --- | --- |
${Object.entries(MEASURED).map(measuredRow).join('\n')}

What no rule checks: whether the key is true, whether wrong options are plausible, whether a question can be read in two
ways. That takes people, or answers of many learners.

${RULES.map(ruleSection).join('\n')}`;
}

function measuredRow([id, { examLike, ...all }]: [string, Tally & { examLike: Tally }]): string {
  const precision = (tally: Tally) => (tally.firings === 0 ? 'no firing' : precisionFigure(tally));
  const found = recall(all);
  return `| [${id}](#${anchor(id)}) | ${all.sample} | ${precision(all)} | ${found === undefined ? '–' : share(found)} | ${precision(examLike)} |`;
}

function ruleSection(rule: Rule): string {
  const { id, severity, summary, why, bad, good } = rule;
  return `## ${id}

${summary} (${severity}). ${why}
${ruleNotes(rule)
  .map((note) => `\n${note}\n`)
  .join('')}
Bad:

${exampleBlock(bad)}

Good:

${exampleBlock(good)}
`;
}

function exampleBlock({ of, text }: Example): string {
  return of === 'words' ? text : `\`\`\`yaml\n${text.trimEnd()}\n\`\`\``;
}

function anchor(id: string): string {
  return id.replace('/', '');
}
