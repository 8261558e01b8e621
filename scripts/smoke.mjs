/** Packs the program, installs the tarball into an empty folder as a user would, and practises there. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { smokeChecks } from './smoke-checks.mjs';

const MAX_BYTES = 15_000_000;
const root = join(import.meta.dirname, '..');
const temp = mkdtempSync(join(tmpdir(), 'examdrill-smoke-'));
const user = join(temp, 'user');
const home = join(temp, 'home');
// npm tells its children which project it runs in; the user's folder is another one.
const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^npm_/i.test(name)));
const { check, close } = smokeChecks();

try {
  mkdirSync(user);
  writeFileSync(join(user, 'package.json'), '{}\n');
  writeFileSync(join(user, 'answers.txt'), 'a\nb?\nc!\n');
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

  const installed =
    check('the package packs', () => succeed(run(`npm pack --silent --pack-destination "${temp}"`, root))) &&
    check('the tarball installs without network and scripts', () =>
      succeed(run(`npm install --offline --ignore-scripts --no-audit --no-fund ../examdrill-${version}.tgz`)),
    );
  if (installed) checkInstalled(version);
} finally {
  rmSync(temp, { recursive: true, force: true });
}
close();

/** @param {string} version */
function checkInstalled(version) {
  check('nothing else is installed', () => {
    const packages = readdirSync(join(user, 'node_modules')).filter((name) => !name.startsWith('.'));
    equal(packages.join(' '), 'examdrill');
    equal(readdirSync(join(user, 'node_modules/examdrill')).includes('node_modules'), false);
  });
  check('what is installed is small', () => {
    const bytes = size(join(user, 'node_modules'));
    if (bytes > MAX_BYTES) throw new Error(`${bytes} bytes are more than ${MAX_BYTES}`);
  });
  check('--version', () => equal(succeed(run('npx --no-install examdrill --version')).stdout, `${version}\n`));
  check('the shipped banks have no findings', () =>
    succeed(run('npx --no-install examdrill lint node_modules/examdrill/banks')),
  );
  check('practice gives reasons, without escape bytes', () => {
    const { stdout, stderr } = succeed(
      run('npx --no-install examdrill practice customer-service -n 3 --seed 7 --answers answers.txt'),
    );
    const reasons = stdout.match(/\bWhy(?: not)?:/g) ?? [];
    if (reasons.length < 6) throw new Error(`three questions have ${reasons.length} reasons\n${stdout}`);
    equal(`${stdout}${stderr}`.includes('\u001b'), false);
  });
  check('the practice is in the history', () =>
    equal(readdirSync(join(home, 'history')).filter((name) => name.endsWith('.jsonl')).length, 1),
  );
}

/** @param {string} command */
function run(command, cwd = user) {
  return spawnSync(command, { cwd, shell: true, encoding: 'utf8', env: { ...env, EXAMDRILL_HOME: home } });
}

/** @param {{ status: number | null, stdout: string, stderr: string }} ran */
function succeed(ran) {
  if (ran.status !== 0) throw new Error(`exit ${ran.status}\n${ran.stdout}${ran.stderr}`);
  return ran;
}

/**
 * @param {unknown} actual
 * @param {unknown} expected
 */
function equal(actual, expected) {
  if (actual !== expected) throw new Error(`${JSON.stringify(actual)} instead of ${JSON.stringify(expected)}`);
}

/** @param {string} folder */
function size(folder) {
  const entries = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return entries.reduce((sum, entry) => sum + statSync(join(folder, entry)).size, 0);
}
