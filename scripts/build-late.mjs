import { join } from 'node:path';

/** Modules of Node that take milliseconds to load and that most commands never use. */
const SLOW = /^(?:node:)?(?:child_process|crypto|v8)$/;

/**
 * Loads slow modules of Node at the first call of one of their functions instead of at the start.
 *
 * @returns {import('esbuild').Plugin}
 */
export function lateModules() {
  return {
    name: 'late-modules',
    setup(build) {
      build.onResolve({ filter: SLOW }, ({ path, namespace }) =>
        namespace === 'late' ? { path, external: true } : { path, namespace: 'late' },
      );
      build.onLoad({ filter: SLOW, namespace: 'late' }, async ({ path }) => {
        const names = Object.keys(await import(path)).filter((name) => /^[a-z]/.test(name) && name !== 'default');
        const functions = names.map((name) => `export function ${name}(...args) { return load().${name}(...args); }`);
        const load = `let loaded;\nconst load = () => (loaded ??= require('${path}'));`;
        return { contents: [load, ...functions].join('\n') };
      });
    },
  };
}

/**
 * Two packages have a lighter build for browsers that does the same here. chalk asks which colours a terminal has,
 * which examdrill decides itself; yaml can be cut to what is used.
 *
 * @param {string} root folder of the project
 * @returns {import('esbuild').Plugin}
 */
export function lighterPackages(root) {
  const lighter = new Map([
    ['#supports-color', 'chalk/source/vendor/supports-color/browser.js'],
    ['yaml', 'yaml/browser/dist/index.js'],
  ]);
  return {
    name: 'lighter-packages',
    setup(build) {
      build.onResolve({ filter: /^(?:#supports-color|yaml)$/ }, ({ path }) => ({
        path: join(root, 'node_modules', lighter.get(path) ?? path),
      }));
    },
  };
}
