import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readBank } from '../../src/core/bank/read.ts';
import { lintOf } from '../helpers/lint.ts';
import { ROOT } from '../helpers/program.ts';

const FILES = ['banks/security-officer/customer-service.yaml', 'banks/security-officer/security-officer.yaml'];
const MODELINES = ['# yaml-language-server: $schema=bank.schema.json\n', '# $schema: bank.schema.json\n'];
const page = readFileSync(join(ROOT, 'docs/lint.md'), 'utf8');

describe('lines that tell editors of the schema', () => {
  test.each(MODELINES)('%j is documented', (line) => {
    expect(page).toContain(`\`\`\`yaml\n${line}\`\`\``);
  });

  test.each(FILES)('%s may begin with any of them, or all', (file) => {
    const bare = readFileSync(join(ROOT, file), 'utf8').replace(/^#.*\n/, '');
    const findings = (source: string) =>
      lintOf(readBank(source, file)).map(({ rule, message }) => `${rule} ${message}`);
    const expected = findings(bare);
    for (const head of [...MODELINES, MODELINES.join(''), MODELINES.toReversed().join('')]) {
      expect(findings(head + bare)).toEqual(expected);
    }
  });

  test('those of the shipped banks lead to the schema', () => {
    for (const file of FILES) {
      const [, path = ''] =
        /^# yaml-language-server: \$schema=(.*)\n/.exec(readFileSync(join(ROOT, file), 'utf8')) ?? [];
      expect(join(ROOT, file, '..', path)).toBe(join(ROOT, 'schema/bank.schema.json'));
    }
  });
});
