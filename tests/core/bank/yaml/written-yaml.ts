import fc from 'fast-check';

type Lines = readonly string[];

const PIECES = [
  ...['a', 'word', 'B', 'it’s', "it's", 'é', '日本', '1', '3.10', '-', '#', 'x#y', 'x:y', ':z', '"', '\\', 'true', '~'],
  ...[
    '[',
    ']',
    '{',
    '}',
    ',',
    '(b)',
    '&',
    '*',
    '!',
    '%',
    '- x',
    '?',
    '>',
    '|',
    '--',
    '...',
    '`c`',
    '*d*',
    '0x1F',
    '👍🏽',
  ],
];
const NAMES = ['a', 'b', 'id', 'stem', 'text', 'rationale', 'item/k-type', 'x-1', '1', 'true', 'long_name', 'Z.z'];
const words = fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 7 });
const simple = fc.array(fc.constantFrom('a', 'word', 'B', 'it’s', '1', 'x:y'), { minLength: 1, maxLength: 7 });
const comment = fc.constantFrom('', '', '', ' # why', '  #', ' ');
const between = fc.array(fc.constantFrom('', '   ', '# note', '    # far', '  # - not: this'), { maxLength: 1 });

/** Words over one line or several, the further ones moved to the right. */
function spread(all: readonly string[], breaks: readonly number[]): Lines {
  const lines = [''];
  for (const [i, word] of all.entries()) {
    const gap = breaks[i] ?? 0;
    if (gap > 0 && i > 0) lines.push(...Array.from({ length: gap - 1 }, () => ''), word);
    else lines[lines.length - 1] += (i > 0 ? ' ' : '') + word;
  }
  return lines;
}

const gaps = fc.array(fc.constantFrom(0, 0, 0, 1, 2), { maxLength: 7 });
const plain = fc.tuple(fc.oneof(simple, words), gaps).map(([all, breaks]) => spread(all, breaks));
const quoted = fc.tuple(fc.constantFrom('"', "'"), words, gaps).map(([quote, all, breaks]) => {
  const safe = all.map((word) => (quote === "'" ? word.replace(/'/g, "''") : word.replace(/["\\]/g, '\\$&')));
  const lines = spread(safe, breaks);
  return lines.map((line, i) => (i === 0 ? quote : '') + line + (i === lines.length - 1 ? quote : ''));
});
const block = fc
  .tuple(fc.constantFrom('|', '>', '|-', '>-', '|+', '>+'), words, gaps, fc.nat({ max: 2 }), fc.boolean())
  .map(([sign, all, breaks, empty, deeper]) => [
    sign,
    ...spread(all, breaks).map((line, i) => (deeper && i === 1 ? `  ${line}` : line)),
    ...Array.from({ length: empty }, (_, i) => ' '.repeat(i * 3)),
  ]);
const flowText = fc.oneof(
  fc.constantFrom('a', 'b c', '1', '"d, e"', "'f'", 'g#h', 'x:y', 'null', '[]', '{}', '{ a: b }', '[c, d]', '', 'i: j'),
);
const flow = fc
  .tuple(fc.boolean(), fc.array(flowText, { maxLength: 4 }), fc.boolean(), fc.boolean())
  .map(([isList, parts, isLong, trailing]) => {
    const items = parts.map((part, i) => (isList ? part : `${NAMES[i]}: ${part}`));
    const [open, close] = isList ? ['[', ']'] : ['{', '}'];
    if (!isLong) return [`${open} ${items.join(', ')}${trailing ? ',' : ''} ${close}`];
    return [open, ...items.map((item, i) => `${item}${i < items.length - 1 || trailing ? ',' : ''}`), close];
  });

const { node } = fc.letrec<{ node: Lines; map: Lines; list: Lines }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    { weight: 3, arbitrary: plain },
    { weight: 2, arbitrary: quoted },
    { weight: 2, arbitrary: block },
    { weight: 1, arbitrary: flow },
    { weight: 1, arbitrary: fc.constant(['']) },
    { weight: 3, arbitrary: tie('map') },
    { weight: 3, arbitrary: tie('list') },
  ),
  map: fc
    .tuple(
      fc.uniqueArray(fc.constantFrom(...NAMES), { minLength: 1, maxLength: 4 }),
      fc.array(fc.tuple(tie('node'), fc.boolean(), comment, between), { minLength: 4, maxLength: 4 }),
    )
    .map(([names, values]) =>
      names.flatMap((name, i) => {
        const [lines, below, note, lead] = values[i] as [Lines, boolean, string, string[]];
        return [...lead, ...behind(`${name}:`, lines, below || isNested(lines), note)];
      }),
    ),
  list: fc
    .array(fc.tuple(tie('node'), fc.boolean(), comment, between), { minLength: 1, maxLength: 4 })
    .map((items) => items.flatMap(([lines, below, note, lead]) => [...lead, ...behind('-', lines, below, note)])),
}));

