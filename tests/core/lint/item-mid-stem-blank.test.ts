import { expect, test } from 'vitest';
import { itemBank } from '../../helpers/item.ts';
import { found } from '../../helpers/lint.ts';

const RULE = 'item/mid-stem-blank';
const said = (stem: string) => found(RULE, itemBank({ stem, options: ['One', 'Two', 'Three'] }));

test.each([
  ['A report holds ____ and no guesses.', '____'],
  ['It is a__________ firm.', '__________'],
  ['____ comes first.', '____'],
  ['Frogs have a _-chambered heart.', '_'],
  ['Artifacts ____; ecofacts ____', '____'],
  ['The capital is ........ of them all.', '........'],
  ['The [blank] comes first.', '[blank]'],
  ['[5 + ? × 19] = 6', '?'],
  ['What stands for (?) in (?) + 2 = 5', '(?)'],
  ['2, 4, ?, 16', '?'],
])('%s', (stem, blank) => {
  expect(said(stem)).toEqual([`4:${12 + stem.indexOf(blank)} The stem of question "q1" goes on behind its blank`]);
});

test.each([
  'A report holds ____.',
  'A report holds ____',
  'A report holds what was ____. Choose one.',
  'What does `a ____ b` do in code?',
  'What does __init__ do in a class?',
  'What does snake__case mean here?',
  'What is int[] in Java?',
  'Who comes first? The visitor or the courier',
  'Wait... what comes first?',
  'This is _important_ to know. Why?',
  '2, 4, 8, ?',
])('not: %s', (stem) => {
  expect(said(stem)).toEqual([]);
});
