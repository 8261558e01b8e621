import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { ROOT } from '../helpers/program.ts';

/** The banks of the family with their weights, as content.md has them. */
export const WEIGHTS = {
  'customer-service': 20,
  communication: 15,
  'de-escalation-and-force': 20,
  'access-and-inclusive-service': 15,
  'observe-and-report': 15,
  'emergencies-and-ethics': 15,
};

/** Fields are optional where a bank may lack them by mistake: the tests say so. */
export interface WrittenBank {
  id: string;
  title: string;
  description?: string;
  license?: string;
  language?: string;
  topics?: Record<string, { title: string; weight?: number; notes?: string }>;
  misconceptions?: Record<string, string>;
  scenarios?: Record<string, { title?: string; text: string }>;
  questions: WrittenQuestion[];
}

export interface WrittenQuestion {
  id: string;
  stem: string;
  options: WrittenOption[];
  topic?: string;
  objective?: string;
  tags?: string[];
  difficulty?: string;
  select?: 'one' | 'all';
  scenario?: string;
  jurisdiction?: string;
  explanation?: string;
  hint?: string;
  references?: WrittenReference[];
}

export interface WrittenOption {
  id?: string;
  text?: string;
  correct?: boolean;
  rationale?: string;
  misconception?: string;
}

export interface WrittenReference {
  title?: string;
  asOf?: string;
  jurisdiction?: string;
  kind?: string;
}

/** A question and the name it goes by in a failed test. */
export interface NamedQuestion {
  name: string;
  bank: WrittenBank;
  question: WrittenQuestion;
}

export const FAMILY_FOLDER = join(ROOT, 'banks', 'security-officer');

export function bankPath(id: string): string {
  return join(FAMILY_FOLDER, `${id}.yaml`);
}

/** The banks of the family that are there, read by the yaml library alone. */
export const BANKS: readonly WrittenBank[] = Object.keys(WEIGHTS)
  .filter((id) => existsSync(bankPath(id)))
  .map((id) => parse(readFileSync(bankPath(id), 'utf8')) as WrittenBank);

export const QUESTIONS: readonly NamedQuestion[] = BANKS.flatMap((bank) =>
  bank.questions.map((question) => ({ name: `${bank.id}/${question.id}`, bank, question })),
);

/** Words in lower case, without marks and punctuation. */
export function wordsOf(text: string): string[] {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[’']/g, '')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/** Every text of a question that a student reads. */
export function textsOf({ stem, options, explanation, hint, objective }: WrittenQuestion): string[] {
  const ofOptions = options.flatMap(({ text, rationale }) => [text, rationale]);
  return [stem, ...ofOptions, explanation, hint, objective].filter((text) => text !== undefined);
}
