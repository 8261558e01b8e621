import type { Draft } from '../../../bank/draft.ts';
import type { Finding } from '../../../bank/finding.ts';
import { capital, quoted } from '../../../bank/wording.ts';
import { type Entry, field, type ScalarNode, type Span, type TreeNode } from '../../../bank/yaml/tree.ts';
import { plural } from '../../../text/plural.ts';
import type { Rule } from '../../rule.ts';

const RULE = 'bank/blueprint-unmeetable';

export const bankBlueprintUnmeetable: Rule = {
  id: RULE,
  severity: 'error',
  summary: 'An exam that asks for more than there is',
  why: 'The exam would be another one than its author meant, or could not be passed. A preset may be larger than the bank: it shrinks in proportion and says so.',
  bad: {
    of: 'file',
    text: `title: Example
exam: { questions: 30, minutes: 40, pass: { percent: 70 } }
questions:
  - id: q-001
    stem: Which comes first?
    options:
      - text: Calm words
        correct: true
        rationale: Calm comes first.
      - text: A firm grip
        rationale: A grip invites a fight.
      - text: Shouting
        rationale: Shouting raises tension.
`,
  },
  good: {
    of: 'file',
    text: `title: Example
exam: { questions: 1, minutes: 2, pass: { percent: 70 } }
presets:
  state: { title: State exam, questions: 30, minutes: 40, pass: { correct: 21 } }
questions:
  - id: q-001
    stem: Which comes first?
    options:
      - text: Calm words
        correct: true
        rationale: Calm comes first.
      - text: A firm grip
        rationale: A grip invites a fight.
      - text: Shouting
        rationale: Shouting raises tension.
`,
  },
  check: ({ draft, kind }) => {
    if (!draft) return [];
    const exam = field(draft.root, 'exam');
    const presets = [...draft.presets].flatMap(([id, { value }]) => passable(value, `preset ${quoted(id)}`));
    const own = kind === 'family' ? family(draft) : bank(draft, exam);
    return [...own, ...passable(exam, 'the exam'), ...presets];
  },
};

function bank(draft: Draft, exam: TreeNode | undefined): Finding[] {
  const list = field(draft.root, 'questions');
  if (list?.kind !== 'list' || draft.questions.length < list.items.length) return [];
  const unused = new Set(
    [...draft.topics].flatMap(([id, { value }]) => (whole(field(value, 'weight')) === 0 ? [id] : [])),
  );
  const drawn =
    unused.size === 0 ? draft.questions : draft.questions.filter(({ topic }) => !topic || !unused.has(topic.text));
  if (drawn.length === 0 && draft.questions.length > 0)
    return [neverDrawn(draft, 'topics', 'Every topic with questions')];
  const asked = field(exam, 'questions');
  const count = whole(asked);
  if (asked && count !== undefined && count > drawn.length) {
    return [
      {
        rule: RULE,
        message: `The exam asks for ${plural(count, 'question')}, but ${only(drawn.length)} can be drawn`,
        help:
          drawn.length < draft.questions.length
            ? 'Ask for fewer, or write more: questions of topics with weight 0 are never drawn.'
            : 'Ask for fewer, or write more.',
        ...spanOf(asked),
      },
    ];
  }
  if (!asked || count === undefined) return atMost(exam, drawn.length);
  const anywhere = drawn.filter(({ node }) => isAnywhere(field(node, 'jurisdiction')));
  if (anywhere.length === 0 || count <= anywhere.length) return atMost(exam, drawn.length);
  return [
    {
      rule: RULE,
      severity: 'warning',
      message: `The exam asks for ${plural(count, 'question')}, but ${only(anywhere.length)} can be drawn without --jurisdiction`,
      help: 'Ask for fewer, or write more that hold anywhere.',
      ...spanOf(asked),
    },
  ];
}

function family({ root, banks }: Draft): Finding[] {
  const written = entryOf(root, 'banks');
  if (written?.value.kind !== 'map') return [];
  if (banks.size === 0) {
    return [
      {
        rule: RULE,
        message: 'The family names no bank',
        help: 'Write the id of each bank and its weight, such as desk-basics: 1.',
        ...spanOf(written.key),
      },
    ];
  }
  const isUnused = [...banks.values()].every(({ value }) => whole(value) === 0);
  return isUnused ? [neverDrawn({ root }, 'banks', 'Every bank of the family')] : [];
}

function neverDrawn({ root }: Pick<Draft, 'root'>, name: string, what: string): Finding {
  return {
    rule: RULE,
    message: `${what} has weight 0, so no exam can be drawn`,
    help: 'Give at least one of them a weight of 1 or more.',
    ...spanOf(entryOf(root, name)?.key ?? root),
  };
}

/** An exam without a number of questions draws as many as there are, at most. */
function atMost(exam: TreeNode | undefined, drawn: number): Finding[] {
  const correct = field(field(exam, 'pass'), 'correct');
  const right = whole(correct);
  if (field(exam, 'questions') || !correct || right === undefined || right <= drawn) return [];
  return [
    {
      rule: RULE,
      message: `The exam is passed with ${plural(right, 'right answer')}, but ${only(drawn)} can be drawn`,
      help: 'Ask for fewer right answers.',
      ...spanOf(correct),
    },
  ];
}

function passable(form: TreeNode | undefined, name: string): Finding[] {
  const correct = field(field(form, 'pass'), 'correct');
  const [count, right] = [whole(field(form, 'questions')), whole(correct)];
  if (!correct || count === undefined || right === undefined || right <= count) return [];
  return [
    {
      rule: RULE,
      message: `${capital(name)} has ${plural(count, 'question')}, but is passed with ${plural(right, 'right answer')}`,
      help: `Write correct: ${count} or less.`,
      ...spanOf(correct),
    },
  ];
}

function only(count: number): string {
  return count === 0 ? 'none' : `only ${count}`;
}

function isAnywhere(place: TreeNode | undefined): boolean {
  return place?.kind !== 'scalar' || place.text === 'any' || place.text === '';
}

function whole(node: TreeNode | undefined): number | undefined {
  return node?.kind === 'scalar' && typeof node.value === 'number' ? node.value : undefined;
}

function entryOf(root: Draft['root'], name: string): Entry | undefined {
  return root.entries.get(name);
}

function spanOf({ start, end }: Span | ScalarNode): Span {
  return { start, end };
}
