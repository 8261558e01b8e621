import { sha256 } from '../../hash.ts';
import type { Draft, DraftText } from '../draft.ts';
import type { Finding } from '../finding.ts';
import { ID_HELP } from '../formats.ts';
import { lineStarts, placeOf } from '../lines.ts';
import { ID_PATTERN } from '../schema.ts';
import { quoted } from '../wording.ts';
import { type Entry, field, type Span } from '../yaml/tree.ts';

const LONGEST_ID = 64;
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)$/i;

/** Ids that are given twice, differ only in case, or cannot be used. Formats of single ids are the schema's business. */
export function checkIds(draft: Draft, source: string): Finding[] {
  const findings: Finding[] = [];
  let starts: number[] | undefined;
  const lineOf = (offset: number) => {
    starts ??= lineStarts(source);
    return placeOf(starts, offset).line;
  };

  function unique(ids: Iterable<DraftText>, what: string): void {
    const seen = new Map<string, DraftText>();
    for (const id of ids) {
      const first = seen.get(id.text.toLowerCase());
      if (!first) {
        seen.set(id.text.toLowerCase(), id);
        continue;
      }
      const line = lineOf(first.node.start);
      const message =
        first.text === id.text
          ? `${what} ${quoted(id.text)} is given twice, first on line ${line}`
          : `${what} ${quoted(id.text)} differs only in case from ${quoted(first.text)} on line ${line}`;
      findings.push({ rule: 'id/duplicate', message, help: 'Give one of them another id.', ...spanOf(id.node) });
    }
  }

  function tableIds(table: ReadonlyMap<string, Entry>, what: string): void {
    for (const [id, { key }] of table) {
      if (ID_PATTERN.test(id) || (key.style === 'plain' && typeof key.value !== 'string')) continue;
      findings.push({
        rule: 'id/format',
        message: `${quoted(id)} cannot be the id of a ${what}`,
        help: ID_HELP,
        ...spanOf(key),
      });
    }
    unique(
      [...table].map(([text, { key }]) => ({ text, node: key })),
      `The ${what} id`,
    );
  }

  tableIds(draft.topics, 'topic');
  tableIds(draft.misconceptions, 'misconception');
  tableIds(draft.scenarios, 'scenario');
  tableIds(draft.presets, 'preset');
  tableIds(draft.banks, 'bank');
  unique(
    draft.questions.flatMap((question) => question.id ?? []),
    'The question id',
  );
  for (const question of draft.questions) {
    const ids = question.options.flatMap((option) => option.id ?? []);
    unique(ids, `In ${question.name} the option id`);
  }
  return [...findings, ...checkDevice(draft)];
}

function checkDevice(draft: Draft): Finding[] {
  const id = field(draft.root, 'id');
  if (id?.kind !== 'scalar' || !DEVICE.test(id.text)) return [];
  return [
    {
      rule: 'id/format',
      message: `${quoted(id.text)} cannot be the id of a bank: Windows has a device of that name`,
      help: 'Choose another id.',
      ...spanOf(id),
    },
  ];
}

/**
 * The id that a bank gets from its file's name. A name that makes no id (no Latin letter or digit in it, or that of a
 * Windows device) gets one that is as lasting as the name.
 */
export function idFromFile(file: string): string {
  const name = (file.split(/[\\/]/).at(-1) ?? '').replace(/\.ya?ml$/i, '');
  const id = name
    .replace(/[^A-Za-z0-9_-]+/g, '-')
    .replace(/^[-_]+|-+$/g, '')
    .slice(0, LONGEST_ID);
  if (DEVICE.test(id)) return `${id}-bank`;
  return id === '' ? `bank-${sha256(name.normalize('NFC')).slice(0, 8)}` : id;
}

function spanOf({ start, end }: Span): Span {
  return { start, end };
}
