import type { Finding } from '../bank/finding.ts';
import type { Severity } from '../bank/placed.ts';
import type { Reading } from '../bank/read.ts';

/** One rule: what it is for, and how it finds what it looks for. */
export interface Rule {
  /** `family/name`. */
  id: string;
  severity: Severity;
  /** What is wrong, in one line. */
  summary: string;
  /** Why that matters to the people who learn with the bank. */
  why: string;
  /** Works, as "Haladyna and Downing 1989", that the rule rests on. */
  sources?: readonly string[];
  /** Which fix its findings have; absent when none has one. */
  fix?: 'safe' | 'unsafe';
  bad: Example;
  good: Example;
  /** Absent for what the reader itself reports. */
  check?(reading: Reading, context: LintContext): Finding[];
}

/** What rules may ask of the world. */
export interface LintContext {
  /** "YYYY-MM-DD". */
  today: string;
  /** Months after which a dated source is stale. */
  maxAge: number;
}

export const DEFAULT_MAX_AGE = 36;

/** A piece of a bank. Those of a question or an option are completed by `exampleFile`. */
export interface Example {
  /** words: no text could show it. */
  of: 'file' | 'question' | 'option' | 'words';
  text: string;
}

const HEAD = 'title: Example\nquestions:\n';
const QUESTION = '- id: q-001\n  stem: Which comes first?\n';
const OTHERS = `- text: Calm words
  correct: true
  rationale: Calm comes first.
- text: A firm grip
  rationale: A grip invites a fight.
`;

/** The whole bank file in which an example stands. */
export function exampleFile({ of, text }: Example): string {
  const body = text.endsWith('\n') ? text : `${text}\n`;
  if (of === 'question') return HEAD + indented(body, 2);
  if (of === 'option') return HEAD + indented(`${QUESTION}  options:\n${indented(OTHERS + body, 4)}`, 2);
  return body;
}

function indented(text: string, columns: number): string {
  return text.replace(/^(?=.)/gm, ' '.repeat(columns));
}
