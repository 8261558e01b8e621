import { Composer, type Document } from 'yaml';
import type { Finding } from '../finding.ts';
import { convert } from './convert.ts';
import { syntaxFaults } from './faults.ts';
import { readTokens } from './tokens.ts';
import type { TreeNode } from './tree.ts';

export interface Parsed {
  root?: TreeNode;
  findings: Finding[];
  /** The structure cannot be trusted: only the names of the outermost fields say something. */
  broken: boolean;
}

const OPTIONS = {
  version: '1.2',
  schema: 'core',
  strict: true,
  uniqueKeys: false,
  logLevel: 'error',
  resolveKnownTags: false,
} as const;

/** A YAML text as a tree with positions. Everything that a bank may not use is a finding. Never throws. */
export function parseTree(source: string): Parsed {
  const { tokens, findings, tooDeep } = readTokens(source);
  if (tooDeep) return { findings, broken: true };
  const document = [...new Composer(OPTIONS).compose(tokens, true, source.length)][0] as Document.Parsed;
  const faults = syntaxFaults(document, source, findings);
  const local = faults.filter((fault) => fault.reach === 'local');
  const converted = convert(
    document.contents,
    source,
    local.map((fault) => fault.at),
  );
  const broken = local.length < faults.length || converted.unplaced > 0;
  return {
    root: converted.root,
    findings: [...findings, ...faults.map((fault) => fault.finding), ...(broken ? [] : converted.findings)],
    broken,
  };
}
