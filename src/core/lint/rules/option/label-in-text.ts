import type { DraftOption, DraftText } from '../../../bank/draft.ts';
import type { Finding, Fix } from '../../../bank/finding.ts';
import type { Reading } from '../../../bank/read.ts';
import { capital, quoted } from '../../../bank/wording.ts';
import { parseTree } from '../../../bank/yaml/parse.ts';
import { inQuestions } from '../../in-draft.ts';
import type { Rule } from '../../rule.ts';
import { sourceSpan } from '../../source-place.ts';

export const optionLabelInText: Rule = {
  id: 'option/label-in-text',
  severity: 'warning',
  summary: 'Options with their letters or numbers in the text',
  why: 'The screen has letters of its own, in a shuffled order: learners would see "A  c) Shouting".',
  fix: 'safe',
  bad: {
    of: 'question',
    text: `- id: q-001
  stem: Which comes first?
  options:
    - text: a) Calm words
      correct: true
      rationale: Calm comes first.
    - text: b) A firm grip
      rationale: A grip invites a fight.
    - text: c) Shouting
      rationale: Shouting raises tension.
`,
  },
  good: {
    of: 'question',
    text: `- id: q-001
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
  check: (reading) => inQuestions(reading, ({ options }) => labelled(reading, options)),
};

const LABEL = /^(?:\(([a-jA-J]|10|[1-9])\)|([a-jA-J]|10|[1-9])(?:[).]|:(?! *\d))(?=\s))\s*(?=\S)/;
/** "E. coli": a letter with a full stop before one small word is the name of a genus. */
const GENUS = /^[A-J]\.\s+\p{Ll}+$/u;

interface Labelled {
  option: DraftOption;
  draft: DraftText;
  label: string;
  place: number;
}

/** All or most options, with the labels of as many places, each once. One alone may be anything. */
function labelled({ source }: Reading, options: readonly DraftOption[]): Finding[] {
  const found: Labelled[] = [];
  for (const option of options) {
    const draft = option.text;
    const match = draft && mayBeLabelled(draft.text) ? LABEL.exec(draft.text) : null;
    if (!draft || !match || GENUS.test(draft.text)) continue;
    found.push({ option, draft, label: match[0], place: placeOf(match[1] ?? match[2] ?? '') });
  }
  if (found.length < 2) return [];
  const places = new Set(found.map(({ place }) => place));
  const isSeries = places.size === found.length && found.every(({ place }) => place < options.length);
  if (!isSeries || found.length < options.length - 1) return [];
  return found.map(({ option, draft, label }) => {
    const fix = withoutLabel(source, draft, label);
    return {
      rule: 'option/label-in-text',
      message: `${capital(option.name)} begins with the label ${quoted(label.trim())}`,
      help: 'Delete it: options get their letters when they are shown.',
      ...sourceSpan(source, draft, 0, label.trimEnd().length),
      ...(fix ? { fix } : {}),
    };
  });
}

/** Cheap to ask before anything else: two letters at the beginning are a word. */
function mayBeLabelled(text: string): boolean {
  const second = text.charCodeAt(1) | 0x20;
  return text.startsWith('(') || second < 0x61 || second > 0x7a;
}

function placeOf(label: string): number {
  return /^\d/.test(label) ? Number(label) - 1 : label.toLowerCase().charCodeAt(0) - 97;
}

/** A plain text whose rest YAML would read as something else gets quotes. */
function withoutLabel(source: string, draft: DraftText, label: string): Fix | undefined {
  const { node, text } = draft;
  const span = sourceSpan(source, draft, 0, label.length);
  if (node.style !== 'plain') return { safe: true, edits: [{ ...span, text: '' }] };
  const rest = source.slice(span.end, node.end);
  if (firstItem(`- ${rest}\n`) === text.slice(label.length)) return { safe: true, edits: [{ ...span, text: '' }] };
  if (rest.includes('\n')) return undefined;
  return { safe: true, edits: [{ start: node.start, end: node.end, text: JSON.stringify(rest) }] };
}

function firstItem(source: string): unknown {
  const { root, findings } = parseTree(source);
  const item = root?.kind === 'list' && findings.length === 0 ? root.items[0] : undefined;
  return item?.kind === 'scalar' ? item.value : undefined;
}
