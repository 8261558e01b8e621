import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

const IN_PACKAGE = /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/;
const LICENCE_FILE = /^(?:licen[cs]e|copying)(?:[-.].*)?$/i;

/**
 * The licences of all packages that are part of the bundles, as their terms ask.
 *
 * @param {string} root folder of the project
 * @param {Iterable<string>} inputs bundled files, relative to it, with forward slashes
 */
export async function thirdParty(root, inputs) {
  const folders = new Set([...inputs].flatMap((path) => IN_PACKAGE.exec(path) ?? []));
  const packages = await Promise.all([...folders].map((folder) => describe(join(root, folder))));
  packages.sort((a, b) => (a.title < b.title ? -1 : 1));
  const intro = 'examdrill contains these packages. Each is under the licence printed below it.\n';
  return [intro, ...packages.map(({ title, text }) => `${'-'.repeat(78)}\n${title}\n\n${text}\n`)].join('\n');
}

/** @param {string} folder */
async function describe(folder) {
  /** @type {{ name: string, version: string, license?: string }} */
  const { name, version, license } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
  const file = (await readdir(folder)).find((entry) => LICENCE_FILE.test(entry));
  if (!license || !file) throw new Error(`${name} ${version} has no licence that could be passed on`);
  const text = await readFile(join(folder, file), 'utf8');
  return { title: `${name} ${version} (${license})`, text: text.trim().replaceAll('\r\n', '\n') };
}
