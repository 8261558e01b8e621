import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { build } from 'esbuild';
import { lateModules, lighterPackages } from './build-late.mjs';
import { thirdParty } from './licences.mjs';

const root = join(import.meta.dirname, '..');
const dist = join(root, 'dist');

const { files, inputs } = await bundle(join(root, 'src/cli/entry.ts'), 'cli.js');
files.set('THIRD-PARTY.txt', await thirdParty(root, inputs));
await replace(files);

/**
 * One CommonJS bundle for the entry and one for every module that is loaded by a dynamic import. Each has its own
 * copy of what it needs: a single small file starts faster than several shared ones.
 *
 * @param {string} entry absolute path
 * @param {string} name file name of the entry's bundle
 */
async function bundle(entry, name) {
  /** @type {Map<string, string | Uint8Array>} bundles by file name */
  const files = new Map();
  /** @type {Set<string>} files that went into a bundle */
  const inputs = new Set();
  /** @type {Map<string, string>} file names of bundles by the path of their source */
  const chunks = new Map([[entry, name]]);
  for (const [source, file] of chunks) {
    if (files.has(file)) throw new Error(`two modules would be built as ${file}; one of them is ${source}`);
    const result = await build({
      absWorkingDir: root,
      entryPoints: [source],
      outfile: join(dist, file),
      bundle: true,
      write: false,
      metafile: true,
      minify: true,
      treeShaking: true,
      platform: 'node',
      target: 'node20',
      format: 'cjs',
      // Turns import() into require, which loads a CommonJS bundle in half the time.
      supported: { 'dynamic-import': false },
      legalComments: 'none',
      plugins: [ownBundles(chunks), lateModules(), lighterPackages(root)],
    });
    for (const output of result.outputFiles) files.set(file, output.contents);
    for (const output of Object.values(result.metafile.outputs)) {
      for (const [path, { bytesInOutput }] of Object.entries(output.inputs)) if (bytesInOutput > 0) inputs.add(path);
    }
  }
  return { files, inputs };
}

/**
 * Leaves dynamic imports out of a bundle and notes them as bundles to build.
 *
 * @param {Map<string, string>} chunks
 * @returns {import('esbuild').Plugin}
 */
function ownBundles(chunks) {
  return {
    name: 'own-bundles',
    setup(build) {
      build.onResolve({ filter: /./ }, async ({ kind, path, importer, resolveDir }) => {
        if (kind !== 'dynamic-import') return;
        const found = await build.resolve(path, { importer, resolveDir, kind: 'import-statement' });
        if (found.external || found.errors.length > 0) return found;
        const file = chunks.get(found.path) ?? chunkName(path, found.path);
        chunks.set(found.path, file);
        return { path: `./${file}`, external: true };
      });
    },
  };
}

/**
 * @param {string} specifier as written in the import
 * @param {string} source absolute path
 */
function chunkName(specifier, source) {
  const own = relative(join(root, 'src'), source);
  const name = own.startsWith('..') ? specifier : own.replace(/\.ts$/, '').split(sep).join('-');
  return `${name.replace(/[^\w-]+/g, '-')}.js`;
}

/**
 * Puts the files in the place of the old ones, each at once and the entry last, so that a program which runs
 * meanwhile and a second build at the same time never find half a file or none.
 *
 * @param {Map<string, string | Uint8Array>} files
 */
async function replace(files) {
  await mkdir(dist, { recursive: true });
  const fresh = await mkdtemp(join(root, 'dist-'));
  try {
    for (const [file, content] of [...files].reverse()) {
      const target = join(dist, file);
      const old = await readFile(target).catch(() => undefined);
      if (old?.equals(Buffer.from(content))) continue;
      await writeFile(join(fresh, file), content);
      await rename(join(fresh, file), target);
    }
    for (const file of await readdir(dist)) {
      if (!files.has(file)) await rm(join(dist, file), { recursive: true, force: true });
    }
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
}
