import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Families of rules in the order of the documentation. */
export const FAMILIES = [
  'file',
  'yaml',
  'schema',
  'key',
  'id',
  'option',
  'rationale',
  'stem',
  'item',
  'bank',
  'source',
  'text',
  'lint',
];

/** src/core/lint/rules/index.ts: a list of the rules, each in a file of its own. */
export function ruleIndex(root: string): string {
  const folder = join(root, 'src/core/lint/rules');
  const rules = FAMILIES.flatMap((family) =>
    filesOf(join(folder, family)).map((file) => ({ path: `./${family}/${file}`, name: nameOf(family, file) })),
  );
  const sorted = rules.toSorted((a, b) => (a.path < b.path ? -1 : 1));
  return `// Generated from the files beside it by: npm run generate
import type { Rule } from '../rule.ts';
${sorted.map(({ path, name }) => `import { ${name} } from '${path}';`).join('\n')}

/** Every rule, in the order of the documentation. */
export const RULES: readonly Rule[] = [
${rules.map(({ name }) => `  ${name},`).join('\n')}
];
`;
}

function filesOf(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
}

/** `rationaleMissing` for rationale/missing.ts. */
function nameOf(family: string, file: string): string {
  const words = file.replace(/\.ts$/, '').split('-');
  return family + words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
}
