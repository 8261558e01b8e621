import { isFamiliar } from '../text/hazards.ts';
import type { Bank, Family } from './bank.ts';
import { buildBank, buildFamily } from './build.ts';
import { checkIds, idFromFile } from './check/ids.ts';
import { checkKeys } from './check/keys.ts';
import { checkOptions } from './check/options.ts';
import { checkReferences } from './check/references.ts';
import { conflictMarkers } from './conflict.ts';
import { decode } from './decode.ts';
import { type Draft, draftOf } from './draft.ts';
import type { Finding } from './finding.ts';
import { schemaFindings } from './issues.ts';
import { type Kind, kindOf, newerFormat } from './kind.ts';
import { lineStarts, placeOf } from './lines.ts';
import { mend } from './mend.ts';
import { once } from './once.ts';
import { type BankFile, bankSchema, type FamilyFile, familySchema } from './schema.ts';
import { toValue } from './value.ts';
import { parseTree } from './yaml/parse.ts';
import { isNothing, type ScalarNode, type TreeNode } from './yaml/tree.ts';

export interface Reading {
  /** As it was named to the reader. */
  file: string;
  /** The text that findings point into: LF line ends, no byte order mark. */
  source: string;
  /** other: neither a bank nor a family by the fields of its root. */
  kind: Kind;
  /** What could be read, with positions and misnamed fields set right; undefined when the structure is damaged. */
  tree?: TreeNode;
  /** Every text in it that people read. */
  texts?: readonly ScalarNode[];
  draft?: Draft;
  /** What a bank says, when it can be practised: see `bankOf`. */
  content?: BankFile;
  /** Set when exams can be drawn from it. */
  family?: Family;
  /** In the order of the file. */
  findings: Finding[];
  /** Set when no sign of the source can be a hazard: see `isFamiliar`. */
  familiar?: boolean;
  /** See `once`. */
  made: Map<unknown, unknown>;
}

/** Reads the bytes of a bank file. Never throws: everything that is wrong is a finding. */
export function readBytes(bytes: Uint8Array, file: string): Reading {
  const { source, finding } = decode(bytes);
  return finding ? unread(file, finding, source) : readBank(source, file);
}

/** A file of which nothing could be read. */
export function unread(file: string, finding: Finding, source = ''): Reading {
  return untold(file, source, 'bank', [finding]);
}

/** A reading of which no more is known than what is wrong with it. */
function untold(file: string, source: string, kind: Kind, findings: Finding[]): Reading {
  return { file, source, kind, findings, made: new Map() };
}

/** Reads the text of a bank or family file; the default id of a bank comes from the file's name. Never throws. */
export function readBank(source: string, file: string): Reading {
  const markers = conflictMarkers(source);
  if (markers.length > 0) return untold(file, source, 'bank', markers);
  const familiar = isFamiliar(source);
  const { root, findings, broken } = parseTree(source, familiar);
  const kind = kindOf(root, broken);
  if (broken) return untold(file, source, kind, inOrder(source, findings));
  if (!root || isNothing(root)) return untold(file, source, 'bank', [...findings, empty(source)]);
  return readTree(root, { ...untold(file, source, kind, findings), familiar, tree: root });
}

/** What stops practice: all that the reader has to say but what is the linter's business only. */
export function blocking(reading: Reading): Finding[] {
  return reading.findings.filter((finding) => !finding.harmless);
}

function readTree(written: TreeNode, reading: Reading): Reading {
  const { source, kind } = reading;
  const newer = newerFormat(written);
  if (newer) return { ...reading, findings: inOrder(source, [...reading.findings, newer]) };
  const schema = kind === 'family' ? familySchema : bankSchema;
  const { tree: root, findings: misnamed } = mend(written, schema, kind === 'family' ? 'family' : 'bank');
  const { value, findings, settled, texts } = toValue(root, schema, source);
  const judged = schemaFindings(value, root, schema, settled, source);
  const draft = draftOf(root);
  const checks = draft
    ? [...checkIds(draft, source), ...checkKeys(draft), ...checkOptions(draft), ...checkReferences(draft)]
    : [];
  const read: Reading = {
    ...reading,
    tree: root,
    texts,
    ...(draft ? { draft } : {}),
    findings: inOrder(source, [...reading.findings, ...misnamed, ...findings, ...judged.findings, ...checks]),
  };
  if (!judged.valid || blocking(read).length > 0) return read;
  if (kind === 'family') return { ...read, family: buildFamily(value as FamilyFile, root) };
  return { ...read, content: value as BankFile };
}

/** The bank in a file, when it can be practised. Built at first use: a linter needs none. */
export function bankOf(reading: Reading): Bank | undefined {
  return once(reading, build);
}

function build({ content, source, file, tree }: Reading): Bank | undefined {
  if (!content) return undefined;
  const starts = lineStarts(source);
  return buildBank(content, content.id ?? idFromFile(file), tree, (offset) => placeOf(starts, offset).line);
}

/** In the order of the file, none of them behind its end. */
function inOrder(source: string, findings: readonly Finding[]): Finding[] {
  const last = source.length;
  const inside = findings.map((finding) =>
    finding.end <= last ? finding : { ...finding, start: Math.min(finding.start, last), end: last },
  );
  return inside.sort((a, b) => a.start - b.start);
}

function empty(source: string): Finding {
  return {
    rule: 'file/empty',
    message: source.trim() === '' ? 'The file is empty' : 'The file has comments only, so the bank is empty',
    help: 'To see how a bank begins: examdrill new my-bank.yaml.',
    start: 0,
    end: 0,
  };
}
