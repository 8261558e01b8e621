import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { replaceFile } from '../../src/app/replace-file.ts';
import { temporaryFolder } from '../helpers/folders.ts';

test('writes all pieces, over an old file too, and leaves nothing else', () => {
  const folder = temporaryFolder();
  const path = join(folder, 'out.json');
  replaceFile(path, ['a', 'ü', '\n'], '1');
  expect(readFileSync(path, 'utf8')).toBe('aü\n');
  replaceFile(path, ['b'], '2');
  expect(readFileSync(path, 'utf8')).toBe('b');
  expect(readdirSync(folder)).toEqual(['out.json']);
});

test('what fails midway leaves the old file as it was', () => {
  const folder = temporaryFolder();
  const path = join(folder, 'out.json');
  writeFileSync(path, 'old');
  const pieces = function* () {
    yield 'new';
    throw new Error('enough');
  };
  expect(() => replaceFile(path, pieces(), '1')).toThrow('enough');
  expect(readFileSync(path, 'utf8')).toBe('old');
  expect(readdirSync(folder)).toEqual(['out.json']);
});

test('a folder is not replaced', () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'out'));
  expect(() => replaceFile(join(folder, 'out'), ['x'], '1')).toThrow();
  expect(readdirSync(folder)).toEqual(['out']);
});

test.skipIf(process.platform === 'win32')('a file keeps its mode, a link stays one, a device is written to', () => {
  const folder = temporaryFolder();
  const [path, link] = [join(folder, 'out.json'), join(folder, 'link.json')];
  writeFileSync(path, 'old');
  chmodSync(path, 0o664);
  symlinkSync('out.json', link);
  replaceFile(link, ['new'], '1');
  expect(readFileSync(path, 'utf8')).toBe('new');
  expect(statSync(path).mode & 0o777).toBe(0o664);
  expect(lstatSync(link).isSymbolicLink()).toBe(true);
  replaceFile('/dev/null', ['x'], '1');
  expect(statSync('/dev/null').isCharacterDevice()).toBe(true);
  expect(existsSync('/dev/.null.1.tmp')).toBe(false);
});
