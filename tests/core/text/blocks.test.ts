import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Block, blocks } from '../../../src/core/text/blocks.ts';
import { plain } from '../../../src/core/text/plain.ts';
import { hostileText } from './hostile.ts';

/** One string for each block: its kind and what is in it. */
function shown(text: string, headings = false): string[] {
  return blocks(text, headings).map((block) => {
    if (block.kind === 'code') return ['code', block.open, ...block.lines, block.close ?? '(open)'].join('|');
    return `${sign(block)} ${plain(block.text)}`;
  });
}

function sign(block: Exclude<Block, { kind: 'code' }>): string {
  if (block.kind === 'item') return `item ${block.level} ${block.marker}`;
  return block.kind === 'heading' ? `heading ${block.level}` : 'paragraph';
}

describe('paragraphs', () => {
  test.each<[string, string, string[]]>([
    ['nothing', '', []],
    ['only space', ' \n\t\n', []],
    ['one', 'a b', ['paragraph a b']],
    ['a line feed is a space', 'a\n  b', ['paragraph a b']],
    ['an empty line parts two', 'a\n \n\nb', ['paragraph a', 'paragraph b']],
    ['no indented code', '    a', ['paragraph a']],
    [
      'no rule, quote, table, HTML or other list',
      '---\n> a\n|b|\n<hr>\n+ c\n1) d',
      ['paragraph --- > a |b| <hr> + c 1) d'],
    ],
    ['no heading but in notes', '# a', ['paragraph # a']],
  ])('%s', (_, text, expected) => {
    expect(shown(text)).toEqual(expected);
  });
});

describe('lists', () => {
  test.each<[string, string, string[]]>([
    ['signs as written', '- a\n* b\n1. c\n7. d', ['item 0 - a', 'item 0 * b', 'item 0 1. c', 'item 0 7. d']],
    ['two levels', '- a\n  - b\n    1. c\n- d', ['item 0 - a', 'item 1 - b', 'item 1 1. c', 'item 0 - d']],
    ['indented as a whole', '  - a\n  - b\n    - c', ['item 0 - a', 'item 0 - b', 'item 1 - c']],
    ['tabs', '-\ta\n\t- b', ['item 0 - a', 'item 1 - b']],
    ['going on', '- a\n  b\nc\n- d', ['item 0 - a b c', 'item 0 - d']],
    ['empty lines between items', '- a\n\n  - b\n\nc', ['item 0 - a', 'item 1 - b', 'paragraph c']],
    ['a new list begins at level 0', '- a\n\nb\n\n  - c', ['item 0 - a', 'paragraph b', 'item 0 - c']],
    ['right after a paragraph', 'a:\n- b\n- c', ['paragraph a:', 'item 0 - b', 'item 0 - c']],
    ['numbered right after a paragraph, from 1', 'a:\n1. b\n2. c', ['paragraph a:', 'item 0 1. b', 'item 0 2. c']],
    ['no list: a sentence that ends in a number', 'It was in\n1985. Then', ['paragraph It was in 1985. Then']],
    ['no list: nothing after the sign', '-\n*\n1.', ['paragraph - * 1.']],
    ['no list: no space', '-a\n*b*\n1.5', ['paragraph -a b 1.5']],
    ['no list: escaped', '\\- a\n\n1\\. b', ['paragraph - a', 'paragraph 1. b']],
  ])('%s', (_, text, expected) => {
    expect(shown(text)).toEqual(expected);
  });
});

describe('code', () => {
  test.each<[string, string, string[]]>([
    ['line by line', '```sh\n  a *b*\n\n# c\n```', ['code|```sh|  a *b*||# c|```']],
    ['between paragraphs', 'a\n```\nb\n```\nc', ['paragraph a', 'code|```|b|```', 'paragraph c']],
    ['a longer fence holds a shorter', '````\n```\n````', ['code|````|```|````']],
    ['tildes', '~~~\n```\n~~~', ['code|~~~|```|~~~']],
    ['to the end when it is not closed', '```\na\n\nb', ['code|```|a||b|(open)']],
    ['nothing inside', '```\n```', ['code|```|```']],
    ['a fence alone', '```', ['code|```|(open)']],
    ['indented under an item', '- a\n  ```\n  b\n    c\n  ```', ['item 0 - a', 'code|```|b|  c|```']],
    ['not code: backticks later in the line', '```a```', ['paragraph ```a```']],
  ])('%s', (_, text, expected) => {
    expect(shown(text)).toEqual(expected);
  });
});

describe('headings, in notes', () => {
  test.each<[string, string, string[]]>([
    ['three levels', '# a\n## b\n### c', ['heading 1 a', 'heading 2 b', 'heading 3 c']],
    ['one line only', '# a\nb\n# c', ['heading 1 a', 'paragraph b', 'heading 1 c']],
    [
      'no fourth level, no heading without a space',
      '#### a\n\n#b\n\n#',
      ['paragraph #### a', 'paragraph #b', 'paragraph #'],
    ],
  ])('%s', (_, text, expected) => {
    expect(shown(text, true)).toEqual(expected);
  });
});

test('text has its styles', () => {
  expect(blocks('- **a** b')).toEqual([
    { kind: 'item', level: 0, marker: '-', text: [{ text: 'a', style: 'strong' }, { text: ' b' }] },
  ]);
});

test('nothing throws, and no letter is lost', () => {
  const line = fc.constantFrom('', '- a', '  1. b', '```', '~~~x', '# c', 'd', '    e', '\t- f');
  const letters = (text: string) => text.replace(/[^a-w]/g, '');
  fc.assert(
    fc.property(fc.array(line), fc.boolean(), (lines, headings) => {
      const text = lines.join('\n');
      expect(
        letters(
          shown(text, headings)
            .map((one) => one.replace(/^\w+|\(open\)$/g, ''))
            .join(''),
        ),
      ).toBe(letters(text));
    }),
  );
  fc.assert(
    fc.property(hostileText, (text) => {
      blocks(text, true);
    }),
  );
});

test.each(['```\n', '````\n```\n', '- a\n', '- ', '#', '1', ' ', '\n', '* * \n', '`x`\n', 'a\n\n'])(
  'a great many %j are no trouble',
  (part) => {
    expect(blocks(part.repeat(50_000), true).length).toBeGreaterThanOrEqual(0);
  },
);
