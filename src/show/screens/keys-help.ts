import type { Line } from '../../core/text/line.ts';
import { wrap } from '../../core/text/wrap.ts';
import { span } from '../spans.ts';

type Keys = readonly (readonly [key: string, does: string])[];

const PRACTICE: Keys = [
  ['a to j, 1 to 9, 0', 'choose an option; again: take it back'],
  ['↑ ↓, Space', 'move a highlight and choose with it'],
  ['Enter', 'answer, fairly sure; after the reasons: go on'],
  ['!', 'answer, sure'],
  ['?', 'answer, guessed; with nothing chosen: "I don\'t know"'],
  ['x and a letter', 'cross an option out; again: back'],
  ['m', 'mark the question; again: unmark it'],
  ['w', 'show or hide the hint'],
  ['u', 'undo the answer, until the next question'],
  ['r', 'report a mistake in this question'],
  ['t', 'show or hide the clock'],
  ['← →', 'turn the page when not all fits'],
  ['q', 'save and quit'],
];

const EXAM: Keys = [
  ['a to j, 1 to 9, 0', 'answer, or change the answer'],
  ['Backspace', 'take the answer back'],
  ['↑ ↓, Space', 'move a highlight and answer with it'],
  ['Enter', 'fairly sure, and go on'],
  ['!', 'sure, and go on'],
  ['?', 'guessed, and go on; with nothing chosen: "I don\'t know"'],
  ['n, p', 'next and previous question, whatever is answered'],
  ['l', 'answer sheet: see what is blank or marked, go to a question, submit'],
  ['x and a letter', 'cross an option out; again: back'],
  ['m', 'mark the question; again: unmark it'],
  ['r', 'report a mistake in this question'],
  ['t', 'show or hide the clock; it comes back for the last part'],
  ['← →', 'turn the page when not all fits'],
  ['q', 'leave; the clock of a timed exam runs on'],
];

/** What every key does. */
export function helpBody(mode: 'practice' | 'exam', columns: number): Line[] {
  const wide = columns >= 60;
  return (mode === 'exam' ? EXAM : PRACTICE).flatMap(([key, does]) => {
    const first = [span(wide ? key.padEnd(20) : `${key}: `, 'strong')];
    return wrap([span(does)], columns, { first, rest: wide ? [span(' '.repeat(20))] : [span('  ')] });
  });
}
