import type { Bank } from '../../src/core/bank/bank.ts';
import { bankOf, readBank } from '../../src/core/bank/read.ts';

/** A bank with one of everything that a screen can show. */
export const DESK_YAML = `title: The front desk
topics:
  calm: { title: Staying calm, weight: 2, notes: "Speak *low* and slow." }
  access: { title: Letting people in }
misconceptions:
  waiting: Waiting for someone else is enough.
scenarios:
  night: { title: A night shift, text: "It is two in the morning. The lobby is **empty**." }
questions:
  - id: loud-visitor
    topic: calm
    stem: A visitor raises their voice at the desk. What should the officer do first?
    hint: What keeps everybody able to leave?
    options:
      - { id: ask, text: Ask them to lower their voice and keep the exit clear, correct: true, rationale: A calm request comes first. }
      - { id: call, text: Call the supervisor and wait, rationale: "Calling is right, but waiting leaves the exit blocked.", misconception: waiting }
      - { id: step, text: Step between the two people, rationale: Stepping between two people invites a shove. }
    explanation: First lower the heat, then call.
    references: [{ title: Manual, locator: "4.2", asOf: "2025-01" }]
  - id: night-door
    topic: access
    scenario: night
    select: all
    points: 2
    stem: Somebody knocks. Which of these belong to the answer?
    options:
      - { id: look, text: Look who it is, correct: true, rationale: One opens to people. }
      - { id: log, text: Write it in the \`log\`, correct: true }
      - { id: open, text: Open at once, credit: -50, rationale: Nobody was checked. }
      - { id: none, text: None of these, pin: last, rationale: Two of them do. }
  - id: night-call
    topic: access
    scenario: night
    stem: The phone rings.
    options:
      - { id: answer, text: Answer it, correct: true, rationale: It is your desk. }
      - { id: ignore, text: Let it ring, rationale: It may be urgent. }
`;

export function deskBank(yaml = DESK_YAML): Bank {
  const reading = readBank(yaml, 'desk.yaml');
  const bank = bankOf(reading);
  if (!bank) throw new Error(`the test bank cannot be read: ${JSON.stringify(reading.findings)}`);
  return bank;
}
