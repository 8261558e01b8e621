export interface ItemExample {
  stem: string;
  /** In file order; the first is the key unless `key` says otherwise. */
  options: readonly string[];
  key?: number;
  /** Further fields of the question, as lines of YAML. */
  fields?: readonly string[];
  /** Further fields of the bank, as lines of YAML. */
  bank?: readonly string[];
}

/** A bank of one question: its stem is on line 4 (later with `bank` fields), each option takes a line of its own. */
export function itemBank({ stem, options, key = 0, fields = [], bank = [] }: ItemExample): string {
  return [
    'title: Example',
    ...bank,
    'questions:',
    '  - id: q1',
    `    stem: ${JSON.stringify(stem)}`,
    ...fields.map((field) => `    ${field}`),
    '    options:',
    ...options.map(
      (text, i) =>
        `      - { text: ${JSON.stringify(text)}, ${i === key ? 'correct: true, ' : ''}rationale: Reason ${i} }`,
    ),
    '',
  ].join('\n');
}
