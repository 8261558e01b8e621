import type { Finding } from '../bank/finding.ts';
import type { Reading } from '../bank/read.ts';
import { sha256 } from '../hash.ts';
import { stopsPractice } from './settings.ts';
import { questionAt } from './suppressions.ts';

/** How many findings with the same text around them are known, by rule and by the hash of that text. */
export type Counts = Map<string, Map<string, number>>;

/** Known findings, by the path of their file relative to that of the baseline, with `/`. */
export type Baseline = Map<string, Counts>;

export const BASELINE_VERSION = 1;
const MOST_TEXT = 500;
const HASH_DIGITS = 16;

/** What a baseline leaves of the findings of a file. */
export interface Compared {
  /** Those that it does not know. */
  fresh: Finding[];
  hidden: number;
  /** What it knows and what is not there any more. */
  gone: Counts;
  /** All that it may know: warnings and errors that do not stop practice. */
  found: Counts;
}

/**
 * Compares the findings of a file with those that are known. A finding is known by its rule, its question and the text
 * of its lines, so it may move; of several that look alike the first are the known ones.
 */
export function compareWith(known: Counts | undefined, reading: Reading, findings: readonly Finding[]): Compared {
  const gone: Counts = new Map([...(known ?? [])].map(([rule, hashes]) => [rule, new Map(hashes)]));
  const found: Counts = new Map();
  const fresh: Finding[] = [];
  for (const finding of findings) {
    if (finding.severity === 'hint' || stopsPractice(finding) || finding.rule.startsWith('lint/')) {
      fresh.push(finding);
      continue;
    }
    const hash = textHash(reading, finding);
    add(found, finding.rule, hash, 1);
    const left = gone.get(finding.rule)?.get(hash) ?? 0;
    if (left === 0) fresh.push(finding);
    else if (left === 1) gone.get(finding.rule)?.delete(hash);
    else gone.get(finding.rule)?.set(hash, left - 1);
  }
  return { fresh, hidden: findings.length - fresh.length, gone, found };
}

export function add(counts: Counts, rule: string, hash: string, count: number): void {
  const hashes = counts.get(rule) ?? new Map<string, number>();
  counts.set(rule, hashes.set(hash, (hashes.get(hash) ?? 0) + count));
}

/** The sum of some counts. */
export function total(hashes: ReadonlyMap<string, number>): number {
  return [...hashes.values()].reduce((sum, count) => sum + count, 0);
}

/** The question and the lines of a finding, white space aside. Of a long line only what is near. */
function textHash({ source, draft }: Reading, { start, end }: Finding): string {
  const before = source.slice(Math.max(0, start - MOST_TEXT), start);
  const after = source.slice(start, start + MOST_TEXT);
  const rest = after.indexOf('\n', Math.max(0, end - start));
  const text = before.slice(before.lastIndexOf('\n') + 1) + (rest < 0 ? after : after.slice(0, rest));
  const question = questionAt(draft?.questions ?? [], start)?.id?.text ?? '';
  return sha256(`${question}\n${text.replace(/\s+/g, ' ').trim()}`).slice(0, HASH_DIGITS);
}

/** A baseline as JSON with sorted names: the same findings always make the same text, one line for each of them. */
export function writeBaseline(baseline: Baseline): string {
  return `{\n  "version": ${BASELINE_VERSION},\n  "findings": ${object(baseline, 1)}\n}\n`;
}

type Nested = number | ReadonlyMap<string, Nested>;

function object(value: Nested, level: number): string {
  if (typeof value === 'number') return String(value);
  const entries = [...value].filter(([, inner]) => typeof inner === 'number' || hasAny(inner)).sort(byName);
  if (entries.length === 0) return '{}';
  const pad = '  '.repeat(level);
  const lines = entries.map(([name, inner]) => `${pad}  ${JSON.stringify(name)}: ${object(inner, level + 1)}`);
  return `{\n${lines.join(',\n')}\n${pad}}`;
}

function hasAny(value: ReadonlyMap<string, Nested>): boolean {
  return [...value.values()].some((inner) => typeof inner === 'number' || hasAny(inner));
}

function byName([a]: readonly [string, Nested], [b]: readonly [string, Nested]): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** A baseline as it was written; undefined when it is none of this version. */
export function readBaseline(json: string): Baseline | undefined {
  const written = parsed(json);
  if (!isObject(written) || written.version !== BASELINE_VERSION || !isObject(written.findings)) return undefined;
  const baseline: Baseline = new Map();
  for (const [file, rules] of Object.entries(written.findings)) {
    const counts: Counts = new Map();
    if (!isObject(rules)) return undefined;
    for (const [rule, hashes] of Object.entries(rules)) {
      if (!isObject(hashes)) return undefined;
      for (const [hash, count] of Object.entries(hashes)) {
        if (typeof count !== 'number' || !Number.isSafeInteger(count) || count < 1) return undefined;
        add(counts, rule, hash, count);
      }
    }
    baseline.set(file, counts);
  }
  return baseline;
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
