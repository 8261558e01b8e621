import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { junit } from '../../../src/show/reports/junit.ts';
import type { LintReport } from '../../../src/show/reports/report.ts';
import { findingWith, hostileReport, many, reportOf, UNSAFE } from '../../helpers/reports.ts';
import { type Element, parseXml } from '../../helpers/xml.ts';
import { xsdViolations } from '../../helpers/xsd.ts';

const XSD = join(import.meta.dirname, '../../schemas/junit.xsd');
const schema = parseXml(readFileSync(XSD, 'utf8'));
const xmllint = spawnSync('xmllint', ['--version']).status === 0;

/** A report as XML, held against the schema; also by xmllint where it is installed. */
function xmlOf(report: LintReport): { text: string; root: Element } {
  const text = [...junit(report)].join('');
  const root = parseXml(text);
  expect(xsdViolations(schema, root)).toEqual([]);
  if (xmllint) execFileSync('xmllint', ['--noout', '--schema', XSD, '-'], { input: text, stdio: 'pipe' });
  return { text, root };
}

describe('JUnit XML', () => {
  test('errors fail, warnings and hints are skipped', () => {
    const warning = findingWith({ severity: 'warning', line: 4, endLine: 4, rule: 'option/count', message: 'Few' });
    expect(xmlOf(reportOf([findingWith(), warning])).text).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="examdrill lint" tests="2" failures="1" errors="0">
  <testsuite name="banks/desk.yaml" tests="2" failures="1" errors="0" skipped="1">
    <testcase name="key/none at 3:5" classname="banks/desk.yaml" file="banks/desk.yaml" line="3">
      <failure message="error: Question &quot;q-001&quot; has no key" type="key/none">banks/desk.yaml:3:5: Question &quot;q-001&quot; has no key. Write correct: true in the option that is right.</failure>
    </testcase>
    <testcase name="option/count at 4:5" classname="banks/desk.yaml" file="banks/desk.yaml" line="4">
      <skipped message="warning: Few"/>
    </testcase>
  </testsuite>
</testsuites>
`);
  });

  test('a file without findings is one case that passes', () => {
    expect(xmlOf(reportOf([])).text).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="examdrill lint" tests="1" failures="0" errors="0">
  <testsuite name="banks/desk.yaml" tests="1" failures="0" errors="0" skipped="0">
    <testcase name="no findings" classname="banks/desk.yaml" file="banks/desk.yaml"/>
  </testsuite>
</testsuites>
`);
  });

  test('the counts are those of the cases', () => {
    const report = reportOf([...many('error', 3), ...many('warning', 2), ...many('hint', 4)]);
    report.files.push({ file: 'clean.yaml', source: '', findings: [] });
    const { root } = xmlOf(report);
    const cases = root.children.flatMap((suite) => suite.children);
    const holding = (name: string) => cases.filter((one) => one.children.some((child) => child.name === name)).length;
    expect(root.attributes).toMatchObject({ tests: String(cases.length), failures: String(holding('failure')) });
    expect(root.children.map(({ attributes }) => attributes.skipped)).toEqual([String(holding('skipped')), '0']);
  });

  test('hostile text is visible and well-formed', () => {
    const { text, root } = xmlOf(hostileReport());
    expect(UNSAFE.exec(text)).toBeNull();
    expect(text).not.toContain(']]>');
    const message = root.children[1]?.children[0]?.children[0]?.attributes.message;
    expect(message).toBe(
      'error: ::error::m\n::error::n<U+000D>\n]]> <b> & " \' --> ::error::x ##[error]x %0A, 100 % [here](https://example.org) <U+FFFE><U+FFFF><U+2028> <U+202E> <U+0000><U+001B>[2J<U+009B>31m<U+D800>',
    );
  });
});

describe('the check of the schema finds', () => {
  const broken = (change: (text: string) => string) =>
    xsdViolations(schema, parseXml(change([...junit(reportOf([findingWith()]))].join(''))));

  test.each<[string, RegExp, string, string]>([
    ['an attribute that is missing', / failures="1"/, '', 'testsuites: has no failures'],
    [
      'an attribute that is unknown',
      ' name="examdrill lint"' as never,
      ' name="x" time="0"',
      'testsuites: may not have time',
    ],
    ['a value of another type', /line="3"/, 'line="0"', 'testcase: line is not xs:positiveInteger'],
    ['an element that is unknown', /<testcase /, '<properties/><testcase ', 'testsuite: may not hold properties'],
    ['one element too many', /<failure /, '<skipped message=""/><failure ', 'testcase: holds 2'],
    ['text where there is none', /<testcase /, 'x<testcase ', 'testsuite: may not hold text'],
  ])('%s', (_, from, to, said) => {
    expect(broken((text) => text.replace(from, to))).toContain(said);
  });

  test.each([
    ['<a>', 'no one root'],
    ['<a/><b/>', 'no one root'],
    ['<a></b>', '</b> closes nothing'],
    ['<a b=c/>', 'not well-formed at 0: <a b=c/>'],
    ['<a b="1" b="2"/>', 'an attribute twice: b="1" b="2"'],
    ['<a>x & y</a>', 'an unescaped sign: x & y'],
    ['<a>]]></a>', 'an unescaped sign: ]]>'],
    ['<a>\u001b</a>', 'a character that XML 1.0 forbids'],
    ['<a>\ufffe</a>', 'a character that XML 1.0 forbids'],
  ])('what is not well-formed: %j', (text, said) => {
    expect(() => parseXml(text)).toThrow(said);
  });
});
