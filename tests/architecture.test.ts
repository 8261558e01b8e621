import { readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join, posix } from 'node:path';
import { describe, expect, test } from 'vitest';

/** What each part of the house may import besides itself. */
const MAY_IMPORT: Record<string, string[]> = {
  'core/text': [],
  'core/hash': [],
  'core/bank': ['core/text', 'core/hash'],
  'core/history': ['core/hash', 'type core/bank'],
  'core/session': ['core/bank', 'core/history', 'core/hash'],
  'core/lint': ['core/bank', 'core/text', 'core/hash'],
  show: ['core'],
  app: ['core', 'show'],
  cli: ['core', 'show', 'app'],
};
const PURE = /^(?:core|show)\//;
const HASHING = 'core/hash.ts';
const ONE_WRITER = 'app/output.ts';

/** Words that reach outside, and the files in which they are wrong. They are searched in code, not in strings. */
const WORDS: { found: RegExp; says: string; wrongIn: (path: string) => boolean }[] = [
  {
    found: /(?<![.\w$])(?:process|performance|crypto|set(?:Timeout|Interval|Immediate))\b(?!\s*\??:)/g,
    says: 'reaches outside',
    wrongIn: (path) => PURE.test(path),
  },
  {
    found: /\bDate\s*\.\s*now\b|\bnew\s+Date\b(?!\s*\(\s*[^\s)])|(?<!\bnew\s+)\bDate\s*\(|\bMath\s*\.\s*random\b/g,
    says: 'is given another value each time',
    wrongIn: (path) => PURE.test(path),
  },
  { found: /\bprocess\s*\??\.\s*exit\b/g, says: 'cuts off what is still being written', wrongIn: () => true },
  {
    found: /(?<![.\w$])console\b|\bstd(?:out|err)\s*\??\.\s*write\b|\bwriteSync\s*\(\s*[12]\b/g,
    says: `writes past ${ONE_WRITER}`,
    wrongIn: (path) => path !== ONE_WRITER,
  },
];

/** A quoted string, a comment or a regular expression, where one begins. */
const QUIET =
  /'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|\/\/.*|\/\*[\s\S]*?\*\/|(?<=(?:^|[=(,:[!&|?;{>]|\breturn)\s*)\/(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[])+\//y;

/** The source with the inside of comments, strings and regular expressions as spaces, at the same offsets. */
function codeOnly(source: string): string {
  let at = 0;
  let code = '';
  const keep = (length: number) => {
    code += source.slice(at, at + length);
    at += length;
  };
  const blank = (length: number) => {
    code += source.slice(at, at + length).replace(/[^\n]/g, ' ');
    at += length;
  };
  const readTemplate = () => {
    keep(1);
    while (at < source.length && source[at] !== '`') {
      if (source.startsWith('${', at)) {
        blank(2);
        readCode('}');
        blank(1);
      } else blank(source[at] === '\\' ? 2 : 1);
    }
    keep(1);
  };
  const readCode = (end?: string) => {
    while (at < source.length && source[at] !== end) {
      QUIET.lastIndex = at;
      const quiet = QUIET.exec(source)?.[0];
      if (quiet && /['"]/.test(quiet.charAt(0))) {
        keep(1);
        blank(quiet.length - 2);
        keep(1);
      } else if (quiet) blank(quiet.length);
      else if (source[at] === '`') readTemplate();
      else if (source[at] === '{') {
        keep(1);
        readCode('}');
        keep(1);
      } else keep(1);
    }
  };
  readCode();
  return code;
}

interface Import {
  offset: number;
  specifier: string;
  typeOnly: boolean;
}

const IMPORT =
  /\b(?:(?:import|export)\b(?<type>\s+type\b(?!\s+from\b))?[^;'"`()=]*?\bfrom\s*|import\s*\(\s*|import\s*|\brequire\s*\(\s*)(?<quote>['"`])(?<blanks> *)\k<quote>/dg;

function imports(source: string): Import[] {
  return [...codeOnly(source).matchAll(IMPORT)].map((match) => {
    const [start, end] = match.indices?.groups?.blanks ?? [0, 0];
    return { offset: start, specifier: source.slice(start, end), typeOnly: match.groups?.type !== undefined };
  });
}

/** The part of the house that a path below src/ belongs to. */
function part(path: string): string | undefined {
  return Object.keys(MAY_IMPORT).find((name) => path === `${name}.ts` || path.startsWith(`${name}/`));
}

function refusal(path: string, { specifier, typeOnly }: Import): string | undefined {
  if (builtinModules.includes(specifier.replace(/^node:/, '').replace(/\/.*/, '')))
    return PURE.test(path) && path !== HASHING ? 'only app/ talks to the system' : undefined;
  if (/^@?inquirer\b/.test(specifier)) return path.startsWith('app/') ? undefined : 'only app/ asks with inquirer';
  if (!specifier.startsWith('.')) return undefined;
  const target = posix.join(posix.dirname(path), specifier);
  if (target.endsWith('.json')) return undefined;
  const from = part(path) ?? '';
  const to = part(target);
  if (!to) return 'it is no part of the house';
  const allowed = MAY_IMPORT[from] ?? [];
  const reaches = (name: string) => to === name || to.startsWith(`${name}/`);
  if (to === from || allowed.some(reaches) || (typeOnly && allowed.includes(`type ${to}`))) return undefined;
  return `${from} may not import ${to}`;
}

/** What is wrong in one file of src/, as "path:line what". */
function offences(path: string, source: string): string[] {
  const line = (offset: number) => source.slice(0, offset).split('\n').length;
  const found: string[] = [];
  if (!part(path)) found.push(`${path}:1 it is no part of the house`);
  for (const each of imports(source)) {
    const why = refusal(path, each);
    if (why) found.push(`${path}:${line(each.offset)} ${each.specifier}: ${why}`);
  }
  const code = codeOnly(source);
  for (const word of WORDS.filter(({ wrongIn }) => wrongIn(path))) {
    for (const match of code.matchAll(word.found)) found.push(`${path}:${line(match.index)} ${match[0]} ${word.says}`);
  }
  return found;
}

const root = join(import.meta.dirname, '..');
const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.ts'));

describe('the house', () => {
  test('there is something to look at', () => {
    const parts = new Set(files.map((path) => part(path)));
    expect([...parts].sort()).toEqual(Object.keys(MAY_IMPORT).sort());
  });

  test('every import follows the arrow, and only app/ reaches outside', () => {
    expect(files.flatMap((path) => offences(path, readFileSync(join(root, 'src', path), 'utf8')))).toEqual([]);
  });

  test('the launcher sets process.exitCode only', () => {
    expect(readFileSync(join(root, 'bin/examdrill.js'), 'utf8')).not.toMatch(/process\.exit\b/);
  });
});

describe('the check finds', () => {
  test.each([
    ['core/text/width.ts', "import { h } from '../hash.ts';", 'core/text may not import core/hash'],
    ['core/bank/read.ts', "import type { Rule } from '../lint/rule.ts';", 'core/bank may not import core/lint'],
    ['core/history/fold.ts', "import { bank } from '../bank/bank.ts';", 'core/history may not import core/bank'],
    ['core/history/fold.ts', "import { type B } from '../bank/bank.ts';", 'core/history may not import core/bank'],
    ['core/session/step.ts', "export * from '../text/line.ts';", 'core/session may not import core/text'],
    [
      'core/lint/run.ts',
      "import {\n  a,\n  b,\n} from '../history/event.ts';",
      'core/lint may not import core/history',
    ],
    ['core/lint/rules/key/none.ts', "import x from '../../../../show/paint.ts';", 'core/lint may not import show'],
    ['show/paint.ts', "import '../app/output.ts';", 'show may not import app'],
    ['app/lint.ts', "const x = await import('../cli/command.ts');", 'app may not import cli'],
    ['app/lint.ts', 'type X = import("../cli/command.ts").X;', 'app may not import cli'],
    ['app/lint.ts', "import { x } from '../../scripts/x.ts';", 'it is no part of the house'],
    ['core/bank/hash.ts', "import { createHash } from 'node:crypto';", 'only app/ talks to the system'],
    ['show/table.ts', "import { EOL } from 'os';", 'only app/ talks to the system'],
    ['show/table.ts', "const { join } = require('path/posix');", 'only app/ talks to the system'],
    ['cli/menu.ts', "import { select } from '@inquirer/prompts';", 'only app/ asks with inquirer'],
    ['core/bank/read.ts', "console.log('x');", 'console writes past app/output.ts'],
    ['core/bank/read.ts', 'const { env } = process;', 'process reaches outside'],
    ['core/bank/read.ts', `const s = \`it's // \${\`\${process.pid}\`}\`;`, 'process reaches outside'],
    ['core/bank/read.ts', 'setTimeout(f, 1);', 'setTimeout reaches outside'],
    ['core/session/step.ts', 'const t = performance.now();', 'performance reaches outside'],
    ['core/session/step.ts', 'const id = crypto.randomUUID();', 'crypto reaches outside'],
    ['core/session/step.ts', 'const t = Date.now();', 'Date.now is given another value each time'],
    ['core/session/step.ts', 'const t = +new Date();', 'new Date is given another value each time'],
    ['core/session/step.ts', 'const t = new Date;', 'new Date is given another value each time'],
    ['core/session/step.ts', 'const t = Date();', 'Date( is given another value each time'],
    ['show/order.ts', 'items.sort(Math.random);', 'Math.random is given another value each time'],
    ['app/menu.ts', 'process.exit(1);', 'process.exit cuts off what is still being written'],
    ['app/menu.ts', 'world.stdout.write(text);', 'stdout.write writes past app/output.ts'],
    ['cli/program.ts', 'process.stderr\n  .write(text);', 'stderr\n  .write writes past app/output.ts'],
    ['app/menu.ts', 'writeSync(1, text);', 'writeSync(1 writes past app/output.ts'],
    ['helpers/x.ts', '', 'it is no part of the house'],
  ])('in %s: %s', (path, source, says) => {
    const found = offences(path, source);
    expect(found).toHaveLength(1);
    expect(found[0]?.endsWith(says), found[0]).toBe(true);
  });

  test.each([
    ['core/history/fold.ts', "import type { Bank } from '../bank/bank.ts';"],
    ['core/bank/read.ts', "import { parse } from 'yaml';\nimport type { Line } from '../text/line.ts';"],
    ['core/hash.ts', "import { createHash } from 'node:crypto';"],
    ['core/session/step.ts', 'const day = new Date(event.at); const state = { process: 1, ...rest.console };'],
    [
      'core/lint/run.ts',
      "// console.log\n/* process.exit() */ const s = 'Date.now()', r = /'process[/]/, t = `console`;",
    ],
    ['core/lint/rule.ts', 'const bad = "import x from \'../../app/x.ts\'"; const half = a / b / process_;'],
    ['app/output.ts', 'process.stdout.write(text);'],
    ['app/schema.ts', "import schema from '../../schema/bank.schema.json';\nprocess.exitCode = 1;"],
    ['cli/commands/lint.ts', "import { lint } from '../../app/lint.ts';\nimport { platform } from 'node:os';"],
  ])('nothing wrong in %s: %s', (path, source) => {
    expect(offences(path, source)).toEqual([]);
  });

  test('the line of a mistake', () => {
    const source = "// one\nimport type {\n  Rule,\n} from '../lint/rule.ts';\n";
    expect(offences('core/bank/read.ts', source)).toEqual([
      'core/bank/read.ts:4 ../lint/rule.ts: core/bank may not import core/lint',
    ]);
  });
});
