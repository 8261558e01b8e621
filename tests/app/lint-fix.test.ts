import nodeFs, {
  chmodSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readBankFile } from '../../src/app/files.ts';
import { fixFiles } from '../../src/app/lint-fix.ts';
import type { RewritingSystem } from '../../src/app/rewrite-file.ts';
import type { World } from '../../src/app/world.ts';
import { plain } from '../../src/core/text/plain.ts';
import { fakeRandom } from '../helpers/fake-world.ts';
import { temporaryFolder } from '../helpers/folders.ts';
import { lintOf } from '../helpers/lint.ts';

const BANK = `title: Desk
questions:
  - id: 007   # its number
    stem: Which comes first?
    options:
      - { text: Calm words, correct: true, rationale: r }
      - { text: "A\\u200b grip", rational: r }
`;
const FIXED = BANK.replace('007', '"007"').replace('\\u200b', '').replace('rational:', 'rationale:');
const isWindows = process.platform === 'win32';

interface Given {
  cwd: string;
  dryRun?: boolean;
  fs?: RewritingSystem;
  meanwhile?: () => void;
}

function fix(paths: string[], { cwd, dryRun = false, fs, meanwhile }: Given) {
  const world = { cwd, random: fakeRandom() } as World;
  const files = paths.map((path) => {
    const reading = readBankFile(path, path.slice(cwd.length + 1));
    if ('problem' in reading) throw new Error(reading.problem);
    return { path, reading };
  });
  meanwhile?.();
  return fixFiles(world, files, { unsafe: false, dryRun, lint: lintOf }, fs);
}

function bankIn(folder: string, text = BANK, name = 'desk.yaml'): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

