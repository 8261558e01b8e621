import { expect, test } from 'vitest';
import { newIds } from '../../../src/core/bank/new-id.ts';
import { parseTree } from '../../../src/core/bank/yaml/parse.ts';
import { field } from '../../../src/core/bank/yaml/tree.ts';

function idsOf(questions: readonly object[]): string[] {
  const { root } = parseTree(JSON.stringify({ questions }));
  const list = root && field(root, 'questions');
  if (!root || list?.kind !== 'list') throw new Error('no questions');
  const newId = newIds(root);
  return list.items.map((item, i) => newId(item, i));
}

test.each([
  ['Which comes first?', 'which-comes-first'],
  ['What is the *first* step, in an officer’s work?', 'what-is-the-first-step-in-an-officers'],
  ['Où sont les élèves à 8 h ?', 'ou-sont-les-eleves-a-8-h'],
  ['2 officers stand at the gate', 'q-2-officers-stand-at-the-gate'],
  ['007', 'q-007'],
  ['True?', 'q-true'],
  ['Donaudampfschifffahrtselektrizitätenhauptbetriebswerk', 'donaudampfschifffahrtselektrizitatenhaup'],
  ['Что сначала?', 'q-001'],
  ['', 'q-001'],
])('%j is %s', (stem, id) => {
  expect(idsOf([{ stem }])).toEqual([id]);
});

test('each is new: no question has it, in any case, and none was given it', () => {
  const stem = 'Which comes first?';
  expect(idsOf([{ stem }, { stem }, { stem }])).toEqual([
    'which-comes-first',
    'which-comes-first-2',
    'which-comes-first-3',
  ]);
  expect(idsOf([{ stem }, { id: 'Which-comes-first' }, { stem }, { id: 'which-comes-first-3' }])).toEqual([
    'which-comes-first-2',
    'q-002',
    'which-comes-first-4',
    'q-004',
  ]);
});

test('a question that is no map of fields gets one by its place', () => {
  expect(idsOf([['a'], { stem: ['a'] }])).toEqual(['q-001', 'q-002']);
});
