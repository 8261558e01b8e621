import { readBank } from '../../bank/read.ts';
import type { BankFile } from '../../bank/schema.ts';
import { writeBank } from '../../bank/write.ts';
import type { LintContext } from '../rule.ts';
import { RULES } from '../rules/index.ts';

/** An item whose flaws people have marked. */
export interface LabelledItem {
  dataset: string;
  stem: string;
  options: readonly string[];
  /** Letter of the key: A is the first option. */
  answer: string;
  /** Flaw → 1 if people found it, 0 if they looked for it and did not. */
  labels: Readonly<Record<string, number>>;
}

/** The label by which each rule is judged. The labels are named for the rule of writing that is broken. */
export const LABELS: Readonly<Record<string, string>> = {
  'item/all-of-the-above': 'no_all_of_the_above',
  'item/none-of-the-above': 'no_none_of_the_above',
  'item/k-type': 'avoid_k_type',
  'item/longest-key': 'equal_length_options',
  'item/mid-stem-blank': 'no_fill_in_blank',
  'item/unordered-numbers': 'ordered_options',
  'item/negative-stem': 'avoid_negatives',
  'item/absolute-cue': 'no_absolute_terms',
  'item/clang': 'no_logical_cues',
  'item/convergence': 'no_convergence_cues',
  'item/vague-frequency': 'no_vague_terms',
  'item/grammar-cue': 'grammatical_consistency',
  'item/option-style-mix': 'grammatical_consistency',
  'item/true-false-series': 'problem_in_stem',
  'item/unfocused-stem': 'problem_in_stem',
};

/** The kinds that can be seen without knowing the matter. */
export const STRUCTURAL: readonly string[] = [
  'item/all-of-the-above',
  'item/none-of-the-above',
  'item/k-type',
  'item/longest-key',
  'item/mid-stem-blank',
  'item/unordered-numbers',
  'item/negative-stem',
];

const EXAM_LIKE = new Set(['MMLU', 'ARC', 'SAT_MATH', 'AQUA_RAT']);

/** Is an item from a test for people, and not from a set for machines? */
export function isExamLike({ dataset }: LabelledItem): boolean {
  return EXAM_LIKE.has(dataset);
}

const CONTEXT: LintContext = { today: '2000-01-01', maxAge: 1 };

/** The item rules that find something in an item, whatever the severity. */
export function rulesFound(item: LabelledItem): Set<string> {
  const reading = readBank(writeBank(bankOf(item)), 'labelled.yaml');
  const rules = RULES.filter(({ id }) => id in LABELS);
  return new Set(rules.filter((rule) => rule.check?.(reading, CONTEXT).length).map(({ id }) => id));
}

function bankOf({ stem, options, answer }: LabelledItem): BankFile {
  const key = answer.charCodeAt(0) - 65;
  return {
    title: 'Labelled item',
    questions: [
      { id: 'q', stem, options: options.map((text, i) => ({ text, ...(i === key ? { correct: true } : {}) })) },
    ],
  };
}
