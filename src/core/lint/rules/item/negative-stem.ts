import type { Finding, Fix } from '../../../bank/finding.ts';
import type { Span } from '../../../bank/yaml/tree.ts';
import { type Negation, negationAsked } from '../../item/negation.ts';
import { type Item, inEnglish } from '../../item/view.ts';
import { HINTS } from '../../item/words.ts';
import type { Rule } from '../../rule.ts';
import { sourceSpan } from '../../source-place.ts';

export const itemNegativeStem: Rule = {
  id: 'item/negative-stem',
  severity: 'warning',
  summary: 'The stem asks for what is not so',
  why: 'A small "not" is easily overlooked, so people who know the matter choose a right statement and are graded wrongly. Emphasis helps; asking for what is so helps more.',
  sources: ['Haladyna, Downing and Rodriguez 2002', 'Tarrant, Knierim, Hayes and Ware 2006'],
  fix: 'safe',
  bad: {
    of: 'question',
    text: `- id: q-001
  stem: Which of these does not belong in a report?
  options:
    - text: A guess
      correct: true
      rationale: A report holds what was seen.
    - text: The time
      rationale: It shows what came first.
    - text: The place
      rationale: It shows where to look.
`,
  },
  good: {
    of: 'question',
    text: `- id: q-001
  stem: The visitor does not want to leave. What comes first?
  options:
    - text: Calm words
      correct: true
      rationale: Calm comes first.
    - text: A firm grip
      rationale: A grip invites a fight.
    - text: A whistle
      rationale: A whistle raises tension.
    - text: Shouting
      rationale: Shouting raises tension.
`,
  },
  check: (reading) => inEnglish(reading, (item) => findingOf(item, reading.source)),
};

function findingOf(item: Item, source: string): Finding | undefined {
  const negation = item.asked.hints & HINTS.negative ? negationAsked(item.prose) : undefined;
  if (!negation) return undefined;
  const { name, stem } = item;
  const { word, start } = negation;
  const span = sourceSpan(source, stem, start, start + word.length);
  const asks = `The stem of ${name} asks with "${word}"`;
  if (isEmphasised(stem.text, negation)) {
    return {
      rule: 'item/negative-stem',
      severity: 'hint',
      message: `${asks} for what is not so`,
      help: 'If you can, ask for what is so.',
      ...span,
    };
  }
  const fix = source.slice(span.start, span.end) === word ? emphasis(stem.text, word, span) : undefined;
  return {
    rule: 'item/negative-stem',
    message: `${asks}, which is easily overlooked`,
    help: `Ask for what is so, or write ${word.toUpperCase()} in capitals.`,
    ...span,
    ...(fix ? { fix } : {}),
  };
}

/** In capitals among small letters, or between marks of emphasis. */
function isEmphasised(stem: string, { word, start }: Negation): boolean {
  if (word === word.toUpperCase() && /[a-z]{2}/.test(stem)) return true;
  for (const { index, 0: marked } of stem.matchAll(/(\*{1,3}|(?<!\w)_)(?=\S)[^*_\n]+\1/g)) {
    if (start > index && start < index + marked.length) return true;
  }
  return false;
}

function emphasis(stem: string, word: string, { start, end }: Span): Fix | undefined {
  if (/[a-z]{2}/.test(stem.replace(word, ''))) return { safe: true, edits: [{ start, end, text: word.toUpperCase() }] };
  return stem.startsWith(word) ? undefined : { safe: true, edits: [{ start, end, text: `**${word}**` }] };
}
