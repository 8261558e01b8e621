import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseLine } from '../../../src/app/plain/parse-line.ts';

it.each([
  ['b', { kind: 'answer', places: [1], certainty: 'fairly' }],
  [' B! ', { kind: 'answer', places: [1], certainty: 'sure' }],
  ['b ?', { kind: 'answer', places: [1], certainty: 'guess' }],
  ['a, C', { kind: 'answer', places: [0, 2], certainty: 'fairly' }],
  ['aca', { kind: 'answer', places: [0, 2], certainty: 'fairly' }],
  ['1 3!', { kind: 'answer', places: [0, 2], certainty: 'sure' }],
  ['0', { kind: 'answer', places: [9], certainty: 'fairly' }],
  ['?', { kind: 'unsure' }],
  ['', { kind: 'empty' }],
  ['   ', { kind: 'empty' }],
  ['next', { kind: 'word', word: 'next' }],
  ['NEXT', { kind: 'word', word: 'next' }],
  ['goto 7', { kind: 'goto', number: 7 }],
  ['sheet', { kind: 'sheet', filter: 'all' }],
  ['Sheet blank', { kind: 'sheet', filter: 'blank' }],
  ['review missed', { kind: 'review', filter: 'missed' }],
  ['review nothing', { kind: 'unknown', text: 'review nothing' }],
  ['goto', { kind: 'unknown', text: 'goto' }],
  ['cross b', { kind: 'cross', place: 1 }],
  ['cross bc', { kind: 'unknown', text: 'cross bc' }],
  ['cross', { kind: 'unknown', text: 'cross' }],
  ['report  Two  keys? ', { kind: 'report', note: 'Two  keys?' }],
  ['report', { kind: 'report', note: '' }],
  ['next please', { kind: 'unknown', text: 'next please' }],
  ['!', { kind: 'unknown', text: '!' }],
  ['k', { kind: 'unknown', text: 'k' }],
  ['b!?', { kind: 'unknown', text: 'b!?' }],
])('reads %j', (line, expected) => {
  expect(parseLine(line)).toEqual(expected);
});

it('takes any line', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (line) => typeof parseLine(line).kind === 'string'));
});
