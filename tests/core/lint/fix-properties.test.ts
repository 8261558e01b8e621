import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Lexer } from 'yaml';
import { type Reading, readBank, readBytes } from '../../../src/core/bank/read.ts';
import type { TreeNode } from '../../../src/core/bank/yaml/tree.ts';
import { editWritten } from '../../../src/core/lint/edits.ts';
import { fixReading } from '../../../src/core/lint/fix.ts';
import { hazards } from '../../../src/core/text/hazards.ts';
import { lintOf } from '../../helpers/lint.ts';
import { flawedBanks } from './flawed-banks.ts';

const RUNS = Number(process.env.FUZZ_RUNS ?? 60);
const safe = { unsafe: false, lint: lintOf };
/** The rules of the flaws that are put in. Others may find something in random texts, too. */
const PUT_IN = /^(?:yaml|schema|id|text)\//;

function fixed(source: string) {
  const lint = (reading: Reading) => lintOf(reading).filter(({ rule }) => PUT_IN.test(rule));
  return fixReading(readBank(source, 'flawed.yaml'), { unsafe: false, lint });
}

function check(property: (source: string) => void): void {
  fc.assert(fc.property(flawedBanks, property), { numRuns: RUNS });
}

describe('a bank with flaws, after --fix', () => {
  test('has none of the findings that were to be fixed, and another --fix changes nothing', () => {
    check((source) => {
      const { reading, findings } = fixReading(readBank(source, 'flawed.yaml'), safe);
      expect(findings).toEqual(lintOf(reading));
      expect(findings.filter(({ fix }) => fix?.safe)).toEqual([]);
      expect(fixReading(reading, safe).edits).toEqual([]);
    });
  });

  test('reads as before, but for what the rules name', () => {
    check((source) => {
      const before = leaves(readBank(source, 'flawed.yaml').tree);
      const after = leaves(fixed(source).reading.tree);
      for (const [path, node] of after) {
        const old = before.get(path);
        if (!old) expect(path).toMatch(/^\/questions\/\d+\/id$/);
        else {
          expect(words(node.text).startsWith(words(old.text)), `${path}: ${old.text} → ${node.text}`).toBe(true);
          if (words(node.text) !== words(old.text)) expect(cutTexts(source)).toContain(words(node.text));
          if (node.style !== old.style)
            expect([old.style, typeof old.value !== 'string' || isCut(old, source)]).toEqual(['plain', true]);
        }
      }
      expect([...before.keys()].filter((path) => !after.has(path))).toEqual([]);
    });
  });

  test('has its comments, its line ends and its byte order mark', () => {
    check((source) => {
      const { edits, reading } = fixed(source);
      const cut = cutTexts(source).length;
      const before = comments(source).filter((comment) => comment.startsWith('# note'));
      expect(comments(reading.source).filter((comment) => comment.startsWith('# note'))).toEqual(before);
      expect(comments(source).length - comments(reading.source).length).toBe(cut);
      for (const lineEnd of ['\n', '\r\n']) {
        const written = `\ufeff${source.replaceAll('\n', lineEnd)}`;
        if (readBytes(Buffer.from(written), 'flawed.yaml').source !== source) continue;
        expect(editWritten(written, edits)).toBe(`\ufeff${reading.source.replaceAll('\n', lineEnd)}`);
      }
    });
  });
});

type Leaf = Extract<TreeNode, { kind: 'scalar' }>;

function leaves(node: TreeNode | undefined, path = '', found = new Map<string, Leaf>()): Map<string, Leaf> {
  if (node?.kind === 'scalar') found.set(path, node);
  if (node?.kind === 'list') for (const [i, item] of node.items.entries()) leaves(item, `${path}/${i}`, found);
  if (node?.kind === 'map') for (const [name, { value }] of node.entries) leaves(value, `${path}/${name}`, found);
  return found;
}

/** A text without hazards and spaces. */
function words(text: string): string {
  let rest = '';
  let at = 0;
  for (const { index, length } of hazards(text)) {
    rest += text.slice(at, index);
    at = index + length;
  }
  return (rest + text.slice(at)).replace(/\s/g, '');
}

function isCut({ end }: Leaf, source: string): boolean {
  return source.startsWith(' #', end);
}

/** The whole texts that a comment cuts. */
function cutTexts(source: string): string[] {
  return [...leaves(readBank(source, 'flawed.yaml').tree).values()]
    .filter((node) => isCut(node, source))
    .map(({ start, end }) => words(source.slice(start, source.indexOf('\n', end))));
}

function comments(source: string): string[] {
  return [...new Lexer().lex(source)].filter((token) => token.startsWith('#'));
}
