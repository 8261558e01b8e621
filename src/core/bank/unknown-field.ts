import type { Finding, Fix } from './finding.ts';
import type { Level } from './place.ts';
import { quoted } from './wording.ts';
import type { ScalarNode } from './yaml/tree.ts';

const LEVEL_NAMES: Partial<Record<Level, string>> = {
  exam: 'the exam block',
  pass: 'a pass rule',
  lint: 'a lint block',
  option: 'an option',
};
/** Made once for each level: a file can have very many unknown names. */
const LISTS = new Map<Level, string>();
const NAMES_THE_KEY = /^(correct|right|key|solution|answer)(answer|option|key)?$|^correct(answer|option)s$|^keys$/i;

/** The field that a name most likely stands for, and whether that is written too. */
interface Meant {
  meant: string | undefined;
  isTaken: boolean;
}

/** A name that no field of this level has. */
export function unknownField(
  key: ScalarNode,
  level: Level,
  fields: readonly string[],
  meant: Meant,
  fix?: Fix,
): Finding {
  return {
    rule: 'schema/unknown-key',
    message: `${quoted(key.text)} is not a field of ${LEVEL_NAMES[level] ?? `a ${level}`}`,
    help: helpFor(key.text, level, fields, meant),
    start: key.start,
    end: key.end,
    ...(fix ? { fix } : {}),
  };
}

/** `answer: b` in a question says which option is the key; there is no such field. */
export function namesTheKey(name: string, level: Level): boolean {
  return level === 'question' && NAMES_THE_KEY.test(name.replace(/[_-]/g, ''));
}

function helpFor(name: string, level: Level, fields: readonly string[], { meant, isTaken }: Meant): string {
  if (namesTheKey(name, level)) return 'Write correct: true in the option that is right.';
  if (meant !== undefined && isTaken) return `There is ${meant} already: delete this, or move it to another field.`;
  if (meant !== undefined) return `Did you mean ${meant}?`;
  const known = LISTS.get(level) ?? `It may have: ${fields.join(', ')}.`;
  LISTS.set(level, known);
  return known;
}
