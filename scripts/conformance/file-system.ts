import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generalFaults, type Result, type Run, run } from './program.ts';

interface Case {
  name: string;
  make(folder: string): void;
  /** What the only line of the message must hold. */
  says: RegExp;
}

const CASES: Case[] = [
  { name: 'dir.yaml', make: (folder) => mkdirSync(join(folder, 'dir.yaml')), says: /dir\.yaml/ },
  {
    name: 'fifo.yaml',
    make: (folder) => void execFileSync('mkfifo', [join(folder, 'fifo.yaml')]),
    says: /fifo\.yaml.*not a regular file/,
  },
  {
    name: 'loop-a.yaml',
    make(folder) {
      symlinkSync('loop-b.yaml', join(folder, 'loop-a.yaml'));
      symlinkSync('loop-a.yaml', join(folder, 'loop-b.yaml'));
    },
    says: /loop-a\.yaml.*circle/,
  },
  {
    name: 'unreadable.yaml',
    make(folder) {
      writeFileSync(join(folder, 'unreadable.yaml'), 'title: x\n');
      chmodSync(join(folder, 'unreadable.yaml'), 0);
    },
    says: /unreadable\.yaml.*permission denied/,
  },
  { name: 'nowhere.yaml', make: () => {}, says: /nowhere\.yaml.*no such file/ },
  {
    name: 'loopdir',
    make(folder) {
      mkdirSync(join(folder, 'loopdir/inner'), { recursive: true });
      symlinkSync('..', join(folder, 'loopdir/inner/again'));
    },
    says: /loopdir/,
  },
];

/** Things in a file system that are no readable bank file: one line, exit 2, at once. */
export function* fileSystem(): Generator<Result> {
  const asRoot = process.getuid?.() === 0;
  for (const { name, make, says } of CASES) {
    if (name === 'unreadable.yaml' && asRoot) continue;
    const folder = mkdtempSync(join(tmpdir(), 'examdrill-files-'));
    try {
      make(folder);
      for (const args of [
        ['lint', name],
        ['lint', '-f', 'json', name],
        ['practice', `./${name}`, '--no-save'],
      ]) {
        yield { name: `mkfs:${name} ${args[0]}`, faults: faultsOf(run(args, { cwd: folder }), says) };
      }
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
}

function faultsOf(done: Run, says: RegExp): string[] {
  const lines = done.stderr.trim().split('\n');
  return [
    ...generalFaults(done),
    ...(done.exit === 2 ? [] : [`exit ${done.exit}, not 2`]),
    ...(lines.length === 1 && says.test(lines[0] ?? '') ? [] : [`says: ${done.stderr.trim()}`]),
  ];
}