function isNested(lines: Lines): boolean {
  return lines.some((line) => /^(?:- |-$|[\w./-]+:(?: |$))/.test(line));
}

function behind(sign: string, lines: Lines, below: boolean, note: string): Lines {
  const [first = '', ...rest] = lines;
  const further = rest.map((line) => (line === '' ? '' : `  ${line}`));
  if (below && first !== '') return [`${sign}${note}`, ...lines.map((line) => (line === '' ? '' : `  ${line}`))];
  return [`${sign} ${first}${rest.length === 0 ? note : ''}`, ...further];
}

/** Comments and empty lines may stand anywhere. */
const aside = fc.record({
  at: fc.nat(),
  line: fc.constantFrom('# aside', ' # aside', '      # aside', '#', '', '   '),
});

/** YAML as people and tools write it, some of it with mistakes. */
export const writtenYaml = fc
  .tuple(node, fc.array(aside, { maxLength: 3 }), fc.constantFrom('\n', '', '\n\n  \n'))
  .map(([lines, asides, end]) => {
    const all = [...behind('root:', lines, isNested(lines), '')];
    for (const { at, line } of asides) all.splice(at % (all.length + 1), 0, line);
    return `${all.join('\n')}${end}`;
  });

const SIGNS = [
  ...['\n', '\n\n', ' ', '  ', '    ', '#', ' #', '# x\n', '\n   # z\n', ':', ': ', ':\n', '-', '- ', '\n- ', '\n  - '],
  ...['"', "'", "''", '\\', '\\n', '\\"', '[', ']', '{', '}', ', ', ',', '[a, b]', '{ a: 1, b: [c] }', '[\n  a,\n]'],
  ...['|', '>', '|-\n', '>+\n', '>\n', '!x', '&a ', '*a', '? ', '%', '@', '`', '---\n', '\n...\n', '~', 'true', '1e3'],
  ...['a: b\n', '\n  more', 'é', '\u2028', '\u0085', '\u00a0', '\t', '<<: x\n', '- a: b\n', ' : ', '{}', '[]', '.5'],
];
const change = fc.record({ at: fc.nat(), cut: fc.nat({ max: 4 }), put: fc.constantFrom('', ...SIGNS) });

/** Some lines of a source, moved to the left as far as they go, with up to three changes. */
export function changedYaml(sources: readonly string[]): fc.Arbitrary<string> {
  const part = fc.record({ of: fc.constantFrom(...sources), from: fc.nat(), count: fc.integer({ min: 1, max: 25 }) });
  return fc.tuple(part, fc.boolean(), fc.array(change, { maxLength: 3 })).map(([{ of, from, count }, isField, all]) => {
    const lines = of.split('\n');
    const taken = lines.slice(from % lines.length, (from % lines.length) + count);
    const least = Math.min(...taken.filter((line) => line.trim() !== '').map((line) => line.search(/\S/)));
    const text = taken.map((line) => line.slice(Math.min(least, line.search(/\S|$/)))).join('\n');
    return all.reduce(
      (source, { at, cut, put }) => {
        const start = at % (source.length + 1);
        return source.slice(0, start) + put + source.slice(start + cut);
      },
      isField ? `a:\n${text}` : text,
    );
  });
}