describe('fixing files', () => {
  it('writes the fixes and leaves nothing else behind', () => {
    const cwd = temporaryFolder();
    const path = bankIn(cwd);
    expect(fix([path], { cwd })).toEqual({ fixed: 3, files: 1, diffs: [], problems: [] });
    expect(readFileSync(path, 'utf8')).toBe(FIXED);
    expect(readdirSync(cwd)).toEqual(['desk.yaml']);
    expect(fix([path], { cwd })).toEqual({ fixed: 0, files: 0, diffs: [], problems: [] });
  });

  it('keeps line ends, the byte order mark and a last line without an end', () => {
    const cwd = temporaryFolder();
    const written = (text: string) => `\ufeff${text.replaceAll('\n', '\r\n').trimEnd()}`;
    const path = bankIn(cwd, written(BANK));
    fix([path], { cwd });
    expect(readFileSync(path, 'utf8')).toBe(written(FIXED));
  });

  it('keeps mixed line ends, each as it is', () => {
    const cwd = temporaryFolder();
    const path = bankIn(cwd, BANK.replace('first?\n', 'first?\r\n').replace('questions:\n', 'questions:\r'));
    fix([path], { cwd });
    expect(readFileSync(path, 'utf8')).toBe(
      FIXED.replace('first?\n', 'first?\r\n').replace('questions:\n', 'questions:\r'),
    );
  });

  it('leaves a file alone in which two line ends would become one', () => {
    const cwd = temporaryFolder();
    const path = bankIn(cwd, `# \r\u200b\n${FIXED}`);
    expect(fix([path], { cwd }).problems).toEqual([
      { problem: '"desk.yaml" cannot be fixed: its line ends are mixed. It is as it was.' },
    ]);
    expect(readFileSync(path, 'utf8')).toBe(`# \r\u200b\n${FIXED}`);
  });

  it.skipIf(isWindows)('keeps the mode', () => {
    const cwd = temporaryFolder();
    const path = bankIn(cwd);
    chmodSync(path, 0o664);
    fix([path], { cwd });
    expect(statSync(path).mode & 0o7777).toBe(0o664);
  });

  it('says in a dry run what it would do, and writes nothing', () => {
    const cwd = temporaryFolder();
    const path = bankIn(cwd);
    const { diffs, ...rest } = fix([path], { cwd, dryRun: true });
    expect(rest).toEqual({ fixed: 3, files: 1, problems: [] });
    expect(diffs.map(plain)).toEqual([
      '--- a/desk.yaml',
      '+++ b/desk.yaml',
      '@@ -1,7 +1,7 @@',
      ' title: Desk',
      ' questions:',
      '-  - id: 007   # its number',
      '+  - id: "007"   # its number',
      '     stem: Which comes first?',
      '     options:',
      '       - { text: Calm words, correct: true, rationale: r }',
      '-      - { text: "A\\u200b grip", rational: r }',
      '+      - { text: "A grip", rationale: r }',
    ]);
    expect(readFileSync(path, 'utf8')).toBe(BANK);
  });

  it('leaves a file alone that changed since it was read', () => {
    const cwd = temporaryFolder();
    const path = bankIn(cwd);
    const problem = '"desk.yaml" changed while it was checked and was left as it is. Run the command again.';
    const mine = `${BANK}# mine\n`;
    expect(fix([path], { cwd, meanwhile: () => writeFileSync(path, mine) })).toEqual({
      fixed: 0,
      files: 0,
      diffs: [],
      problems: [{ problem }],
    });
    expect(readFileSync(path, 'utf8')).toBe(mine);
  });

  it('leaves a file alone that changes while the new one is written', () => {
    const cwd = temporaryFolder();
    const path = bankIn(cwd);
    const fs: RewritingSystem = {
      ...nodeFs,
      fsyncSync: (fd) => {
        nodeFs.fsyncSync(fd);
        writeFileSync(path, '# mine\n');
      },
    };
    expect(fix([path], { cwd, fs }).problems).toHaveLength(1);
    expect(readFileSync(path, 'utf8')).toBe('# mine\n');
    expect(readdirSync(cwd)).toEqual(['desk.yaml']);
  });

  it('goes on with the other files', () => {
    const cwd = temporaryFolder();
    const [gone, desk] = [bankIn(cwd, BANK, 'gone.yaml'), bankIn(cwd)];
    const result = fix([gone, desk], { cwd, meanwhile: () => nodeFs.unlinkSync(gone) });
    expect(result).toMatchObject({ fixed: 3, files: 1 });
    expect(result.problems).toEqual([
      { problem: '"gone.yaml" cannot be fixed: there is no such file or folder. It is as it was.' },
    ]);
    expect(readFileSync(desk, 'utf8')).toBe(FIXED);
  });
});

describe.skipIf(isWindows)('links', () => {
  it('inside the working folder stay links, and their file is fixed once', () => {
    const cwd = temporaryFolder();
    mkdirSync(join(cwd, 'banks'));
    const path = bankIn(join(cwd, 'banks'));
    const link = join(cwd, 'link.yaml');
    symlinkSync(join('banks', 'desk.yaml'), link);
    expect(fix([link, path], { cwd })).toEqual({ fixed: 3, files: 1, diffs: [], problems: [] });
    expect(readlinkSync(link)).toBe(join('banks', 'desk.yaml'));
    expect(readFileSync(path, 'utf8')).toBe(FIXED);
    expect(lstatSync(path).isSymbolicLink()).toBe(false);
  });

  it.each(['a file', 'a folder'])('to %s elsewhere are not followed', (kind) => {
    const [cwd, elsewhere] = [temporaryFolder(), temporaryFolder()];
    const path = bankIn(elsewhere);
    symlinkSync(kind === 'a file' ? path : elsewhere, join(cwd, 'link'));
    const link = kind === 'a file' ? join(cwd, 'link') : join(cwd, 'link', 'desk.yaml');
    const real = nodeFs.realpathSync(path);
    expect(fix([link], { cwd }).problems).toEqual([
      {
        problem: `"${link.slice(cwd.length + 1)}" is a link to "${real}", which was left as it is. To fix it, name that file.`,
      },
    ]);
    expect(readFileSync(path, 'utf8')).toBe(BANK);
  });

  it('that are named from outside are followed to what lies beside them', () => {
    const [cwd, elsewhere] = [temporaryFolder(), temporaryFolder()];
    const path = bankIn(elsewhere);
    symlinkSync('desk.yaml', join(elsewhere, 'link.yaml'));
    expect(fix([join(elsewhere, 'link.yaml')], { cwd })).toMatchObject({ files: 1, problems: [] });
    expect(readFileSync(path, 'utf8')).toBe(FIXED);
  });

  it('of the hard kind keep their old text under the other name', () => {
    const cwd = temporaryFolder();
    const path = bankIn(cwd);
    linkSync(path, join(cwd, 'other.yml'));
    fix([path], { cwd });
    expect(readFileSync(join(cwd, 'other.yml'), 'utf8')).toBe(BANK);
  });
});

