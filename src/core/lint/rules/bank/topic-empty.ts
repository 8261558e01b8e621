import { closest } from '../../../bank/suggest.ts';
import { quoted } from '../../../bank/wording.ts';
import type { Rule } from '../../rule.ts';

export const bankTopicEmpty: Rule = {
  id: 'bank/topic-empty',
  severity: 'error',
  summary: 'A topic without questions',
  why: 'An exam would ask its share of questions of it, and learners could choose it and get none.',
  bad: {
    of: 'file',
    text: `title: Example
topics:
  calm: { title: Calm }
  force: { title: Force }
questions:
  - id: q-001
    topic: calm
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
topics:
  calm: { title: Calm }
questions:
  - id: q-001
    topic: calm
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
  check: ({ draft }) => {
    if (!draft || draft.questions.length === 0) return [];
    const named = new Set(draft.questions.flatMap(({ topic }) => topic?.text ?? []));
    const empty = [...draft.topics].filter(([id]) => !named.has(id));
    if (empty.length === 0) return [];
    // A slip of the pen is reported where it stands.
    const undeclared = [...named].filter((id) => !draft.topics.has(id)).slice(0, MOST_SLIPS);
    const meant = new Set(undeclared.map((id) => closest(id, draft.topics.keys())));
    return empty.flatMap(([id, { key }]) =>
      meant.has(id)
        ? []
        : {
            rule: 'bank/topic-empty',
            message: `No question has the topic ${quoted(id)}`,
            help: `Write topic: ${id} in the questions that belong to it, or delete it.`,
            start: key.start,
            end: key.end,
          },
    );
  },
};

const MOST_SLIPS = 20;
