import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Edit } from '../../../src/core/bank/finding.ts';
import { applyEdits } from '../../../src/core/lint/edits.ts';
import { plain } from '../../../src/core/text/plain.ts';
import { unifiedDiff } from '../../../src/show/reports/unified-diff.ts';

const NUMBERED = Array.from({ length: 20 }, (_, i) => `line ${i + 1}\n`).join('');
const diff = (source: string, edits: Edit[]) => unifiedDiff('banks/desk.yaml', source, edits).map(plain);
const at = (text: string, source = NUMBERED) => source.indexOf(text);

describe('a unified diff', () => {
  test('has three lines of context, and a hunk for each place', () => {
    const edits = [
      { start: at('line 5'), end: at('line 5'), text: 'new\n' },
      { start: at('line 18'), end: at('line 19'), text: 'LINE 18\n' },
    ];
    expect(diff(NUMBERED, edits)).toEqual([
      '--- a/banks/desk.yaml',
      '+++ b/banks/desk.yaml',
      '@@ -2,6 +2,7 @@',
      ' line 2',
      ' line 3',
      ' line 4',
      '+new',
      ' line 5',
      ' line 6',
      ' line 7',
      '@@ -15,6 +16,6 @@',
      ' line 15',
      ' line 16',
      ' line 17',
      '-line 18',
      '+LINE 18',
      ' line 19',
      ' line 20',
    ]);
  });

  test('puts lines that change together together', () => {
    const source = 'a\nb\nc\n';
    const edits = [
      { start: 0, end: 1, text: 'A' },
      { start: 2, end: 3, text: 'B' },
    ];
    expect(diff(source, edits).slice(2)).toEqual(['@@ -1,3 +1,3 @@', '-a', '-b', '+A', '+B', ' c']);
  });

  test('says where the last line has no end', () => {
    expect(diff('a\nb', [{ start: 2, end: 3, text: 'c' }]).slice(2)).toEqual([
      '@@ -1,2 +1,2 @@',
      ' a',
      '-b',
      '\\ No newline at end of file',
      '+c',
      '\\ No newline at end of file',
    ]);
  });

  test('of a file elsewhere names it without a second slash', () => {
    expect(plain(unifiedDiff('/srv/desk.yaml', 'a\n', [{ start: 0, end: 1, text: 'b' }])[0] ?? [])).toBe(
      '--- a/srv/desk.yaml',
    );
  });

  test('without a change has no line', () => {
    expect(diff(NUMBERED, [])).toEqual([]);
    expect(diff(NUMBERED, [{ start: 3, end: 5, text: NUMBERED.slice(3, 5) }])).toEqual([]);
  });

  test('makes the new text out of the old one', () => {
    const texts = fc.string({ unit: fc.constantFrom('a', 'b', '\n', '\n'), maxLength: 60 });
    const cases = texts.chain((source) =>
      fc.tuple(
        fc.constant(source),
        fc.array(fc.tuple(fc.nat(source.length), fc.nat(3), fc.constantFrom('', 'X', 'Y\nZ', '\n', 'W\n')), {
          maxLength: 5,
        }),
      ),
    );
    fc.assert(
      fc.property(cases, ([source, drafts]) => {
        const edits: Edit[] = [];
        for (const [start, length, text] of drafts.sort(([a], [b]) => a - b)) {
          if (start > (edits.at(-1)?.end ?? -1))
            edits.push({ start, end: Math.min(source.length, start + length), text });
        }
        expect(patched(source, diff(source, edits))).toBe(applyEdits(source, edits));
      }),
      { numRuns: 2000 },
    );
  });
});

/** What `patch` does, and it checks the line numbers, too. */
function patched(source: string, lines: readonly string[]): string {
  const old = source.match(/[^\n]*\n|[^\n]+/g) ?? [];
  const result: string[] = [];
  let used = 0;
  for (const [i, line] of lines.slice(2).entries()) {
    const range = /^@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@$/.exec(line);
    const isLast = lines[i + 3]?.startsWith('\\');
    const text = `${line.slice(1)}${isLast ? '' : '\n'}`;
    if (range) {
      const [, from, count = '1', newFrom, newCount = '1'] = range;
      const first = Number(from) - (count === '0' ? 0 : 1);
      result.push(...old.slice(used, first));
      used = first;
      expect(result.length).toBe(Number(newFrom) - (newCount === '0' ? 0 : 1));
    } else if (line.startsWith(' ') || line.startsWith('-')) {
      expect(text).toBe(old[used]);
      used++;
      if (line.startsWith(' ')) result.push(text);
    } else if (line.startsWith('+')) {
      result.push(text);
    }
  }
  return [...result, ...old.slice(used)].join('');
}
