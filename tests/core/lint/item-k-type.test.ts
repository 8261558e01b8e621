import { expect, test } from 'vitest';
import { itemBank } from '../../helpers/item.ts';
import { found } from '../../helpers/lint.ts';

const RULE = 'item/k-type';
const LISTED = 'Which are true?\n\nI. One\n\nII. Two\n\nIII. Three';
const message = (n: number) =>
  `${n + 5}:17 Option ${n} of question "q1" combines statements that other options combine too`;

test.each<[string, string[], number]>([
  [LISTED, ['I only', 'II only', 'I and III', 'II and III'], 3],
  ['Which? (I) a (II) b', ['I, II', 'I', 'II'], 1],
  ['Which are true?', ['(ii) and (iv) only', '(i) and (iii) only', '(i), (ii) and (iii) only'], 1],
  ['Which? 1. One 2. Two', ['1 only', '2 only', 'Both 1 and 2', 'Neither 1 nor 2'], 3],
  ['Statement 1 | A. Statement 2 | B.', ['True, True', 'False, False', 'True, False'], 1],
  ['Who is wrong?', ['Wrong, Not wrong', 'Wrong, Wrong', 'Not wrong, Wrong'], 1],
  ['What grows?', ['Bees', 'Both A and C', 'Plants', 'Trees'], 2],
  ['What grows?', ['Bees', 'Plants', '(a) and (b)'], 3],
  ['Is it so?', ['Both statements are true', 'Neither statement is true', 'Only the first is true'], 1],
  ['Who gains?', ['Bees only', 'Plants only', 'Bees and plants'], 3],
])('%j %j', (stem, options, n) => {
  expect(found(RULE, itemBank({ stem, options }))).toEqual([message(n)]);
});

test.each<[string, string[]]>([
  ['In which quadrant does it lie?', ['I', 'II', 'III', 'IV']],
  ['Which nerves move the eye?', ['II and III', 'V and VII', 'IX and X']],
  ['What are the roots?', ['1 and 3', '2 and 3', '1 and 2']],
  ['What may I and my colleague do?', ['I may only watch', 'We may both leave', 'Only I may act']],
  ['Which blood groups can it be?', ['A and B', 'A and AB', 'B and O']],
  ['Which tools are needed?', ['beaker and balance', 'balance and cylinder', 'beaker and cylinder']],
  ['Is it allowed?', ['Yes, because the door is open', 'No, because it is night', 'Yes']],
  ['What may be carried?', ['Radios only', 'Flashlights and batons', 'Keys']],
  ['What is right?', ['True', 'False']],
])('not: %j %j', (stem, options) => {
  expect(found(RULE, itemBank({ stem, options }))).toEqual([]);
});
