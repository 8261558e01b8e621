interface Written {
  /** Lines of the root, before the questions. */
  head?: string;
  stem?: string;
  /** Lines of the question, without indent. */
  more?: string;
  /** Each as `text`, or as fields of a flow map. The first is the key. */
  options: readonly (string | { text: string; rationale?: string; pin?: string })[];
}

/** A bank of one question in YAML: the stem on line 4, the options from line 6 (later by the lines of `head`). */
export function oneQuestion({ head = '', stem = 'Which comes first?', more = '', options }: Written): string {
  const lines = options.map((option, i) => {
    const fields = typeof option === 'string' ? { text: option } : option;
    const all = Object.entries({
      rationale: `Reason number ${i + 1} is this.`,
      ...fields,
      ...(i === 0 ? { correct: true } : {}),
    });
    return `      - { ${all.map(([name, value]) => `${name}: ${JSON.stringify(value)}`).join(', ')} }\n`;
  });
  const own = more.replace(/^(?=.)/gm, '    ');
  return `title: Example\n${head}questions:\n  - id: q\n    stem: ${JSON.stringify(stem)}\n    options:\n${lines.join('')}${own}`;
}
