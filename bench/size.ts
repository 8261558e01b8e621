import { execSync } from 'node:child_process';
import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { environment, root, temp } from './place.ts';

/** Packs the program, installs the tarball into an empty folder and weighs both. */
export function installedSize(): { tarballBytes: number; installedBytes: number; files: number } {
  const folder = join(temp, 'install');
  mkdirSync(folder);
  writeFileSync(join(folder, 'package.json'), '{}\n');
  const env = environment();
  execSync(`npm pack --silent --ignore-scripts --pack-destination "${temp}"`, { cwd: root, env, stdio: 'pipe' });
  const tarball = readdirSync(temp).find((name) => name.endsWith('.tgz')) ?? '';
  execSync(`npm install --offline --ignore-scripts --no-audit --no-fund "../${tarball}"`, {
    cwd: folder,
    env,
    stdio: 'pipe',
  });
  const tree = join(folder, 'node_modules');
  const files = readdirSync(tree, { recursive: true, encoding: 'utf8' })
    .map((path) => statSync(join(tree, path)))
    .filter((file) => file.isFile());
  return {
    tarballBytes: statSync(join(temp, tarball)).size,
    installedBytes: files.reduce((sum, file) => sum + file.size, 0),
    files: files.length,
  };
}
