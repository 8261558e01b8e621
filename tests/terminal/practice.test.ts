import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../helpers/folders.ts';
import { PROGRAM } from '../helpers/program.ts';
import { questionsOf, wordsOf } from '../helpers/shipped.ts';
import { inTerminal } from '../helpers/terminal.ts';

const THREE = ['practice', 'customer-service', '-n', '3', '--seed', '7'];
const LEFT = '\u001b[D';
const RIGHT = '\u001b[C';
const KEY_LINE = /a–d choose|Enter next/;
const SIZES = [
  [60, 12],
  [80, 24],
  [120, 40],
] as const;

describe.each(SIZES)('practice in a terminal of %i × %i', (columns, rows) => {
  it('shows every word of stem, options and reasons, page by page, and breaks none', async () => {
    const terminal = inTerminal(THREE, { home: temporaryFolder(), columns, rows });
    await terminal.shows('question 1 of 3');
    const [first] = questionsOf('customer-service', ['dark-parking-lot']);
    const seen = new Set<string>();
    const look = () => {
      for (const line of terminal.screen()) for (const word of line.split(/\s+/)) seen.add(word);
    };
    const collect = async () => {
      await terminal.shows(KEY_LINE);
      const pages = Number(/page \d+ of (\d+)/.exec(terminal.screen().join('\n'))?.[1] ?? 1);
      if (pages === 1) return look();
      for (let page = 1; page <= pages; page++) terminal.type(LEFT);
      for (let page = 1; page <= pages; page++) {
        await terminal.shows(new RegExp(`page ${page} of ${pages}[\\s\\S]*(${KEY_LINE.source})`));
        look();
        terminal.type(RIGHT);
      }
    };
    await collect();
    await terminal.press('a');
    await terminal.press('\r');
    await terminal.shows('WRONG — you were fairly sure');
    await collect();
    const missing = wordsOf(first).filter((word) => !seen.has(word));
    expect(missing).toEqual([]);
    for (const line of terminal.everything()) expect(line.length).toBeLessThanOrEqual(columns);
    terminal.type('q');
    await terminal.ended();
  });

  it('keeps the key line last on every screen', async () => {
    const terminal = inTerminal(THREE, { home: temporaryFolder(), columns, rows });
    await terminal.shows('a–d choose');
    const lastLine = () => terminal.screen().findLast((line) => line !== '');
    expect(lastLine()).toMatch(/^a–d choose/);
    terminal.type('a\r');
    await terminal.shows('Enter next');
    expect(lastLine()).toMatch(/^Enter next/);
    terminal.type('q');
    await terminal.ended();
  });
});

describe('leaving', () => {
  it('Ctrl-C gives the cursor back, says how to go on, and exits 130', async () => {
    const terminal = inTerminal(THREE, { home: temporaryFolder() });
    await terminal.shows('question 1 of 3');
    await terminal.press('a');
    await terminal.press('\r');
    expect(terminal.cursorIsHidden()).toBe(true);
    terminal.type('\u0003');
    expect(await terminal.ended()).toMatchObject({ exitCode: 130 });
    expect(terminal.cursorIsHidden()).toBe(false);
    expect(terminal.screen().join('\n')).toContain('Saved. 1 of 3 answered. Go on with: examdrill resume');
  });

  it.each([
    ['SIGTERM', 143],
    ['SIGHUP', 129],
    ['SIGINT', 130],
  ])('%s does too, and exits %i', async (signal, exitCode) => {
    const terminal = inTerminal(THREE, { home: temporaryFolder() });
    await terminal.shows('question 1 of 3');
    await terminal.press('m');
    terminal.kill(signal);
    expect(await terminal.ended()).toMatchObject({ exitCode });
    expect(terminal.cursorIsHidden()).toBe(false);
    expect(terminal.screen().join('\n')).toContain('Saved. 0 of 3 answered. Go on with: examdrill resume');
  });

  it('before anything was done leaves nothing to go on with', async () => {
    const home = temporaryFolder();
    const terminal = inTerminal(THREE, { home });
    await terminal.shows('question 1 of 3');
    terminal.type('q');
    expect(await terminal.ended()).toMatchObject({ exitCode: 0 });
    expect(terminal.screen().join('\n')).toContain('Nothing was answered, so there is nothing to go on with.');
    const again = inTerminal(['resume'], { home });
    expect(await again.ended()).toMatchObject({ exitCode: 0 });
    expect(again.screen().join('\n')).toContain('There is no session to go on with.');
  });
});

describe('going on', () => {
  it.each(['q', '\u0003', 'SIGKILL', 'SIGHUP'])(
    'after %j: the same order, options, cross-outs and marks',
    async (end) => {
      const home = temporaryFolder();
      const first = inTerminal(THREE, { home });
      await first.shows('question 1 of 3');
      for (const key of ['a', '\r', '\r', 'x', 'b', 'm']) await first.press(key);
      await first.shows('(crossed out)');
      await first.shows('· marked');
      const screen = first.screen();
      const options = screen
        .slice(screen.findIndex((line) => line.includes('question 2 of 3')))
        .filter((line) => /^ {3}[A-D] {2}/.test(line));
      expect(options).toHaveLength(4);
      if (end.startsWith('SIG')) first.kill(end);
      else first.type(end);
      await first.ended();
      const second = inTerminal(['resume'], { home });
      await second.shows('question 2 of 3');
      await second.shows('· marked');
      await second.shows('(crossed out)');
      expect(second.screen().filter((line) => /^ {3}[A-D] {2}/.test(line))).toEqual(options);
      await second.press('\r');
      await second.shows('Choose an option first');
      second.type('q');
      await second.ended();
    },
  );

  it('is refused while another terminal has the session open', async () => {
    const home = temporaryFolder();
    const first = inTerminal(THREE, { home });
    await first.shows('question 1 of 3');
    await first.press('m');
    const second = inTerminal(['resume'], { home });
    expect(await second.ended()).toMatchObject({ exitCode: 2 });
    expect(second.screen().join('\n')).toContain(`This session is open in another terminal (process ${first.pid}).`);
    first.type('q');
    await first.ended();
  });
});

