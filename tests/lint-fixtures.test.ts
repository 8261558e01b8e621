import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { bankOf, readBytes } from '../src/core/bank/read.ts';
import { paint } from '../src/show/paint.ts';
import { prettyFile } from '../src/show/reports/pretty.ts';
import { plainTheme } from '../src/show/theme.ts';
import { lintOf } from './helpers/lint.ts';

/** `UPDATE_FIXTURES=1 npx vitest run tests/lint-fixtures.test.ts` writes the .out files anew: read every change of them. */
const folder = join(import.meta.dirname, 'fixtures');
const update = process.env.UPDATE_FIXTURES === '1';
const filesOf = (family: string) => readdirSync(join(folder, family)).filter((name) => name.endsWith('.yaml'));

function lint(family: string, file: string) {
  const reading = readBytes(readFileSync(join(folder, family, file)), file);
  return { reading, findings: lintOf(reading) };
}

describe('files with mistakes', () => {
  test.each(filesOf('err'))('%s', (file) => {
    const { reading, findings } = lint('err', file);
    const report = paint(prettyFile({ file, source: reading.source, findings }, 80), plainTheme);
    const expected = join(folder, 'err', file.replace('.yaml', '.out'));
    if (update || !existsSync(expected)) writeFileSync(expected, report);
    expect(report).toBe(readFileSync(expected, 'utf8'));
    expect(findings.length).toBeGreaterThan(0);
    expect(Math.max(...report.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
  });
});

describe('files without mistakes', () => {
  test.each(filesOf('ok'))('%s', (file) => {
    const { reading, findings } = lint('ok', file);
    expect(findings).toEqual([]);
    expect(bankOf(reading) ?? reading.family).toBeDefined();
  });
});
