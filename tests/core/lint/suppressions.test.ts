import { describe, expect, test } from 'vitest';
import { readBank } from '../../../src/core/bank/read.ts';
import { fixReading } from '../../../src/core/lint/fix.ts';
import { judgeReading, lintReading } from '../../../src/core/lint/run.ts';
import type { LintSettings } from '../../../src/core/lint/settings.ts';
import { CONTEXT, lintOf } from '../../helpers/lint.ts';

const DISABLE = '# examdrill-disable-next-line';

/** A bank whose third option, on line 8 without any other line, has no reason. */
const bank = ({ above = '', option = '', question = '', end = '' } = {}) => `title: Fire
questions:
  - id: q-1
    stem: Which of these comes first in a fire?
    options:
      - { text: The alarm, correct: true, rationale: Only who hears of a fire can leave. }
      - { text: The water, rationale: It puts out a small fire but wakes nobody. }
${above}      - { text: The ladder${option} }
${question}${end}`;
const REASON = ', rationale: It is for the fire brigade.';

function found(yaml: string, settings?: LintSettings): string[] {
  return lintReading(readBank(yaml, 'fire.yaml'), CONTEXT, settings).map(
    ({ line, column, endColumn, rule, message }) => `${line}:${column}-${endColumn} ${message} [${rule}]`,
  );
}
const fixed = (yaml: string) => fixReading(readBank(yaml, 'fire.yaml'), { unsafe: false, lint: lintOf }).reading.source;

const MISSING = (line: number) => `${line}:11-15 Option 3 of question "q-1" has no rationale [rationale/missing]`;

