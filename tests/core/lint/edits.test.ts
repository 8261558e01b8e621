import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Edit } from '../../../src/core/bank/finding.ts';
import { readBytes } from '../../../src/core/bank/read.ts';
import { applyEdits, composeEdits, editWritten } from '../../../src/core/lint/edits.ts';

const texts = fc.string({ unit: fc.constantFrom('a', 'b', '\n', 'é', '👍'), maxLength: 30 });

/** Edits of a text, in its order, none over another. */
function editsOf(length: number): fc.Arbitrary<Edit[]> {
  const put = fc.constantFrom('', 'X', 'Y\nZ', '\n');
  return fc.array(fc.tuple(fc.nat(length), fc.nat(length), put), { maxLength: 5 }).map((drafts) => {
    const edits: Edit[] = [];
    for (const [a, b, text] of drafts) {
      const edit = { start: Math.min(a, b), end: Math.max(a, b), text };
      if (edits.every(({ start, end }) => end <= edit.start || start >= edit.end)) edits.push(edit);
    }
    return edits.sort((a, b) => a.start - b.start || a.end - b.end);
  });
}

describe('two rounds of edits', () => {
  test('are one round of the first source', () => {
    const rounds = texts.chain((source) =>
      editsOf(source.length).chain((first) =>
        editsOf(applyEdits(source, first).length).map((second) => ({ source, first, second })),
      ),
    );
    fc.assert(
      fc.property(rounds, ({ source, first, second }) => {
        const both = composeEdits(first, second, source.length);
        expect(applyEdits(source, both)).toBe(applyEdits(applyEdits(source, first), second));
        expect(both.every(({ start, end }, i) => start <= end && start > (both[i - 1]?.end ?? -1))).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  test('leave out what the second takes back', () => {
    const put = [{ start: 2, end: 2, text: 'xx' }];
    expect(composeEdits(put, [{ start: 2, end: 4, text: '' }], 5)).toEqual([]);
    expect(composeEdits([], [], 5)).toEqual([]);
    expect(composeEdits(put, [{ start: 4, end: 5, text: '' }], 5)).toEqual([{ start: 2, end: 3, text: 'xx' }]);
  });
});

test('very many edits are no trouble', () => {
  const source = 'a'.repeat(300_000);
  const first = Array.from({ length: 150_000 }, (_, i) => ({ start: 2 * i, end: 2 * i + 1, text: 'b' }));
  const both = composeEdits(first, [{ start: 0, end: 0, text: 'c' }], source.length);
  expect(applyEdits(source, both)).toBe(`c${'ba'.repeat(150_000)}`);
  expect(editWritten(source, both)).toBe(applyEdits(source, both));
});

describe('edits in the text as it is written', () => {
  test('keep the line ends, each as it is, and the byte order mark', () => {
    const ends = fc.array(fc.constantFrom('\n', '\r\n', '\r'), { minLength: 31, maxLength: 31 });
    const cases = texts.chain((source) => fc.tuple(fc.constant(source), editsOf(source.length), ends, fc.boolean()));
    fc.assert(
      fc.property(cases, ([source, edits, lineEnds, hasMark]) => {
        let line = 0;
        const written = (hasMark ? '\ufeff' : '') + source.replace(/\n/g, () => lineEnds[line++] ?? '\n');
        // A CR alone before an LF is one line end, not two.
        if (readBytes(Buffer.from(written), 'x.yaml').source !== source) return;
        const fixed = editWritten(written, edits);
        expect(fixed.startsWith('\ufeff')).toBe(hasMark);
        expect(fixed.replace('\ufeff', '').replace(/\r\n?/g, '\n').length).toBeLessThanOrEqual(
          applyEdits(source, edits).length,
        );
        if (!lineEnds.includes('\r'))
          expect(fixed.replace('\ufeff', '').replaceAll('\r\n', '\n')).toBe(applyEdits(source, edits));
      }),
      { numRuns: 1000 },
    );
  });

  test.each([
    ['a\r\nb\r\n', [{ start: 2, end: 2, text: 'x\n' }], 'a\r\nx\r\nb\r\n'],
    ['a\nb\r\n', [{ start: 0, end: 0, text: 'x\n' }], 'x\na\nb\r\n'],
    ['a\nb\r\n', [{ start: 2, end: 2, text: 'x\n' }], 'a\nx\r\nb\r\n'],
    ['a\r\nb', [{ start: 3, end: 3, text: '\nc' }], 'a\r\nb\r\nc'],
    ['a', [{ start: 1, end: 1, text: '\nb' }], 'a\nb'],
    ['a\rb\r', [{ start: 2, end: 3, text: 'x\ny' }], 'a\rx\ry\r'],
    ['\ufeffa\r\nb', [{ start: 0, end: 2, text: '' }], '\ufeffb'],
  ])('%j', (written, edits, fixed) => {
    expect(editWritten(written, edits)).toBe(fixed);
  });
});
