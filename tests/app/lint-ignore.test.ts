import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { walkFolder } from '../../src/app/files.ts';
import { ignoreFilter } from '../../src/app/lint-ignore.ts';
import { temporaryFolder } from '../helpers/folders.ts';

/** What a walk finds among some files, given the texts of .gitignore files by their paths. */
function kept(files: string[], ignores: Record<string, string>, from = ''): string[] {
  const root = temporaryFolder();
  for (const [path, text] of [...files.map((file) => [file, ''] as const), ...Object.entries(ignores)]) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  const folder = join(root, from);
  return walkFolder(folder, root, ignoreFilter(folder))
    .files.map((path) => path.slice(root.length + 1).replaceAll('\\', '/'))
    .sort();
}

/** Each line was compared with `git check-ignore`. */
describe('patterns mean what they mean to git', () => {
  const FILES = ['a.yaml', 'b.yaml', 'b /c.yaml', 'x/a.yaml', 'x/y/a.yaml', 'x/y/b.yaml', '#c.yaml', '!d.yaml'];
  const left = (...gone: string[]) => FILES.filter((file) => !gone.includes(file)).sort();

  test.each([
    ['', left()],
    ['# a.yaml\n\n', left()],
    ['a.yaml', left('a.yaml', 'x/a.yaml', 'x/y/a.yaml')],
    ['/a.yaml', left('a.yaml')],
    ['x/a.yaml', left('x/a.yaml')],
    ['y/a.yaml', left()],
    ['**/y/a.yaml', left('x/y/a.yaml')],
    ['x/**/a.yaml', left('x/a.yaml', 'x/y/a.yaml')],
    ['x/*', left('x/a.yaml', 'x/y/a.yaml', 'x/y/b.yaml')],
    ['x/**', left('x/a.yaml', 'x/y/a.yaml', 'x/y/b.yaml')],
    ['y/', left('x/y/a.yaml', 'x/y/b.yaml')],
    ['a.yaml/', left()],
    ['y', left('x/y/a.yaml', 'x/y/b.yaml')],
    ['\\#c.yaml', left('#c.yaml')],
    ['\\!d.yaml', left('!d.yaml')],
    ['a.yaml   ', left('a.yaml', 'x/a.yaml', 'x/y/a.yaml')],
    ['b\\ ', left('b /c.yaml')],
    ['b ', left()],
    ['a.yaml\r\nb.yaml\r\n', left('a.yaml', 'x/a.yaml', 'x/y/a.yaml', 'b.yaml', 'x/y/b.yaml')],
    ['\ufeffa.yaml', left('a.yaml', 'x/a.yaml', 'x/y/a.yaml')],
    ['*.yaml\n!a.yaml', ['a.yaml', 'x/a.yaml', 'x/y/a.yaml']],
    ['x/\n!x/a.yaml', left('x/a.yaml', 'x/y/a.yaml', 'x/y/b.yaml')],
    ['x/*\n!x/a.yaml', left('x/y/a.yaml', 'x/y/b.yaml')],
    ['!a.yaml\na.yaml', left('a.yaml', 'x/a.yaml', 'x/y/a.yaml')],
    ['[ab].yaml', left('a.yaml', 'b.yaml', 'x/a.yaml', 'x/y/a.yaml', 'x/y/b.yaml')],
    ['[!a].yaml', left('b.yaml', 'b /c.yaml', 'x/y/b.yaml')],
    ['[a.yaml', left()],
    ['/', left()],
    ['!', left()],
  ])('%j', (text, expected) => {
    expect(kept(FILES, { '.gitignore': text })).toEqual(expected);
  });
});

describe('files of patterns', () => {
  test('an inner one decides before an outer one, but cannot bring back what is in an ignored folder', () => {
    const files = ['a.yaml', 'x/a.yaml', 'z/a.yaml'];
    expect(kept(files, { '.gitignore': 'a.yaml\nz/', 'x/.gitignore': '!a.yaml', 'z/.gitignore': '!a.yaml' })).toEqual([
      'x/a.yaml',
    ]);
  });

  test('those above count up to the top of the repository', () => {
    const files = ['x/y/a.yaml', 'x/y/b.yaml', 'x/y/c.yaml'];
    const ignores = { '.gitignore': 'c.yaml', 'x/.git/HEAD': '', 'x/.gitignore': 'a.yaml', 'x/y/.gitignore': '' };
    expect(kept(files, ignores, 'x/y')).toEqual(['x/y/b.yaml', 'x/y/c.yaml']);
  });

  test('without a repository none above counts', () => {
    expect(kept(['x/a.yaml'], { '.gitignore': 'a.yaml' }, 'x')).toEqual(['x/a.yaml']);
  });

  test('a .gitignore that is a folder is none', () => {
    expect(kept(['a.yaml', '.gitignore/b.yaml'], {})).toEqual(['a.yaml']);
  });
});
