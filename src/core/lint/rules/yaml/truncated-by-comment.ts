import type { Rule } from '../../rule.ts';

export const yamlTruncatedByComment: Rule = {
  id: 'yaml/truncated-by-comment',
  severity: 'error',
  summary: 'A text is cut at #, which begins a comment',
  why: 'Learners would read half a sentence, and nothing would tell them so.',
  fix: 'safe',
  bad: {
    of: 'option',
    text: `- text: Post #4 is closed and post # 5 too
  rationale: Both are open.
`,
  },
  good: {
    of: 'option',
    text: `- text: 'Post #4 is closed and post # 5 too'
  rationale: Both are open.
`,
  },
};