describe('a comment suppresses', () => {
  test.each([
    ['the next line', `      ${DISABLE} rationale/missing -- no manual has one\n`],
    [
      'what follows other comments and blank lines',
      `${DISABLE} rationale/missing -- none\n# more\n\n      # and more\n`,
    ],
    ['with spaces or without', '      #examdrill-disable-next-line   rationale/missing   --   none\n'],
  ])('%s', (_, above) => {
    expect(found(bank({ above }))).toEqual([]);
    expect(judgeReading(readBank(bank({ above }), 'fire.yaml'), CONTEXT).suppressed).toBe(1);
  });

  test('from the end of a line', () => {
    expect(found(bank().replace('nobody. }\n', `nobody. }  ${DISABLE} rationale/missing -- none\n`))).toEqual([]);
  });

  test('several rules, with commas between them', () => {
    const yaml = bank({ above: `      ${DISABLE} rationale/missing,yaml/coerced-scalar -- a year\n` });
    expect(found(yaml.replace('The ladder', '1984'))).toEqual([]);
    const spaced = yaml.replace('missing,yaml', 'missing yaml');
    expect(found(spaced.replace('The ladder', '1984'))).toEqual([]);
  });

  test('only its rule on only that line', () => {
    expect(found(bank({ above: `      ${DISABLE} text/too-long -- long\n` }))).toEqual([
      '8:37-50 "text/too-long" finds nothing on line 9 [lint/unused-suppression]',
      MISSING(9),
    ]);
    expect(found(bank({ end: `${DISABLE} rationale/missing -- late\n` }))).toEqual([
      MISSING(8),
      '9:31-48 "rationale/missing" finds nothing here: no line follows [lint/unused-suppression]',
    ]);
  });

  test('nothing where it is text', () => {
    const stem = `stem: |\n      Which comes first?\n      ${DISABLE} rationale/missing -- text`;
    expect(found(bank().replace(/stem: .*/, stem))).toEqual([MISSING(10)]);
    const quoted = `stem: "Which of these  ${DISABLE} x/y -- comes first?"`;
    expect(found(bank().replace(/stem: .*/, quoted))).toEqual([MISSING(8)]);
    const example = `      # As in: ${DISABLE} rationale/missing -- reason\n`;
    expect(found(bank({ above: example }))).toEqual([MISSING(9)]);
  });

  test('behind a text that has one in it', () => {
    const yaml = bank().replace(
      /( {6}- \{ text: The water.*)\n/,
      `      - { text: "The examdrill-water", rationale: It puts out a small fire but wakes nobody. }  ${DISABLE} rationale/missing -- none\n`,
    );
    expect(found(yaml)).toEqual([]);
  });

  test('nothing in a file that cannot be read', () => {
    const yaml = bank({ above: `      ${DISABLE} yaml/syntax -- no\n` }).replace('title: Fire', 'title: "Fire');
    expect(found(yaml).every((text) => text.includes('[yaml/syntax]'))).toBe(true);
  });
});

describe('a lint block suppresses', () => {
  test('in its question only', () => {
    const question = '    lint: { allow: { rationale/missing: No manual has one. } }\n';
    expect(found(bank({ question }))).toEqual([]);
    const second = bank().slice(bank().indexOf('  - id')).replace('q-1', 'q-2').replace('comes first', 'is last');
    expect(found(bank({ question }) + second).filter((text) => text.includes('[rationale/missing]'))).toEqual([
      '15:11-15 Option 3 of question "q-2" has no rationale [rationale/missing]',
    ]);
  });

  test('and a comment of the same rule is enough alone', () => {
    const question = '    lint:\n      allow:\n        rationale/missing: None.\n';
    expect(found(bank({ above: `      ${DISABLE} rationale/missing -- none\n`, question }))).toEqual([
      '12:9-26 "rationale/missing" finds nothing in question "q-1" [lint/unused-suppression]',
    ]);
  });
});

describe('what stops practice', () => {
  test.each([
    ['key/none', 'What it finds stops practice: mend that, and delete this.'],
    ['lint/unknown-rule', 'Delete this: what it finds is mended in the suppression itself.'],
  ])('%s cannot be suppressed', (rule, help) => {
    const yaml = bank({ option: REASON, above: `      ${DISABLE} ${rule} -- no\n` });
    const [finding, ...more] = lintOf(readBank(yaml, 'fire.yaml'));
    expect(more).toEqual([]);
    expect(finding).toMatchObject({
      line: 8,
      column: 37,
      message: `"${rule}" cannot be suppressed`,
      help,
      rule: 'lint/unused-suppression',
    });
    expect(fixed(yaml)).toBe(bank({ option: REASON }));
  });

  test('is found in spite of a suppression, and nothing is called unused meanwhile', () => {
    const above = `      ${DISABLE} id/duplicate, text/too-long -- no\n`;
    const yaml = bank({ above, option: REASON, question: '  - id: q-1\n' });
    expect(found(yaml).filter((text) => /lint|duplicate/.test(text))).toEqual([
      '8:37-49 "id/duplicate" cannot be suppressed [lint/unused-suppression]',
      '10:9-12 The question id "q-1" is given twice, first on line 3 [id/duplicate]',
    ]);
  });

  test('of a rule that does so sometimes, the harmless part can be', () => {
    const allowed = '    lint: { allow: { yaml/coerced-scalar: A year. } }\n';
    const yaml = bank({ option: REASON, question: allowed }).replace('The ladder', '1984');
    expect(found(yaml)).toEqual([]);
    expect(found(yaml.replace('id: q-1', 'id: 1'))).toEqual([
      '3:9-10 Id must be text, but YAML reads 1 as a number [yaml/coerced-scalar]',
    ]);
  });
});

describe('mistakes', () => {
  test.each([
    ['rationale/missing', '8:7-54'],
    ['rationale/missing --', '8:7-57'],
    ['rationale/missing -- \u200b', '8:7-59'],
  ])('no reason in %j: it does not count, and the fix deletes it', (text, place) => {
    const yaml = bank({ above: `      ${DISABLE} ${text}\n` });
    expect(found(yaml).slice(0, 1)).toEqual([
      `${place} This suppression has no reason, so it does not count [lint/suppression-without-reason]`,
    ]);
    expect(found(yaml)).toContain(MISSING(9));
    expect(fixed(bank({ above: `      ${DISABLE} rationale/missing\n` }))).toBe(bank());
  });

  test('a reason without -- gets it', () => {
    const yaml = bank({ above: `      ${DISABLE} rationale/missing the manual has none\n` });
    expect(found(yaml)).toEqual([
      '8:7-74 This suppression has no reason, so it does not count [lint/suppression-without-reason]',
      MISSING(9),
    ]);
    expect(fixed(yaml)).toBe(bank({ above: `      ${DISABLE} rationale/missing -- the manual has none\n` }));
  });

  test.each([
    ['rationale/mising', 'Did you mean rationale/missing?'],
    ['too-long', 'Did you mean text/too-long?'],
    ['everything', 'To see all rules: examdrill explain --list.'],
  ])('the unknown rule %s', (rule, help) => {
    const findings = lintOf(readBank(bank({ above: `      ${DISABLE} ${rule} -- none\n` }), 'fire.yaml'));
    expect(findings[0]).toMatchObject({
      rule: 'lint/unknown-rule',
      line: 8,
      column: 37,
      message: `There is no rule "${rule}"`,
      help,
    });
  });

  test('a misspelled rule is renamed', () => {
    expect(fixed(bank({ above: `      ${DISABLE} rationale/mising -- none\n` }))).toBe(
      bank({ above: `      ${DISABLE} rationale/missing -- none\n` }),
    );
    expect(fixed(bank({ question: '    lint: { allow: { "rationale/misssing": none } }\n' }))).toBe(
      bank({ question: '    lint: { allow: { rationale/missing: none } }\n' }),
    );
  });

  test('no rule, and a word that is none', () => {
    expect(found(bank({ option: REASON, above: `      ${DISABLE} -- none\n` }))).toEqual([
      '8:7-44 This suppression names no rule [lint/unknown-rule]',
    ]);
    expect(found(bank({ option: REASON, above: '      # examdrill-disable-line rationale/missing -- x\n' }))).toEqual([
      '8:7-54 "examdrill-disable-line" suppresses nothing [lint/unused-suppression]',
    ]);
  });
});

describe('what is unused is taken out', () => {
  const above = (rules: string) => `      ${DISABLE} ${rules} -- some reason\n`;

  test.each([
    ['the whole comment', above('text/too-long'), ''],
    ['the first of two', above('text/too-long, rationale/missing'), above('rationale/missing')],
    ['the last of two', above('rationale/missing,text/too-long'), above('rationale/missing')],
    ['one in the middle', above('text/bidi, rationale/missing, text/too-long'), above('rationale/missing')],
    ['all of several', above('text/bidi, text/invisible, text/too-long'), ''],
  ])('%s', (_, before, after) => {
    expect(fixed(bank({ above: before }))).toBe(bank({ above: after }));
  });

  test('a comment at the end of a line, with the spaces before it', () => {
    const yaml = bank().replace('nobody. }\n', `nobody. }   ${DISABLE} text/bidi -- none\n`);
    expect(fixed(yaml)).toBe(bank());
  });

  const block = (...rules: string[]) => `    lint:\n      allow:\n${rules.map((rule) => `        ${rule}\n`).join('')}`;
  test.each([
    ['an entry', block('text/bidi: x', 'rationale/missing: y'), block('rationale/missing: y')],
    [
      'an entry of lines',
      block('text/bidi: >-', '  x', '', '  z', 'rationale/missing: y'),
      block('rationale/missing: y'),
    ],
    ['the last entry', block('rationale/missing: y', 'text/bidi: |', '  x'), block('rationale/missing: y')],
    ['the only entry', block('text/bidi: x'), ''],
    ['the only entry in brackets', '    lint: { allow: { text/bidi: x } }\n', ''],
    ['the only entry in brackets over lines', '    lint: {\n      allow: { text/bidi: x }\n      }\n', ''],
    ['the only entry, half in brackets', '    lint:\n      allow: { text/bidi: "x" }\n', ''],
    [
      'the first in brackets',
      '    lint: { allow: { text/bidi: x, rationale/missing: y } }\n',
      '    lint: { allow: { rationale/missing: y } }\n',
    ],
    [
      'the last in brackets',
      '    lint: { allow: { rationale/missing: y, text/bidi: x } }\n',
      '    lint: { allow: { rationale/missing: y } }\n',
    ],
  ])('%s of a lint block', (_, before, after) => {
    expect(fixed(bank({ question: before }))).toBe(bank({ question: after }));
  });

  test.each([
    ['a comment beside it', block('text/bidi: x  # note', 'rationale/missing: y')],
    ['a comment above the only entry', block('# note', 'text/bidi: x')],
    ['a comment behind brackets', '    lint: { allow: { text/bidi: x } }  # note\n'],
  ])('but not %s', (_, question) => {
    const yaml = bank({ question });
    expect(found(yaml).some((text) => text.includes('"text/bidi" finds nothing in question "q-1"'))).toBe(true);
    expect(fixed(yaml)).toBe(yaml);
  });
});

describe('only rules that run are judged', () => {
  const yaml = bank({ option: REASON, above: `      ${DISABLE} text/bidi, rationale/missing -- none\n` });

  test('not those that are off', () => {
    expect(found(yaml, { levels: new Map([['text/bidi', 'off']]) })).toEqual([
      '8:48-65 "rationale/missing" finds nothing on line 9 [lint/unused-suppression]',
    ]);
  });

  test('not others than those asked for', () => {
    expect(found(yaml, { levels: new Map(), only: new Set(['rationale/missing']) })).toEqual([]);
    expect(found(yaml, { levels: new Map(), only: new Set(['rationale/missing', 'lint/unused-suppression']) })).toEqual(
      ['8:48-65 "rationale/missing" finds nothing on line 9 [lint/unused-suppression]'],
    );
  });
});
