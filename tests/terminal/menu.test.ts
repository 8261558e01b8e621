import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../helpers/folders.ts';
import { runSpawned } from '../helpers/run.ts';
import { inTerminal } from '../helpers/terminal.ts';

const DOWN = '\u001b[B';

describe('examdrill alone in a terminal', () => {
  it('opens a menu, and Ctrl-C leaves it', async () => {
    const terminal = inTerminal([], { home: temporaryFolder() });
    await terminal.shows('What would you like to do?');
    await terminal.shows('Practise');
    expect(terminal.screen().join('\n')).not.toContain('Continue');
    terminal.type('\u0003');
    expect(await terminal.ended()).toMatchObject({ exitCode: 130 });
    expect(terminal.cursorIsHidden()).toBe(false);
  });

  it('practises', async () => {
    const terminal = inTerminal([], { home: temporaryFolder() });
    await terminal.shows('Practise');
    terminal.type('\r');
    await terminal.shows('Which bank?');
    await terminal.shows('❯ Customer service for security officers (14 questions)');
    terminal.type('\r');
    await terminal.shows('Customer service for security officers · question 1 of 14');
    terminal.type('q');
    expect(await terminal.ended()).toMatchObject({ exitCode: 0 });
  });

  it('offers what is unfinished, what was missed, and the last session', async () => {
    const home = temporaryFolder();
    const three = ['practice', 'customer-service', '-n', '3', '--seed', '7'];
    await runSpawned(three, { home, input: 'a\na\nb\n' });
    await runSpawned(three, { home, input: 'a\n' });
    const terminal = inTerminal([], { home });
    await terminal.shows('Continue (1 unfinished session)');
    await terminal.shows('My mistakes (2)');
    await terminal.shows('Read the last session again');
    terminal.type('\r');
    await terminal.shows('Going on with');
    await terminal.shows('WRONG — you were fairly sure');
    terminal.type('q');
    await terminal.ended();
  });

  it('is help without a terminal', async () => {
    const { exit, stdout } = await runSpawned([], { home: temporaryFolder() });
    expect(exit).toBe(0);
    expect(stdout).toContain('Usage: examdrill');
  });
});

describe('notes in a terminal', () => {
  it('are read page by page', async () => {
    const terminal = inTerminal(['study', 'customer-service', '--topic', 'listening'], { home: temporaryFolder() });
    await terminal.shows('notes · page 1 of');
    await terminal.press('\u001b[C');
    await terminal.shows('notes · page 2 of');
    await terminal.press('\u001b[D');
    await terminal.shows('notes · page 1 of');
    terminal.type('q');
    expect(await terminal.ended()).toMatchObject({ exitCode: 0 });
    expect(terminal.cursorIsHidden()).toBe(false);
  });
});

describe('a review in a terminal', () => {
  it('steps through the answers and the filters', async () => {
    const home = temporaryFolder();
    await runSpawned(['practice', 'customer-service', '-n', '2', '--seed', '7'], { home, input: 'd\na\n' });
    const terminal = inTerminal(['review'], { home });
    await terminal.shows('review · all answers · 1 of 2');
    await terminal.press('n');
    await terminal.shows('review · all answers · 2 of 2');
    await terminal.press('v');
    await terminal.shows('review · missed · 1 of 1');
    await terminal.press('v');
    await terminal.shows('None of your answers is marked.');
    terminal.type('q');
    expect(await terminal.ended()).toMatchObject({ exitCode: 0 });
  });

  it('offers a choice when several sessions are unfinished', async () => {
    const home = temporaryFolder();
    for (const seed of ['7', '8']) {
      await runSpawned(['practice', 'customer-service', '-n', '3', '--seed', seed], { home, input: 'a\n' });
    }
    const terminal = inTerminal(['resume'], { home });
    await terminal.shows('Which session?');
    terminal.type(DOWN);
    terminal.type('\r');
    await terminal.shows('seed 7');
    terminal.type('q');
    await terminal.ended();
  });
});
