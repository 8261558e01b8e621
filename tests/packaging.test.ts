import { execSync, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { transformSync } from 'esbuild';
import { describe, expect, test } from 'vitest';
import manifest from '../package.json';
import lock from '../package-lock.json';

const root = join(import.meta.dirname, '..');
const launcher = join(root, 'bin/examdrill.js');
const dist = join(root, 'dist');
const bundles = readdirSync(dist).filter((name) => name.endsWith('.js'));

/** What runs, without the two streams' encodings getting in the way. */
function node(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
  return { status, stdout, stderr };
}

describe('package.json', () => {
  test('has nothing to install for users', () => {
    expect(Object.keys(manifest).filter((key) => /dependencies/i.test(key))).toEqual(['devDependencies']);
  });

  test('has no script that runs at a user’s install', () => {
    expect(Object.keys(manifest.scripts).filter((name) => /install|publish|^(pre|post)?pack$/.test(name))).toEqual([]);
    expect(manifest.scripts.prepare).toBe('npm run --silent build');
  });

  test('pins every package, and the lock file agrees', () => {
    const locked: Record<string, { version?: string }> = lock.packages;
    for (const [name, version] of Object.entries(manifest.devDependencies)) {
      expect({ name, version: locked[`node_modules/${name}`]?.version }).toEqual({ name, version });
    }
    expect(lock.version).toBe(manifest.version);
  });
});

describe('the tarball', () => {
  const [packed] = JSON.parse(
    execSync('npm pack --dry-run --json --ignore-scripts', { cwd: root, stdio: 'pipe' }).toString(),
  );
  const files: string[] = packed.files.map((file: { path: string }) => file.path);

  test('holds what users need', () => {
    expect(files).toEqual(
      expect.arrayContaining([
        'CHANGELOG.md',
        'LICENSE',
        'README.md',
        'banks/security-officer/customer-service.yaml',
        'bin/examdrill.js',
        'dist/THIRD-PARTY.txt',
        'dist/cli.js',
        'package.json',
        'schema/bank.schema.json',
      ]),
    );
  });

  test('holds nothing else', () => {
    const expected =
      /^(?:[A-Z]+(?:\.md)?|package\.json|bin\/examdrill\.js|dist\/(?:[\w-]+\.js|THIRD-PARTY\.txt)|banks\/(?:.+\.yaml|README\.md)|schema\/.+\.json|docs\/.+\.md)$/;
    expect(files.filter((path) => !expected.test(path))).toEqual([]);
  });
});

describe('the bundles', () => {
  test('need nothing but Node and each other', () => {
    const known = new Set([...builtinModules, ...bundles.map((name) => `./${name}`)]);
    for (const bundle of bundles) {
      const code = readFileSync(join(dist, bundle), 'utf8');
      const needed = [...code.matchAll(/\brequire\("([^"]+)"\)/g)].map(([, name = '']) => name.replace(/^node:/, ''));
      expect({ bundle, unknown: needed.filter((name) => !known.has(name)) }).toEqual({ bundle, unknown: [] });
    }
  });

  test('come with the licences of what is in them', () => {
    const text = readFileSync(join(dist, 'THIRD-PARTY.txt'), 'utf8');
    for (const name of ['commander', 'inquirer', 'chalk', 'yaml', 'zod'] as const) {
      expect(text).toContain(`\n${name} ${manifest.devDependencies[name]} (`);
    }
    expect(text).toContain('Permission is hereby granted');
  });
});

describe('bin/examdrill.js', () => {
  test.each(['--version', '-V'])('%s prints the version', (option) => {
    expect(node(launcher, option)).toEqual({ status: 0, stdout: `${manifest.version}\n`, stderr: '' });
  });

  test('is executable', { skip: process.platform === 'win32' }, () => {
    expect(statSync(launcher).mode & 0o111).toBe(0o111);
  });

  test('is written so that an old Node can read it', () => {
    const source = readFileSync(launcher, 'utf8');
    expect(transformSync(source, { target: 'es5' }).code).toBe(transformSync(source, { target: 'esnext' }).code);
  });

  test.each(['8.17.0', '18.20.4', '20.16.0'])('under Node %s it says in one line what it needs', (version) => {
    const pretend = `Object.defineProperty(process.versions, 'node', { value: '${version}' });`;
    expect(node('-e', `${pretend} require(${JSON.stringify(launcher)});`)).toEqual({
      status: 2,
      stdout: '',
      stderr: `examdrill: needs Node 20.17 or newer; this is ${version}\n`,
    });
  });

  test('before the build it says in one line what to run', () => {
    const pretend = "require('fs').existsSync = () => false;";
    expect(node('-e', `${pretend} require(${JSON.stringify(launcher)});`)).toEqual({
      status: 2,
      stdout: '',
      stderr: 'examdrill: it is not built yet. Run: npm run build\n',
    });
  });

  test('a full device is no success', { skip: !existsSync('/dev/full') }, () => {
    const quoted = [process.execPath, launcher].map((path) => `'${path}'`).join(' ');
    expect(spawnSync('sh', ['-c', `${quoted} --version > /dev/full`]).status).toBe(2);
  });
});
