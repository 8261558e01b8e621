import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plain } from '../../src/core/text/plain.ts';
import { width } from '../../src/core/text/width.ts';
import { renderBlocks, renderInline } from '../../src/show/markdown.ts';
import { hostileText } from '../core/text/hostile.ts';

const TEXT = `Two **important** things, in the order in which they are done:

- keep the *way out* clear
  1. and your own
- call

\`\`\`sh
report --to supervisor --now
\`\`\`

Then wait.`;

const REASON = { first: [{ text: 'Why: ' }], rest: [{ text: '     ' }] };

describe('in a terminal', () => {
  const page = { columns: 24, plain: false };

  test('paragraphs, hanging items, code cut at the edge', () => {
    expect(renderBlocks(TEXT, page).map(plain)).toEqual([
      'Two important things, in',
      'the order in which they',
      'are done:',
      '',
      '- keep the way out clear',
      '  1. and your own',
      '- call',
      '',
      '  report --to supervisor',
      '   --now',
      '',
      'Then wait.',
    ]);
  });

  test('under a prefix', () => {
    expect(renderBlocks('Calling is right.\n\n- but first look around you', page, REASON).map(plain)).toEqual([
      'Why: Calling is right.',
      '',
      '     - but first look',
      '       around you',
    ]);
  });

  test('code under a prefix begins on its own line', () => {
    expect(renderBlocks('```\na\n\n b\n```', page, REASON).map(plain)).toEqual(['Why:', '       a', '', '        b']);
  });

  test('styles', () => {
    expect(renderBlocks('a **b**\n\n```\nc\n```', page)).toEqual([
      [{ text: 'a ' }, { text: 'b', style: 'strong' }],
      [],
      [{ text: '  ' }, { text: 'c', style: 'code' }],
    ]);
  });

  test('headings only where asked for', () => {
    expect(renderBlocks('# A *b*\nc', page, undefined, true)).toEqual([
      [
        { text: 'A ', style: 'title' },
        { text: 'b', style: 'title' },
      ],
      [],
      [{ text: 'c' }],
    ]);
    expect(renderBlocks('# A', page)).toEqual([[{ text: '# A' }]]);
  });

  test('nothing', () => {
    expect(renderBlocks(' \n', page)).toEqual([]);
    expect(renderBlocks('', page, REASON)).toEqual([[{ text: 'Why:' }]]);
  });

  test('no line is wider than the screen, whatever the text', () => {
    fc.assert(
      fc.property(fc.array(hostileText), fc.integer({ min: 2, max: 40 }), (texts, columns) => {
        for (const line of renderBlocks(texts.join('\n```\n'), { columns, plain: false }, REASON)) {
          expect(width(plain(line))).toBeLessThanOrEqual(columns);
        }
      }),
    );
  });
});

describe('in plain text', () => {
  test('marks go; list signs, fences and whole code lines stay', () => {
    expect(renderBlocks(TEXT, { columns: 24, plain: true }).map(plain)).toEqual([
      'Two important things, in',
      'the order in which they',
      'are done:',
      '',
      '- keep the way out clear',
      '  1. and your own',
      '- call',
      '',
      '```sh',
      'report --to supervisor --now',
      '```',
      '',
      'Then wait.',
    ]);
  });

  test('a fence that is never closed', () => {
    expect(renderBlocks('```\na', { columns: 24, plain: true }).map(plain)).toEqual(['```', 'a']);
  });
});

describe('inline', () => {
  const page = { columns: 16, plain: false };

  test('blocks are literal text', () => {
    expect(renderInline('- a\n- **b**', page)).toEqual([[{ text: '- a - ' }, { text: 'b', style: 'strong' }]]);
  });

  test('with prefix, style and suffix', () => {
    const layout = {
      first: [{ text: 'A  ' }],
      rest: [{ text: '   ' }],
      style: 'dim' as const,
      suffix: [{ text: '  (crossed out)' }],
    };
    expect(renderInline('Step **in**', page, layout)).toEqual([
      [{ text: 'A  ' }, { text: 'Step ', style: 'dim' }, { text: 'in', style: 'strong' }],
      [{ text: '   ' }, { text: '(crossed out)' }],
    ]);
  });
});