describe('a disk that fails', () => {
  const REASONS: Record<string, string> = {
    EIO: 'the disk reported an error',
    ENOSPC: 'the disk is full',
    EROFS: 'the disk is read-only',
    EACCES: 'permission denied',
  };
  const CALLS = [
    'accessSync',
    'realpathSync',
    'openSync',
    'fstatSync',
    'readFileSync',
    'writeSync',
    'fchmodSync',
    'fsyncSync',
    'closeSync',
    'lstatSync',
    'renameSync',
  ] as const;

  /** The n-th call of one kind fails. */
  function failing(
    call: (typeof CALLS)[number],
    n: number,
    code: string,
  ): { fs: RewritingSystem; failed: () => boolean } {
    let count = 0;
    const real = nodeFs[call] as (...args: unknown[]) => unknown;
    const faulty = (...args: unknown[]) => {
      if (++count !== n) return real(...args);
      // A file that cannot be closed is closed all the same.
      if (call === 'closeSync') real(...args);
      throw Object.assign(new Error(code), { code });
    };
    return { fs: { ...nodeFs, [call]: faulty }, failed: () => count >= n };
  }

  const cases = CALLS.flatMap((call) =>
    [1, 2, 3].flatMap((n) => Object.keys(REASONS).map((code) => ({ call, n, code }))),
  );

  it.each(cases)(
    'at call $n of $call ($code) leaves the old file or the new one, whole, and says so',
    ({ call, n, code }) => {
      const cwd = temporaryFolder();
      const path = bankIn(cwd);
      const { fs, failed } = failing(call, n, code);
      const { files, problems } = fix([path], { cwd, fs });
      const text = readFileSync(path, 'utf8');
      expect(text).toBe(files === 1 ? FIXED : BANK);
      expect(readdirSync(cwd)).toEqual(['desk.yaml']);
      const reason = REASONS[code];
      const said =
        files === 1
          ? `"desk.yaml" was fixed, but the disk did not confirm it: ${reason}.`
          : `"desk.yaml" cannot be fixed: ${reason}. It is as it was.`;
      expect(problems).toEqual(failed() ? [{ problem: said }] : []);
    },
  );

  it('with short writes goes on until all is written, or it is full', () => {
    for (const last of [Number.POSITIVE_INFINITY, 3]) {
      const cwd = temporaryFolder();
      const path = bankIn(cwd);
      let count = 0;
      const writeSync = ((fd: number, bytes: Uint8Array, at: number) =>
        ++count > last
          ? 0
          : nodeFs.writeSync(fd, bytes, at, Math.min(7, bytes.length - at))) as typeof nodeFs.writeSync;
      const { problems } = fix([path], { cwd, fs: { ...nodeFs, writeSync } });
      expect(readFileSync(path, 'utf8')).toBe(last === 3 ? BANK : FIXED);
      expect(problems).toEqual(
        last === 3 ? [{ problem: '"desk.yaml" cannot be fixed: the disk is full. It is as it was.' }] : [],
      );
      expect(readdirSync(cwd)).toEqual(['desk.yaml']);
    }
  });
});
