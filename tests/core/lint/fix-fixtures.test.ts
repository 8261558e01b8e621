import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readBank, readBytes } from '../../../src/core/bank/read.ts';
import { editWritten } from '../../../src/core/lint/edits.ts';
import { fixReading } from '../../../src/core/lint/fix.ts';
import { exampleFile } from '../../../src/core/lint/rule.ts';
import { RULES } from '../../../src/core/lint/rules/index.ts';
import { lintOf } from '../../helpers/lint.ts';

/** `UPDATE_FIXTURES=1` writes the .fixed files anew: read every change of them. */
const folder = join(import.meta.dirname, '../../fixtures/fix');
const update = process.env.UPDATE_FIXTURES === '1';
const names = readdirSync(folder).filter((name) => name.endsWith('.yaml'));

const WRITTEN: Record<string, (text: string) => string> = {
  'as it is': (text) => text,
  'with CRLF': (text) => text.replaceAll('\n', '\r\n'),
  'with a byte order mark and CRLF': (text) => `\ufeff${text.replaceAll('\n', '\r\n')}`,
  'with CR': (text) => text.replaceAll('\n', '\r'),
  'without a last line end': (text) => text.trimEnd(),
};

/** Banks with one of each finding that has a fix; of those in `unsafe.yaml` most are made by --fix-unsafe only. */
describe.each(names)('%s', (name) => {
  const unsafe = name.startsWith('unsafe');
  const text = readFileSync(join(folder, name), 'utf8');

  test.each(Object.entries(WRITTEN))('%s, is fixed byte for byte', (_, written) => {
    const bytes = written(text);
    const reading = readBytes(Buffer.from(bytes), name);
    const { edits, findings } = fixReading(reading, { unsafe, lint: lintOf });
    const fixed = editWritten(bytes, edits);
    const expected = join(folder, name.replace('.yaml', '.fixed'));
    if ((update || !existsSync(expected)) && bytes === text) writeFileSync(expected, fixed);
    expect(fixed).toBe(written(readFileSync(expected, 'utf8')));
    expect(findings.filter(({ fix }) => fix)).toEqual([]);
  });
});

describe('the fix in a bad example mends it:', () => {
  const examples = RULES.filter(({ bad }) => bad.of !== 'words').map((rule) => {
    const reading = readBank(exampleFile(rule.bad), 'example.yaml');
    return { ...rule, reading, found: lintOf(reading).filter((finding) => finding.rule === rule.id && finding.fix) };
  });
  const fixable = examples.filter(({ found }) => found.length > 0);

  test.each(fixable.map((example) => [example.id, example] as const))('%s', (id, { reading, fix }) => {
    const options = { unsafe: true, lint: lintOf };
    const fixed = fixReading(reading, options);
    expect(fixed.count).toBeGreaterThan(0);
    expect(fixed.findings.filter((finding) => finding.rule === id && finding.fix)).toEqual([]);
    expect(fixReading(fixed.reading, options).edits).toEqual([]);
    expect(fix).toBeDefined();
  });
});
