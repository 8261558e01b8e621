import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';

const NOT_OURS = /^(?:NODE_|npm_|FORCE_COLOR$|NO_COLOR$|CI$|ACCESSIBLE$|EXAMDRILL_)/i;

export const root = join(import.meta.dirname, '..');
export const launcher = join(root, 'bin/examdrill.js');

/** A folder for everything the bench writes, gone when it ends. */
export const temp = mkdtempSync(join(tmpdir(), 'examdrill-bench-'));
process.on('exit', () => rmSync(temp, { recursive: true, force: true }));

/**
 * The environment of measured programs. NODE_EXTRA_CA_CERTS alone more than doubles Node's own start and so would
 * make every ratio look good.
 */
export function environment(extra: Record<string, string> = {}): Record<string, string> {
  const ours = Object.entries(process.env).filter((entry): entry is [string, string] => !NOT_OURS.test(entry[0]));
  return { ...Object.fromEntries(ours), EXAMDRILL_HOME: mkdtempSync(join(temp, 'home-')), ...extra };
}

/** A program of this folder in one file. */
export function bundled(name: string): string {
  const outfile = join(temp, `${name}.cjs`);
  buildSync({
    entryPoints: [join(import.meta.dirname, `${name}.ts`)],
    outfile,
    bundle: true,
    minify: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
  });
  return outfile;
}
