import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { ROOT } from './program.ts';

export interface ShippedQuestion {
  id: string;
  stem: string;
  options: { id: string; text: string; correct?: boolean; rationale: string }[];
}

/** Questions of a shipped bank as they are shown, read by the yaml library alone. */
export function questionsOf(bank: string, ids: readonly string[]): ShippedQuestion[] {
  const text = readFileSync(join(ROOT, 'banks', 'security-officer', `${bank}.yaml`), 'utf8');
  const { questions } = parse(text) as { questions: ShippedQuestion[] };
  return ids.flatMap((id) => questions.filter((question) => question.id === id)).map(withoutMarks);
}

function withoutMarks(question: ShippedQuestion): ShippedQuestion {
  const plain = (text: string) => text.replace(/[*`]/g, '');
  const options = question.options.map((option) => ({
    ...option,
    text: plain(option.text),
    rationale: plain(option.rationale),
  }));
  return { ...question, stem: plain(question.stem), options };
}

/** Every word of a question's stem, options and reasons. */
export function wordsOf(question: ShippedQuestion | undefined): string[] {
  if (!question) return [];
  const texts = [question.stem, ...question.options.flatMap(({ text, rationale }) => [text, rationale])];
  return texts.flatMap((text) => text.split(/\s+/)).filter((word) => word !== '');
}
