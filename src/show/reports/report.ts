import type { PlacedFinding, Severity } from '../../core/bank/placed.ts';

/** What was found in one file. */
export interface FileReport {
  file: string;
  /** The text that findings point into. */
  source: string;
  findings: PlacedFinding[];
}

export interface LintReport {
  /** Every file that was read, those without findings too. */
  files: FileReport[];
  /** Questions in them, as far as they could be read. */
  questions: number;
  /** YAML files in the folders that are no banks. */
  skipped: number;
}

/** Findings shown of one file by reports for people. */
export const SHOWN_PER_FILE = 50;

export function countBySeverity(report: LintReport): Record<Severity, number> {
  const counts = { error: 0, warning: 0, hint: 0 };
  for (const { findings } of report.files) for (const { severity } of findings) counts[severity]++;
  return counts;
}
