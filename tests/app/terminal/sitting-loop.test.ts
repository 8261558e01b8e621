import { describe, expect, it } from 'vitest';
import { practiceForm } from '../../../src/app/form.ts';
import { startSession } from '../../../src/app/session.ts';
import type { Sitting } from '../../../src/app/sitting.ts';
import type { Store } from '../../../src/app/store.ts';
import { sitInTerminal } from '../../../src/app/terminal/sitting-loop.ts';
import type { Started } from '../../../src/core/history/event.ts';
import { deskBank } from '../../helpers/desk-bank.ts';
import { fakeTerminal } from '../../helpers/fake-terminal.ts';

function play(rules: Started['rules'] = {}, limitMs: number | null = null, store?: Store) {
  const bank = deskBank();
  const terminal = fakeTerminal();
  const options = { seed: '7', topics: [], tags: [], jurisdictions: [], only: [], questions: [], shuffle: false };
  const form = practiceForm(
    [{ bank, path: 'desk.yaml' }],
    new Map(),
    { ...options, rules, limitMs },
    {
      tool: '0.1.0',
      pid: 100,
      host: 'desk',
    },
  );
  if (!form) throw new Error('no questions');
  const sitting: Sitting = {
    session: startSession(terminal.world, store, form),
    banks: new Map([[bank.id, bank]]),
    paths: new Map([[bank.id, 'desk.yaml']]),
    program: 'examdrill',
    startedAt: '',
    fingerprints: form.banks,
  };
  const ending = sitInTerminal(terminal.world, sitting);
  return { ...terminal, sitting, ending };
}

describe('practice in a terminal', () => {
  it('draws each key in one write', async () => {
    const { type, writes } = play();
    writes();
    for (const key of ['b', '\r', '\r', 'a']) {
      await type(key);
      expect(writes()).toHaveLength(1);
    }
  });

  it('prints an answered question once into the scrollback, when it goes on', async () => {
    const { type, writes, screen } = play();
    await type('b\r\r');
    const all = writes().join('');
    expect(all.split('Stepping between two people invites a shove.')).toHaveLength(3);
    expect(await screen()).toContain('Stepping between two people invites a shove.');
    expect(await screen()).toContain('question 2 of 3');
  });

  it('ends a question at its limit, also when no key is pressed', async () => {
    const { clock, screen } = play({ perQuestion: 30 });
    expect(await screen()).toContain('question 1 of 3 · 30 s left');
    clock.pass(29_000);
    expect(await screen()).toContain('question 1 of 3 · 1 s left');
    clock.pass(1_000);
    expect(await screen()).toContain('Time ran out for this question.');
    expect(await screen()).toContain('TIME RAN OUT — counted as wrong');
  });

  it('a key that comes after the limit does not skip the reasons', async () => {
    const { clock, screen, type, sitting } = play({ perQuestion: 30 });
    await type('a');
    sitting.session.catchUp();
    clock.setWall(0);
    clock.pass(30_000);
    await type('\r');
    expect(await screen()).toContain('question 2 of 3');
    expect(sitting.session.state.answers).toMatchObject([{ chosen: [], certainty: null }]);
  });

  it('ends the session at its limit, with every answer kept', async () => {
    const { clock, screen, type, ending } = play({ minutes: 2 }, 120_000);
    await type('a\r');
    clock.pass(120_000);
    expect(await screen()).toContain('practice finished');
    expect(await screen()).toContain('1 of 1 right (100 %) · 2 questions not answered · points: 1 of 4 · 2 min');
    expect(await screen()).toContain('The time is up.');
    await type('q');
    expect(await ending).toEqual({ exit: 0, retry: false });
  });

  it('t hides the clock, and shows it again', async () => {
    const { screen, type } = play({ perQuestion: 30 });
    await type('t');
    expect(await screen()).not.toContain('s left');
    await type('t');
    expect(await screen()).toContain('30 s left');
  });

  it('says what is not saved, on every screen and at the end', async () => {
    const store: Store = {
      path: 'full',
      append() {
        throw Object.assign(new Error('full'), { code: 'ENOSPC' });
      },
      close() {},
    };
    const { screen, type, ending } = play({}, null, store);
    await type('a\r');
    expect(await screen()).toContain('Not saved: the disk is full.');
    await type('q');
    expect(await screen()).toContain('Not saved: the disk is full. 2 events of this session could not be kept.');
    await ending;
  });

  it('gives the terminal back when it ends', async () => {
    const { type, ending, rawMode, writes } = play();
    expect(rawMode()).toBe(true);
    await type('a\rq');
    await ending;
    expect(rawMode()).toBe(false);
    expect(writes().at(-1)).toMatch(/\u001b\[\?25h$/);
  });

  it('gives the terminal back when something in it breaks', async () => {
    const { type, ending, rawMode, sitting } = play();
    (sitting as { banks: unknown }).banks = undefined;
    const failed = expect(ending).rejects.toThrow();
    await type('a');
    await failed;
    expect(rawMode()).toBe(false);
  });
});
