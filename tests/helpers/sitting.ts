import { practiceForm } from '../../src/app/form.ts';
import { startSession } from '../../src/app/session.ts';
import type { Sitting } from '../../src/app/sitting.ts';
import type { Bank } from '../../src/core/bank/bank.ts';
import type { Payload, Started } from '../../src/core/history/event.ts';
import { deskBank } from './desk-bank.ts';
import { type FakeClock, fakeClock, fakeRandom } from './fake-world.ts';

/** A session over the desk bank in file order, with a clock of its own; practice if `more` does not make it an exam. */
export function deskSitting(
  events: readonly Payload[] = [],
  rules: Started['rules'] = {},
  bank: Bank = deskBank(),
  more: Partial<Started> = {},
): { sitting: Sitting; clock: FakeClock } {
  const form = practiceForm(
    [{ bank, path: '/banks/desk.yaml' }],
    new Map(),
    {
      seed: '7',
      topics: [],
      tags: [],
      jurisdictions: [],
      only: [],
      questions: [],
      shuffle: false,
      rules,
      limitMs: null,
    },
    { tool: '0.1.0', pid: 100, host: 'desk' },
  );
  if (!form) throw new Error('the test bank has no questions');
  const clock = fakeClock();
  const session = startSession({ clock, random: fakeRandom(), host: 'desk', pid: 100 }, undefined, {
    ...form,
    ...more,
  });
  for (const event of events) {
    clock.pass(4000);
    session.catchUp();
    const refused = session.send(event);
    if (refused !== undefined) throw new Error(refused);
  }
  const sitting: Sitting = {
    session,
    banks: new Map([[bank.id, bank]]),
    paths: new Map([[bank.id, '/banks/desk.yaml']]),
    program: 'examdrill',
    canRetry: true,
    startedAt: '2027-01-05T14:03:12.345+01:00',
    fingerprints: form.banks,
  };
  return { sitting, clock };
}
