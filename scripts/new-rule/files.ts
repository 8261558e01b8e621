import { FAMILIES } from '../generate/rule-index.ts';

const ID = /^([a-z]+)\/([a-z]+(?:-[a-z]+)*)$/;

/**
 * The files of a new rule, by their paths: the rule, the case of its bad example, and a test. None of them passes before
 * it is filled in. Throws when the id is none.
 */
export function ruleFiles(id: string): Map<string, string> {
  const [, family = '', name = ''] = ID.exec(id) ?? [];
  if (!FAMILIES.includes(family)) {
    throw new Error(`A rule is called family/name, such as item/k-type. The families are: ${FAMILIES.join(', ')}.`);
  }
  return new Map([
    [`src/core/lint/rules/${family}/${name}.ts`, ruleFile(id, constantOf(id))],
    [`tests/core/lint/rules/${family}/${name}.txt`, 'line:column What the bad example is told\n'],
    [`tests/core/lint/${family}-${name}.test.ts`, testFile(id)],
  ]);
}

/** `itemKType` for item/k-type. */
function constantOf(id: string): string {
  return id.replace(/[/-]([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

function ruleFile(id: string, constant: string): string {
  return `import type { Rule } from '../../rule.ts';

export const ${constant}: Rule = {
  id: '${id}',
  severity: 'hint',
  summary: '',
  why: '',
  bad: {
    of: 'option',
    text: \`- text: A bad option
  rationale: It shows what the rule finds.
\`,
  },
  good: {
    of: 'option',
    text: \`- text: A good option
  rationale: It shows how the bad one is mended.
\`,
  },
  check: ({ draft }) =>
    (draft?.questions ?? []).flatMap(({ options }) =>
      options
        .filter(({ text }) => text?.text === '${id}')
        .map(({ node: { start, end } }) => ({ rule: '${id}', message: '', help: '', start, end })),
    ),
};
`;
}

function testFile(id: string): string {
  return `import { expect, test } from 'vitest';
import { found } from '../../helpers/lint.ts';

const BANK = \`title: Example
questions:
  - id: q-001
    stem: Which comes first?
    options:
      - { text: Calm words, correct: true, rationale: Calm comes first. }
      - { text: A firm grip, rationale: A grip invites a fight. }
\`;

test('finds what it is for, where it is', () => {
  expect(found('${id}', BANK)).toEqual(['line:column What is found']);
});
`;
}
