import { describe, expect, test } from 'vitest';
import { github } from '../../../src/show/reports/github.ts';
import { findingWith, hostileReport, many, reportOf, UNSAFE } from '../../helpers/reports.ts';

const linesOf = (report = reportOf([])) => [...github(report)].join('').split('\n').slice(0, -1);

describe('annotations for GitHub', () => {
  test('nothing found, nothing said', () => {
    expect([...github(reportOf([]))]).toEqual([]);
  });

  test('a command for each finding, errors first', () => {
    const warning = findingWith({ severity: 'warning', line: 1, endLine: 1, rule: 'option/count', message: 'Few' });
    const hint = findingWith({ severity: 'hint', line: 2, endLine: 2, help: undefined });
    expect(linesOf(reportOf([warning, hint, findingWith()]))).toEqual([
      '::error file=banks/desk.yaml,line=3,col=5,endLine=3,endColumn=9,title=key/none::banks/desk.yaml:3:5: Question "q-001" has no key. Write correct: true in the option that is right.',
      '::warning file=banks/desk.yaml,line=1,col=5,endLine=1,endColumn=9,title=option/count::banks/desk.yaml:1:5: Few. Write correct: true in the option that is right.',
      '::notice file=banks/desk.yaml,line=2,col=5,endLine=2,endColumn=9,title=key/none::banks/desk.yaml:2:5: Question "q-001" has no key.',
    ]);
  });

  test('a place of several lines has no columns', () => {
    expect(linesOf(reportOf([findingWith({ endLine: 4 })]))[0]).toMatch(
      /^::error file=banks\/desk\.yaml,line=3,endLine=4,title=key\/none::/,
    );
  });

  test('%, line ends, : and , are encoded where GitHub demands it, and carriage returns are made visible', () => {
    const [line] = linesOf(
      reportOf([findingWith({ file: 'a,b:c%.yaml', message: '100 %: a, b\nnext\r', help: undefined })]),
    );
    expect(line).toBe(
      '::error file=a%2Cb%3Ac%25.yaml,line=3,col=5,endLine=3,endColumn=9,title=key/none::a,b:c%25.yaml:3:5: 100 %25: a, b%0Anext<U+000D>.',
    );
  });

  test('at most ten of a kind are commands; the rest are lines of the log, and the last line says so', () => {
    const lines = linesOf(reportOf([...many('warning', 11), ...many('error', 12), ...many('hint', 9)]));
    const commands = lines.map((line) => /^::\w+/.exec(line)?.[0]);
    const times = (command: string | undefined, count: number) => Array(count).fill(command);
    expect(commands).toEqual([
      ...times('::error', 10),
      ...times('::warning', 10),
      ...times('::notice', 9),
      ...times(undefined, 3),
      '::notice',
    ]);
    expect(lines.slice(-4)).toEqual([
      'error banks/desk.yaml:11:5: Question "q-001" has no key [key/none]',
      'error banks/desk.yaml:12:5: Question "q-001" has no key [key/none]',
      'warning banks/desk.yaml:11:5: Question "q-001" has no key [key/none]',
      '::notice title=examdrill::3 more findings in the log',
    ]);
  });

  test('ten errors and ten warnings leave nothing more', () => {
    expect(linesOf(reportOf([...many('error', 10), ...many('warning', 10)]))).toHaveLength(20);
  });

  test('no hostile text leaves its line, begins one or forges a command', () => {
    for (const line of linesOf(hostileReport())) {
      expect(line).not.toMatch(UNSAFE);
      expect(line).not.toContain('##[');
      expect(line).toMatch(/^(::(error|warning|notice) (file=|title=examdrill::)|(error|warning|hint) )/);
      const [, properties = ''] = /^::\w+ (.*?)::/.exec(line) ?? [];
      expect(properties.replace(/\b(file|line|col|endLine|endColumn|title)=/g, '')).not.toMatch(/[:\r\n=]/);
    }
  });
});
