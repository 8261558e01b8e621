import type * as z from 'zod/mini';
import type { Finding, Fix } from './finding.ts';
import { renamed, replaced } from './fixes.ts';
import type { Subject } from './place.ts';
import { closest, isSlip } from './suggest.ts';
import { anyOf, capital, quoted, shortened } from './wording.ts';
import type { ScalarNode, TreeNode } from './yaml/tree.ts';

type Issue = z.core.$ZodIssue;
type Said = Pick<Finding, 'rule' | 'message' | 'help' | 'fix'>;

/** A value that is there but not what it has to be. */
export function formatFinding(issue: Issue, node: TreeNode, subject: Subject, path: readonly PropertyKey[]): Finding {
  const last = path.at(-1);
  const what = typeof last === 'number' ? entryName(subject, path) : String(last ?? '');
  const said = say(issue, node, subject, what, path);
  return { ...said, start: node.start, end: Math.max(node.start + 1, node.end) };
}

function entryName(subject: Subject, path: readonly PropertyKey[]): string {
  const list = String(path.at(-2));
  return list === 'questions' || list === 'options' ? subject.name : `an entry of ${list}`;
}

function say(issue: Issue, node: TreeNode, subject: Subject, what: string, path: readonly PropertyKey[]): Said {
  switch (issue.code) {
    case 'invalid_type':
      return wrongType(issue.expected, node, what);
    case 'invalid_value':
      return wrongValue(issue.values.map(String), node, what);
    case 'too_small':
    case 'too_big':
      return wrongSize(issue, node, subject, what);
    case 'invalid_format':
      return wrongFormat(node, subject, what, path);
    default:
      return {
        rule: 'schema/format',
        message: capital(issue.message),
        help: what === 'credit' ? CREDIT_HELP : PASS_HELP,
      };
  }
}

const CREDIT_HELP = 'Write it shorter, such as 33.33333.';
const PASS_HELP = 'Write { percent: 70 }, { correct: 21 }, or both.';
const TYPES: Record<string, string> = {
  string: 'text',
  boolean: 'true or false',
  int: 'a whole number',
  number: 'a number',
  array: 'a list',
  object: 'a map of fields',
  record: 'a map of ids',
};

/** The name of a field in quotes; `an entry of tags` as it is. */
function named(what: string): string {
  return what.includes(' ') ? capital(what) : quoted(what);
}

function wrongType(expected: string, node: TreeNode, what: string): Said {
  const found = node.kind === 'scalar' ? scalarName(node) : node.kind === 'list' ? 'a list' : 'a map';
  if (what === '') {
    return {
      rule: 'schema/type',
      message: `The file holds ${node.kind === 'list' ? 'a list' : 'a text'}, not a bank`,
      help: 'A bank begins with fields such as title: and questions:.',
    };
  }
  return {
    rule: 'schema/type',
    message: `${named(what)} must be ${TYPES[expected] ?? expected}, not ${found}`,
    ...meantType(expected, node),
  };
}

function scalarName(node: ScalarNode): string {
  return node.style === 'plain' ? shortened(node.text) : quoted(node.text);
}

const YES = /^(yes|y|on|1|true|right|correct|x)$/i;
const NO = /^(no|n|off|0|false|wrong|incorrect)$/i;

/** What to do about a wrong type. Only what was meant beyond doubt, but stands in quotes, is a safe fix. */
function meantType(expected: string, node: TreeNode): { help: string; fix?: Fix } {
  const text = node.kind === 'scalar' ? node.text.trim() : '';
  const plain = (meant: string, safe: boolean) =>
    node.kind === 'scalar' && node.style !== 'block' ? { fix: replaced(node, meant, safe) } : {};
  if (expected === 'boolean' && node.kind === 'scalar') {
    const meant = YES.test(text) ? 'true' : NO.test(text) ? 'false' : undefined;
    if (!meant) return { help: 'Write true or false without quotes.' };
    return { help: `Did you mean ${meant}? Write it without quotes.`, ...plain(meant, text.toLowerCase() === meant) };
  }
  const isNumber = expected === 'int' || expected === 'number';
  if (node.kind === 'scalar' && node.style !== 'plain' && text !== '' && !Number.isNaN(Number(text))) {
    return { help: `Write ${shortened(node.text)} without quotes.`, ...(isNumber ? plain(text, true) : {}) };
  }
  return { help: typeHelp(expected) };
}

