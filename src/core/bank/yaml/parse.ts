import type { Finding } from '../finding.ts';
import { compose } from './compose.ts';
import { convert } from './convert.ts';
import { syntaxFaults } from './faults.ts';
import { regularTree } from './regular/regular-tree.ts';
import { readTokens } from './tokens.ts';
import type { TreeNode } from './tree.ts';

export interface Parsed {
  root?: TreeNode;
  findings: Finding[];
  /** The structure cannot be trusted: only the names of the outermost fields say something. */
  broken: boolean;
}

/**
 * A YAML text as a tree with positions. Everything that a bank may not use is a finding. Never throws. `familiar` is
 * what `isFamiliar` says of the text, where that is known.
 */
export function parseTree(source: string, familiar?: boolean): Parsed {
  const root = regularTree(source, familiar);
  return root ? { root, findings: [], broken: false } : parseAnyTree(source);
}

/** The same for all of YAML, and with all that can be wrong in it. */
export function parseAnyTree(source: string): Parsed {
  const { tokens, findings, hopeless } = readTokens(source);
  if (hopeless) return { findings, broken: true };
  const { document, errors } = compose(tokens, source.length);
  const faults = syntaxFaults(errors, document, source, findings);
  const local = faults.filter((fault) => fault.reach === 'local');
  const converted = convert(
    document?.contents ?? null,
    source,
    local.map((fault) => fault.at),
  );
  const broken = !document || local.length < faults.length || converted.unplaced > 0;
  return {
    root: converted.root,
    findings: [...findings, ...faults.map((fault) => fault.finding), ...(broken ? [] : converted.findings)],
    broken,
  };
}
