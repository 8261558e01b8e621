import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Document, parse, Scalar } from 'yaml';
import { keptText } from '../../../src/core/bank/normal.ts';
import { parseTree } from '../../../src/core/bank/yaml/parse.ts';
import type { ScalarNode, TreeNode } from '../../../src/core/bank/yaml/tree.ts';
import { sourcePlaces, sourceSpan } from '../../../src/core/lint/source-place.ts';

function* scalars(node: TreeNode | undefined): Generator<ScalarNode> {
  if (node?.kind === 'scalar') yield node;
  if (node?.kind === 'list') for (const item of node.items) yield* scalars(item);
  if (node?.kind !== 'map') return;
  for (const { key, value } of node.entries.values()) {
    yield key;
    yield* scalars(value);
  }
}

/** What is written at an offset of a scalar, and the text it stands for. */
function unitAt(source: string, { style }: ScalarNode, at: number): { raw: string; text: string } {
  if (style === 'single' && source.startsWith("''", at)) return { raw: "''", text: "'" };
  if (style === 'double' && source[at] === '\\') {
    const raw = /^\\(x..|u....|U.{8}|.)/.exec(source.slice(at, at + 10))?.[0] ?? '';
    return { raw, text: parse(`"${raw}"`) };
  }
  return { raw: source.charAt(at), text: source.charAt(at) };
}

/** Every unit of the text is at its place, and nothing that could be text is between two places. */
function expectExact(source: string, node: ScalarNode): void {
  const places = sourcePlaces(source, node);
  expect(places).toHaveLength(node.text.length + 1);
  let behind = node.start;
  let second = false;
  for (let i = 0; i < node.text.length; i++) {
    const at = places[i] ?? Number.NaN;
    if (at === node.end && node.style === 'block') {
      // The last line end that YAML adds where the file has none.
      expect([i, node.text[i]]).toEqual([node.text.length - 1, '\n']);
      continue;
    }
    const { raw, text } = unitAt(source, node, at);
    const isFold = text === '\n' && raw === '\n' && node.text[i] === ' ';
    if (!isFold) expect(text[second ? 1 : 0]).toBe(node.text[i]);
    if (i === 0 && node.style === 'block') expect(source.slice(behind, at)).toMatch(/^[|>][-+\d]*( +#[^\n]*| *)\n\s*$/);
    else if (i === 0) expect(source.slice(behind, at)).toMatch(/^["']?(\s|\\\n)*$/);
    else if (!second) expect(source.slice(behind, at)).toMatch(/^(\s|\\\n)*$/);
    behind = at + raw.length;
    second = text.length === 2 && !second;
  }
  const last = places.at(-2) ?? node.end;
  expect(places.at(-1)).toBe(last === node.end ? node.end : behind);
}

const TEXT = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom('word', 'a', 'é', 'ß', '字', 'zwei') },
      { weight: 5, arbitrary: fc.constantFrom(' ', '\n') },
      fc.constantFrom(
        '  ',
        '\n\n',
        '\n  ',
        '\t',
        "'",
        '"',
        '\\',
        '#',
        ' #',
        ': ',
        '- ',
        '😀',
        '\x07',
        '\u2028',
        '\r\n',
        '`',
      ),
    ),
    { maxLength: 14 },
  )
  .map((parts) => parts.join(''));
const TYPES = ['PLAIN', 'QUOTE_SINGLE', 'QUOTE_DOUBLE', 'BLOCK_LITERAL', 'BLOCK_FOLDED'] as const;

function checkAll(source: string): number {
  const { root, findings } = parseTree(source);
  if (findings.length > 0) return 0;
  const all = [...scalars(root)];
  for (const node of all) expectExact(source, node);
  return all.length;
}

describe('every unit of every scalar is found in the source', () => {
  test('of YAML as a program writes it', () => {
    let checked = 0;
    fc.assert(
      fc.property(fc.array(fc.tuple(TEXT, fc.constantFrom(...TYPES)), { minLength: 1, maxLength: 4 }), (texts) => {
        const items = texts.map(([text, type]) => Object.assign(new Scalar(text), { type }));
        const source = new Document({
          list: items,
          fields: Object.fromEntries(items.map((item, i) => [`k${i}`, item])),
        });
        checked += checkAll(source.toString({ lineWidth: 24, minContentWidth: 0 }));
      }),
      { numRuns: 800 },
    );
    expect(checked).toBeGreaterThan(2_000);
  });

  test('of YAML as no program would write it', () => {
    const LINE = fc.constantFrom(
      '',
      ' ',
      'a',
      'b c',
      '  d',
      'e  f ',
      '\tg',
      ' \t',
      "it''s",
      '\\t\\',
      '\\',
      'x\\u00e9\\U0001F600',
      '字',
      '     ',
    );
    const HEADER = fc.constantFrom(
      '|',
      '>',
      '|-',
      '>-',
      '|+',
      '>+',
      '|1',
      '>2',
      '>1+',
      '|2-',
      '|  # note',
      "'",
      '"',
      '',
    );
    let checked = 0;
    fc.assert(
      fc.property(HEADER, fc.array(LINE, { maxLength: 7 }), fc.nat(3), fc.boolean(), (header, lines, indent, ends) => {
        const quote = /['"]/.test(header) ? header : '';
        const body = lines.join(`\n${' '.repeat(indent + 1)}`);
        const written =
          quote || header === '' ? `${quote}${body}${quote}` : `${header}\n${' '.repeat(indent + 1)}${body}`;
        checked += checkAll(`k: ${written}${ends ? '\nz: last\n' : ''}`);
      }),
      { numRuns: 4000 },
    );
    expect(checked).toBeGreaterThan(5_000);
  });
});

test.each([
  ['plain, folded', 'k: one\n   two\n\n   three', 'two\nthree', 'two\n\n   three'],
  ['single', "k: 'it''s  so'", "'s  s", "''s  s"],
  ['double', String.raw`k: "  a\u00e9\n\U0001F600b"`, 'é\n😀', String.raw`\u00e9\n\U0001F600`],
  ['line ends as escapes', String.raw`k: " a\r\nb c "`, 'b c', 'b c'],
  ['literal', 'k: |2\n   one\n  two\n', 'one\ntwo', 'one\n  two'],
  ['folded', 'k: >\n\n  one\n  two\n', 'ne two', 'ne\n  two'],
])('a part of a kept text has a span: %s', (_, source, part, raw) => {
  const { root } = parseTree(source);
  const node = [...scalars(root)].at(-1) as ScalarNode;
  const text = keptText(node.text);
  const from = text.indexOf(part);
  const { start, end } = sourceSpan(source, { text, node }, from, from + part.length);
  expect(source.slice(start, end)).toBe(raw);
  expect(sourceSpan(source, { text, node }, from, from)).toEqual({ start, end: start });
});