function typeHelp(expected: string): string {
  if (expected === 'string') return 'If it is meant as text, put it in quotes.';
  if (expected === 'array') return 'Write its entries below it, each with a dash and a space.';
  if (expected === 'object' || expected === 'record') return 'Write its fields below it, each as "name: value".';
  return expected === 'int' ? 'Write a whole number such as 1.' : 'Write a number such as 50.';
}

function wrongValue(values: readonly string[], node: TreeNode, what: string): Said {
  if (what === 'format' && node.kind === 'scalar' && typeof node.value === 'number') {
    return { rule: 'schema/format', message: `There is no format ${shortened(node.text)}`, help: 'Write format: 1.' };
  }
  const found = node.kind === 'scalar' ? scalarName(node) : node.kind === 'list' ? 'a list' : 'a map';
  const meant = node.kind === 'scalar' ? closest(node.text.toLowerCase(), values) : undefined;
  const isText = what !== 'format' && node.kind === 'scalar';
  const fix = meant && isText ? renamed(node, meant, isSlip(node.text, meant, values)) : undefined;
  return {
    rule: 'schema/format',
    message: `${named(what)} must be ${anyOf(values)}, not ${found}`,
    help: meant ? `Did you mean ${meant}?` : `Write ${anyOf(values)}.`,
    ...(fix ? { fix } : {}),
  };
}

type SizeIssue = z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig;

function wrongSize(issue: SizeIssue, node: TreeNode, subject: Subject, what: string): Said {
  const bound = issue.code === 'too_small' ? `at least ${issue.minimum}` : `at most ${issue.maximum}`;
  if (issue.origin === 'string') {
    const blank = what === 'text' && subject.level === 'option';
    return {
      rule: blank ? 'option/blank' : 'schema/format',
      message: `${named(what)} of ${subject.name} is empty`,
      help: 'Write something that can be seen, or delete the line.',
    };
  }
  if (issue.origin === 'array') {
    const count = node.kind === 'list' ? node.items.length : 0;
    return {
      rule: 'schema/format',
      message: `${capital(subject.name)} has ${count === 0 ? 'no' : count} ${count === 1 ? what.replace(/s$/, '') : what}`,
      help: what === 'options' ? 'A question has 2 to 10 options.' : 'Write at least one.',
    };
  }
  const found = node.kind === 'scalar' ? scalarName(node) : 'this';
  return {
    rule: 'schema/format',
    message: `${named(what)} must be ${bound}, not ${found}`,
    help: `Write a number that is ${bound}.`,
  };
}

const FORMATS: Record<string, [is: string, help: string]> = {
  url: ['an address that begins with https://', 'Write it in full, such as https://example.org/manual.'],
  asOf: ['a year, month or day', 'Write "2025", "2025-01" or "2025-01-31", in quotes.'],
  language: ['a language tag', 'Write a tag of BCP 47, such as en or pt-BR.'],
  license: ['a licence', 'Write an SPDX expression, such as CC-BY-4.0.'],
  jurisdiction: ['"any" or a place of ISO 3166', 'Write any, US or US-CA.'],
};
export const ID_HELP = 'Use up to 64 letters (A to Z), digits, - and _, beginning with a letter or digit.';

function wrongFormat(node: TreeNode, subject: Subject, what: string, path: readonly PropertyKey[]): Said {
  const found = node.kind === 'scalar' ? quoted(node.text) : 'this';
  const [is, help] = FORMATS[what] ?? [];
  if (is && help) return { rule: 'schema/format', message: `${found} is not ${is}`, help };
  const defines = what === 'id' || (what === 'family' && path.length === 1);
  const owner = what === 'id' || what === 'family' ? ` of ${subject.name}` : '';
  return defines
    ? { rule: 'id/format', message: `${found} cannot be the id${owner}`, help: ID_HELP }
    : { rule: 'schema/format', message: `${found} is not an id`, help: ID_HELP };
}
