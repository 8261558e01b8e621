/** A bank of as many questions as wanted, for tests of the history. */
export function numberedBank(count: number): string {
  const questions = Array.from(
    { length: count },
    (_, i) => `  - id: q${i}
    stem: Which number is ${i}?
    options:
      - { id: yes-${i}, text: The number ${i}, correct: true, rationale: That is it. }
      - { id: no-${i}, text: The number ${i + 1}, rationale: That is one more. }
`,
  );
  return `title: Numbers\nquestions:\n${questions.join('')}`;
}
