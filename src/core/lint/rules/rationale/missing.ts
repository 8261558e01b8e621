import { isBlank } from '../../../bank/normal.ts';
import { firstKey } from '../../../bank/place.ts';
import { capital } from '../../../bank/wording.ts';
import { isNothing, type MapNode, type TreeNode } from '../../../bank/yaml/tree.ts';
import { inOptions } from '../../in-draft.ts';
import type { Rule } from '../../rule.ts';

export const rationaleMissing: Rule = {
  id: 'rationale/missing',
  severity: 'error',
  summary: 'An option without a reason',
  why: 'The reason is what people learn from: being told right or wrong alone has hardly any effect (Van der Kleij 2015), and a lure that is not refuted is remembered (Butler and Roediger 2008).',
  bad: {
    of: 'option',
    text: `- text: Shouting
`,
  },
  good: {
    of: 'option',
    text: `- text: Shouting
  rationale: Shouting raises tension.
`,
  },
  check: (reading) =>
    inOptions(reading, ({ node, name }) =>
      isUnwritten(node.entries.get('rationale')?.value)
        ? {
            rule: 'rationale/missing',
            message: `${capital(name)} has no rationale`,
            help: 'Write rationale: and why this very option is right or wrong.',
            ...placeOf(node),
          }
        : undefined,
    ),
};

/** Left out, or begun and left empty. */
function isUnwritten(node: TreeNode | undefined): boolean {
  return node === undefined || (node.kind === 'scalar' && (isNothing(node) || isBlank(node.text)));
}

function placeOf(option: MapNode): { start: number; end: number } {
  const written = option.entries.get('rationale')?.key;
  return written ? { start: written.start, end: written.end } : firstKey(option);
}
