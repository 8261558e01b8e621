import type { Bank } from '../../src/core/bank/bank.ts';
import { deskBank } from './desk-bank.ts';

/** The desk bank with escape codes, bidi controls and other hostile characters in every text. */
export function hostileBank(poison = '\u001b[2J\u0007\u202e\u200b\u009b31m\ud800\r\u0000'): Bank {
  const bank = deskBank();
  const spoilt = (text: string) => `${text.slice(0, 3)}${poison}${text.slice(3)}`;
  return {
    ...bank,
    title: spoilt(bank.title),
    topics: new Map([...bank.topics].map(([id, topic]) => [id, { ...topic, title: spoilt(topic.title) }])),
    misconceptions: new Map([...bank.misconceptions].map(([id, text]) => [id, spoilt(text)])),
    scenarios: new Map(
      [...bank.scenarios].map(([id, scenario]) => [id, { title: spoilt('Night'), text: spoilt(scenario.text) }]),
    ),
    questions: bank.questions.map((question) => ({
      ...question,
      stem: spoilt(question.stem),
      hint: spoilt('A hint'),
      explanation: spoilt('A line to remember'),
      references: [{ title: spoilt('A source'), locator: spoilt('here') }],
      options: question.options.map((option) => ({
        ...option,
        text: spoilt(option.text),
        ...(option.rationale === undefined ? {} : { rationale: spoilt(option.rationale) }),
      })),
    })),
  };
}

/** Anything that a terminal could take for a command, and what reorders or hides text. */
export const RAW =
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200b\u202a-\u202e\u2066-\u2069]|[\ud800-\udbff](?![\udc00-\udfff])/;
