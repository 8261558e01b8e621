import { version } from '../../../package.json';
import type { PlacedEdit, PlacedFinding, Severity } from '../../core/bank/placed.ts';
import type { Example, Rule } from '../../core/lint/rule.ts';
import { RULES } from '../../core/lint/rules/index.ts';
import { visible } from '../../core/text/visible.ts';
import { fingerprints } from './identity.ts';
import { jsonEntries, safeJson } from './json-text.ts';
import type { LintReport } from './report.ts';
import { ruleAddress } from './rule-address.ts';

const LEVELS: Record<Severity, string> = { error: 'error', warning: 'warning', hint: 'note' };
const NUMBERS = new Map(RULES.map(({ id }, number) => [id, number]));
const ROOT = '%SRCROOT%';
const BASES = { [ROOT]: { description: { text: 'The folder in which examdrill lint was started.' } } };

/** SARIF 2.1.0, for GitHub code scanning and editors: https://docs.oasis-open.org/sarif/sarif/v2.1.0/ */
export function* sarif(report: LintReport): Generator<string> {
  yield `{
"$schema": "https://json.schemastore.org/sarif-2.1.0.json",
"version": "2.1.0",
"runs": [{
"tool": { "driver": {
"name": "examdrill",
"version": ${safeJson(version)},
"informationUri": "https://github.com/examdrill/examdrill",
"rules": [
`;
  yield* jsonEntries(RULES.map(describeRule), '  ');
  yield `] } },
"columnKind": "utf16CodeUnits",
"originalUriBaseIds": ${safeJson(BASES)},
"results": [
`;
  yield* jsonEntries(results(report), '  ');
  yield ']\n}]\n}\n';
}

function describeRule({ id, severity, summary, why, bad, good }: Rule): object {
  return {
    id,
    shortDescription: message(summary),
    fullDescription: message(`${summary}. ${why}`),
    help: {
      text: withoutLinks(`${why}\n\nBad:\n\n${exampleText(bad)}\n\nGood:\n\n${exampleText(good)}`),
      markdown: `${why}\n\nBad:\n\n${exampleBlock(bad)}\n\nGood:\n\n${exampleBlock(good)}`,
    },
    helpUri: ruleAddress(id),
    defaultConfiguration: { level: LEVELS[severity] },
  };
}

function exampleText({ text }: Example): string {
  return text.trimEnd();
}

function exampleBlock(example: Example): string {
  return example.of === 'words' ? example.text : `\`\`\`yaml\n${exampleText(example)}\n\`\`\``;
}

function* results(report: LintReport): Generator<object> {
  for (const file of report.files) {
    const names = fingerprints(file);
    for (const [i, finding] of file.findings.entries()) {
      const artifactLocation = locationOf(finding.file);
      const { line: startLine, column: startColumn, endLine, endColumn } = finding;
      yield {
        ruleId: finding.rule,
        ruleIndex: NUMBERS.get(finding.rule) ?? -1,
        level: LEVELS[finding.severity],
        message: message(visible(`${finding.message}. ${finding.help ?? ''}`.trimEnd())),
        locations: [{ physicalLocation: { artifactLocation, region: { startLine, startColumn, endLine, endColumn } } }],
        partialFingerprints: { 'examdrill/v1': names[i] },
        ...fixesOf(finding, artifactLocation),
      };
    }
  }
}

function fixesOf({ fix }: PlacedFinding, artifactLocation: object): { fixes?: object[] } {
  if (!fix) return {};
  const description = message(fix.safe ? 'Made by examdrill lint --fix.' : 'Made by examdrill lint --fix-unsafe.');
  const replacements = fix.edits.map((edit) => ({
    deletedRegion: regionOf(edit),
    insertedContent: { text: edit.text },
  }));
  return { fixes: [{ description, artifactChanges: [{ artifactLocation, replacements }] }] };
}

/** Lines and columns hold whatever the line ends of the file are; offsets would not. */
function regionOf({ startLine, startColumn, endLine, endColumn }: PlacedEdit): object {
  return { startLine, startColumn, endLine, endColumn };
}

/** A path as a URI: relative to the folder of the call, or of its own when the file lies elsewhere. */
function locationOf(file: string): { uri: string; uriBaseId?: string } {
  const path = file
    .replaceAll(/\p{Cs}/gu, '\ufffd')
    .split('/')
    .map(encodeURIComponent)
    .join('/');
  if (file.startsWith('//')) return { uri: `file:${path}` };
  if (file.startsWith('/')) return { uri: `file://${path}` };
  if (/^[A-Za-z]:\//.test(file)) return { uri: `file:///${path.replace('%3A', ':')}` };
  return { uri: path, uriBaseId: ROOT };
}

function message(text: string): { text: string } {
  return { text: withoutLinks(text) };
}

/** SARIF makes a link of `[text](address)` even in plain text: no bank may place one. */
function withoutLinks(text: string): string {
  return text.includes('](') ? text.replaceAll('[', '\\[') : text;
}
