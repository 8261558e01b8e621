import { describe, expect, it } from 'vitest';
import { confirmation } from '../../../src/show/screens/answer-sheet.ts';

const upTo = (count: number) => Array.from({ length: count }, (_, place) => place + 1);

describe('the question whether to submit', () => {
  it.each([
    [[], 'Every question is answered.'],
    [[3], 'Question 3 is blank.'],
    [[3, 7], 'Questions 3 and 7 are blank.'],
    [[2, 3, 7], 'Questions 2, 3 and 7 are blank.'],
    [upTo(8), 'Questions 1, 2, 3, 4, 5, 6, 7 and 8 are blank.'],
    [upTo(9), '9 questions are blank: 1, 2, 3, 4, 5, 6, 7, 8 and 1 more.'],
    [upTo(12), '12 questions are blank: 1, 2, 3, 4, 5, 6, 7, 8 and 4 more.'],
    [[11, 12, 13, 14, 15, 16, 17, 18, 100], '9 questions are blank: 11, 12, 13, 14, 15, 16, 17, 18 and 1 more.'],
  ])('%j: %s', (blank, words) => {
    const cost = blank.length === 0 ? '' : ' A blank counts as wrong; a guess cannot lose marks.';
    expect(confirmation(blank)).toBe(`${words}${cost} Submit?`);
  });
});
