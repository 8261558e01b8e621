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
  /** What was found and is not among the findings. */
  hidden?: Hidden;
}

/** How many findings are not listed, and why. */
export interface Hidden {
  /** By a comment or a lint block in the file. */
  suppressed: number;
  /** Known to the baseline. */
  baseline: number;
  /** Left out by --quiet. */
  warnings: number;
  /** Left out unless --hints asks for them. */
  hints: number;
}

/** Findings shown of one file by reports for people. */
const SHOWN_PER_FILE = 50;

/** Findings that are listed. */
export function countBySeverity(report: LintReport): Record<Severity, number> {
  const counts = { error: 0, warning: 0, hint: 0 };
  for (const { findings } of report.files) for (const { severity } of findings) counts[severity]++;
  return counts;
}

/** Findings that count: also warnings and hints that are not listed. */
export function countAll(report: LintReport): Record<Severity, number> {
  const { error, warning, hint } = countBySeverity(report);
  const { warnings = 0, hints = 0 } = report.hidden ?? {};
  return { error, warning: warning + warnings, hint: hint + hints };
}

/** The findings of a file that there is room for: errors first, then warnings, in the order of the file. */
export function mostSevere(findings: readonly PlacedFinding[], room = SHOWN_PER_FILE): readonly PlacedFinding[] {
  if (findings.length <= room) return findings;
  const bySeverity = (['error', 'warning', 'hint'] as const).flatMap((severity) =>
    findings.filter((finding) => finding.severity === severity),
  );
  const kept = new Set(bySeverity.slice(0, room));
  return findings.filter((finding) => kept.has(finding));
}
