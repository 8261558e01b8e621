import type { Example, Rule } from '../../src/core/lint/rule.ts';
import { RULES } from '../../src/core/lint/rules/index.ts';

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

${RULES.map(ruleSection).join('\n')}`;
}

function ruleSection({ id, severity, summary, why, bad, good }: Rule): string {
  return `## ${id}

${summary} (${severity}). ${why}

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
