import type { Finding, Severity } from '../bank/finding.ts';

export type Level = 'off' | Severity;
export const LEVELS = ['off', 'hint', 'warning', 'error'] as const satisfies readonly Level[];

/** Which rules run, and how much they weigh. */
export interface LintSettings {
  /** Levels of rules by id, where they are not the rules' own. */
  levels: ReadonlyMap<string, Level>;
  /** Only these rules. */
  only?: ReadonlySet<string>;
}

export const DEFAULT_SETTINGS: LintSettings = { levels: new Map() };

const STOPS = /^(?:(?:file|yaml|schema|key|id)\/|option\/(?:duplicate|blank)$)/;
const SOMETIMES = new Set(['yaml/truncated-by-comment', 'yaml/coerced-scalar']);

/**
 * Does a finding stop practice (format.md)? Nothing can hide it then: lint would call a bank clean that nobody can
 * practise.
 */
export function stopsPractice({ rule, harmless }: Finding): boolean {
  return !harmless && STOPS.test(rule);
}

/** Does all that a rule finds stop practice? Its level is fixed, and it cannot be suppressed. */
export function alwaysStopsPractice(rule: string): boolean {
  return STOPS.test(rule) && !SOMETIMES.has(rule);
}

export function isEnabled(rule: string, { levels, only }: LintSettings): boolean {
  return levels.get(rule) !== 'off' && (only?.has(rule) ?? true);
}
