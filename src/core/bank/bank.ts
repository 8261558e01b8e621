import type { BankFile, ExamForm, Preset, QuestionFile, Reference } from './schema.ts';

/** A bank that can be practised: defaults filled in, ids unique, every reference between its parts resolved. */
export interface Bank {
  id: string;
  title: string;
  description?: string;
  language: string;
  license?: string;
  authors: string[];
  topics: Map<string, Topic>;
  misconceptions: Map<string, string>;
  scenarios: Map<string, Scenario>;
  exam?: ExamForm;
  presets: Map<string, Preset>;
  questions: Question[];
}

export interface Topic {
  title: string;
  weight: number;
  notes?: string;
}

export type Scenario = NonNullable<BankFile['scenarios']>[string];

export interface Question {
  id: string;
  stem: string;
  options: Option[];
  topic?: string;
  title?: string;
  objective?: string;
  tags: string[];
  difficulty?: QuestionFile['difficulty'];
  points: number;
  select: 'one' | 'all';
  shuffle: boolean;
  scenario?: string;
  jurisdiction: string;
  explanation?: string;
  hint?: string;
  references: Reference[];
  /** Line of the question in its file, from 1. */
  line: number;
}

export interface Option {
  /** As written, or derived from the text. */
  id: string;
  text: string;
  correct: boolean;
  /** Credit as written, in whole 1/100,000 of a percent; undefined when none is written. */
  credit?: number;
  rationale?: string;
  misconception?: string;
  pinned: boolean;
}

export interface Family {
  id: string;
  title: string;
  /** Bank id to weight, in file order. */
  banks: Map<string, number>;
  exam?: ExamForm;
  presets: Map<string, Preset>;
}