describe('keys', () => {
  it('are not lost when they come all at once', async () => {
    const terminal = inTerminal(THREE, { home: temporaryFolder() });
    await terminal.shows('question 1 of 3');
    terminal.type('a\r\rb!\rc?\r');
    await terminal.shows('practice finished');
    await terminal.shows('0 of 3 right');
    terminal.type('q');
    expect(await terminal.ended()).toMatchObject({ exitCode: 0 });
  });

  it('try the missed ones again, in a session of their own', async () => {
    const terminal = inTerminal(THREE, { home: temporaryFolder() });
    await terminal.shows('question 1 of 3');
    terminal.type('d\r\rd\r\ra\r\r');
    await terminal.shows('y try the 1 missed again');
    terminal.type('y');
    await terminal.shows('Trying the 1 missed again · seed 7-2');
    await terminal.shows('question 1 of 1');
    terminal.type('q');
    await terminal.ended();
  });

  it('report a question', async () => {
    const home = temporaryFolder();
    const terminal = inTerminal(THREE, { home });
    await terminal.shows('question 1 of 3');
    await terminal.press('r');
    for (const key of 'Two keys?') await terminal.press(key);
    await terminal.shows('What is wrong with this question? Two keys?');
    await terminal.press('\r');
    await terminal.shows('Reported.');
    terminal.type('q');
    await terminal.ended();
    const list = inTerminal(['history', 'reports'], { home, columns: 200 });
    await list.ended();
    expect(list.screen().join('\n')).toMatch(
      /customer-service\.yaml:\d+: customer-service\/dark-parking-lot: Two keys\?/,
    );
  });
});

describe('Ctrl-Z', () => {
  it('goes on at once where nothing could continue a stopped process', async () => {
    const terminal = inTerminal(THREE, { home: temporaryFolder() });
    await terminal.shows('question 1 of 3');
    await terminal.press('\u001a');
    await terminal.press('m');
    await terminal.shows('· marked');
    terminal.type('q');
    expect(await terminal.ended()).toMatchObject({ exitCode: 0 });
  });

  it.skipIf(process.platform === 'win32')('stops in a shell; fg goes on with the same question', async () => {
    const terminal = inTerminal([], { home: temporaryFolder(), program: 'sh', args: ['-i'] });
    await terminal.shows(/[$#]/);
    terminal.type(`PS1="ready> "; "${process.execPath}" "${PROGRAM}" ${THREE.join(' ')}\r`);
    await terminal.shows('question 1 of 3');
    await terminal.press('a');
    terminal.type('\u001a');
    await terminal.shows(/ready> *$/m);
    expect(terminal.cursorIsHidden()).toBe(false);
    terminal.type('fg\r');
    await terminal.shows(/a–d choose[\s\S]*$/);
    await terminal.press('\r');
    await terminal.shows('WRONG — you were fairly sure');
    terminal.type('q');
    await terminal.shows(/1 of 3 answered[\s\S]*ready> *$/m);
    terminal.type('exit\r');
    await terminal.ended();
  });
});

describe('the size of the terminal', () => {
  it('may change: the screen is drawn again, and no word is broken', async () => {
    const terminal = inTerminal(THREE, { home: temporaryFolder(), columns: 120, rows: 40 });
    await terminal.shows('question 1 of 3');
    await terminal.resize(60, 12);
    await terminal.shows('a–d choose');
    const narrow = terminal.screen();
    expect(narrow.filter((line) => line.includes('question 1 of 3'))).toHaveLength(1);
    expect(narrow.findLast((line) => line !== '')).toMatch(/^a–d choose/);
    await terminal.resize(100, 30);
    await terminal.shows('a–d choose');
    expect(terminal.screen().filter((line) => line.startsWith('a–d choose'))).toHaveLength(1);
    terminal.type('q');
    await terminal.ended();
  });

  it.each([1, 2, 3, 4, 5])('may be %i columns: it does not crash or hang', async (columns) => {
    const terminal = inTerminal(THREE, { home: temporaryFolder(), columns, rows: 5 });
    await terminal.press('a');
    await terminal.press('\r');
    terminal.type('q');
    expect(await terminal.ended()).toMatchObject({ exitCode: 0 });
  });
});

describe('static text in a terminal', () => {
  it.each([
    ['TERM=dumb', { TERM: 'dumb' }, []],
    ['ACCESSIBLE=1', { ACCESSIBLE: '1' }, []],
    ['--plain', {}, ['--plain']],
  ])('%s: lines in, lines out, no escape byte', async (_, env, args) => {
    const terminal = inTerminal([...THREE, ...args], { home: temporaryFolder(), env });
    await terminal.shows('question 1 of 3');
    terminal.type('d!\r');
    await terminal.shows('RIGHT — you were sure');
    terminal.type('quit\r');
    expect(await terminal.ended()).toMatchObject({ exitCode: 0 });
    expect(terminal.written()).not.toContain('\u001b');
    expect(terminal.screen().join('\n')).toContain('Saved. 1 of 3 answered. Go on with: examdrill resume');
  });
});
