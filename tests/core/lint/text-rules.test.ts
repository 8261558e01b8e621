import { describe, expect, test } from 'vitest';
import { readBank } from '../../../src/core/bank/read.ts';
import { applyEdits } from '../../../src/core/lint/edits.ts';
import { found, lintOf } from '../../helpers/lint.ts';
import { oneQuestion } from '../../helpers/one-question.ts';

const OPTIONS = ['Calm words', 'A firm grip', 'Shouting'];

/** Places and messages of one rule in a stem of this text. */
function inStem(rule: string, stem: string, more: object = {}): string[] {
  return found(rule, oneQuestion({ options: OPTIONS, ...more, stem }));
}

/** The source after all fixes of one rule, and what it then still finds. */
function fixed(rule: string, yaml: string): string {
  const findings = lintOf(readBank(yaml, 'example.yaml')).filter((one) => one.rule === rule);
  expect(findings.every(({ fix }) => fix === undefined || fix.safe)).toBe(true);
  const mended = applyEdits(
    yaml,
    findings.flatMap(({ fix }) => fix?.edits ?? []).sort((a, b) => a.start - b.start),
  );
  expect(found(rule, mended)).toHaveLength(findings.filter(({ fix }) => fix === undefined).length);
  return mended;
}

describe('text/double-space', () => {
  const RULE = 'text/double-space';

  test('between words, in every kind of text', () => {
    const yaml = `title: My  bank
description: "One \\x41nd  two"
authors: [Ann  Lee]
topics: { t: { title: The  topic, notes: "The  notes" } }
misconceptions: { m: A  belief. }
scenarios: { s: { title: A  title, text: A  text } }
presets: { p: { title: A  preset, note: 'It''s  a note', questions: 1 } }
questions:
  - id: q
    title: A  name
    objective: Knows  it
    topic: t
    stem: |
      First line.  Second sentence.
        Not  so.
    options:
      - { text: Calm   words, correct: true, rationale: "A  reason." }
      - { text: 'It''s', rationale: >-
            folded
            text  here }
    explanation: >-
      one  
      two  three
    hint: a  hint
    references: [{ title: A  book, locator: p.  4 }]
    lint: { allow: { item/clang: My  reason } }
`;
    expect(
      found(RULE, yaml.replace(/ {6}- \{ text: 'It''s'[\s\S]*?here \}\n/, '      - { text: b, rationale: c d }\n')),
    ).toEqual([
      '1:10 "title" of the bank has two spaces between words',
      '2:25 "description" of the bank has two spaces between words',
      '3:14 "authors" of the bank has two spaces between words',
      '4:26 "title" of topic "t" has two spaces between words',
      '4:46 "notes" of topic "t" has two spaces between words',
      '5:23 Misconception "m" has two spaces between words',
      '6:27 "title" of scenario "s" has two spaces between words',
      '6:43 "text" of scenario "s" has two spaces between words',
      '7:25 "title" of preset "p" has two spaces between words',
      '7:47 "note" of preset "p" has two spaces between words',
      '10:13 "title" of question "q" has two spaces between words',
      '11:21 "objective" of question "q" has two spaces between words',
      '15:12 "stem" of question "q" has two spaces between words',
      '17:21 "text" of option 1 of question "q" has three spaces between words',
      '17:59 "rationale" of option 1 of question "q" has two spaces between words',
      '20:10 "explanation" of question "q" has three spaces between words',
      '21:10 "explanation" of question "q" has two spaces between words',
      '22:12 "hint" of question "q" has two spaces between words',
      '23:28 "title" of reference 1 of question "q" has two spaces between words',
      '24:36 "item/clang" of the lint block of question "q" has two spaces between words',
    ]);
  });

  test.each([
    ['after a sentence', 'One.  Two?  Three!  Four:  five…  Six.)  Seven'],
    ['in code', 'Run `a  b` and\n\n```\nx  y\n```\n'],
    ['after a marker', '-  one\n- two\n1.  three'],
    ['at the begin and end of a line', '- one\n    two  \n  three'],
    ['in columns', 'name  | age\nAnn   | 5\na    b  c\n'],
    ['beside signs', 'x  = 5, a  -> b'],
    ['a gap to fill in', 'I     to school'],
    ['no-break spaces', 'a\u00a0\u00a0b'],
    ['an ideographic space', '一\u3000\u3000二'],
  ])('is silent: %s', (_, stem) => {
    expect(inStem(RULE, stem)).toEqual([]);
  });

  test('the fix leaves one, in every style', () => {
    const yaml = `title: My  bank # no  change
description: "a \\x20 b  c"
questions:
  - id: q
    title: 'it''s  so'
    stem: >
      folded  
      text   here
    hint: plain  text
      on  two lines
    explanation: |
      block  text
`;
    expect(fixed(RULE, yaml)).toBe(`title: My bank # no  change
description: "a b c"
questions:
  - id: q
    title: 'it''s so'
    stem: >
      folded
      text here
    hint: plain text
      on two lines
    explanation: |
      block text
`);
  });
});

describe('text/untrimmed', () => {
  const RULE = 'text/untrimmed';

  test('before, after and around, with exact places', () => {
    const yaml = `title: " a"
description: 'b '
authors: ["\\tc\\n "]
questions:
  - id: q
    stem: "
      d
      "
    hint: |

      e
    explanation: f\u0020
    title: " "
`;
    expect(found(RULE, yaml)).toEqual([
      '1:9 "title" of the bank has space before its first word',
      '2:16 "description" of the bank has space after its last word',
      '3:12 "authors" of the bank has space around it',
      '6:12 "stem" of question "q" has space around it',
    ]);
    expect(fixed(RULE, yaml)).toBe(`title: "a"
description: 'b'
authors: ["c"]
questions:
  - id: q
    stem: "d"
    hint: |

      e
    explanation: f\u0020
    title: " "
`);
  });
});

describe('text/placeholder', () => {
  const RULE = 'text/placeholder';
  const told = (text: string, more: object = {}) =>
    inStem(RULE, text, more).map((line) => line.replace(/^\S+ .*: "/, '"'));

  test.each([
    ['TODO: write this', '"TODO"'],
    ['Which comes first (TODO)?', '"(TODO"'],
    ['todo', '"todo"'],
    ['xxx', '"xxx"'],
    ['???', '"???"'],
    ['...', '"..."'],
    ['Lorem ipsum dolor sit amet', '"Lorem ipsum dolor sit amet"'],
    ['Question 3', '"Question 3"'],
    ['Enter your question here', '"Enter your question here"'],
    ['Who is [insert name]?', '"[insert name]"'],
    ['The answer is [TBD].', '"[TBD]"'],
    ['FIXME: wording', '"FIXME"'],
    ['Stem text', '"Stem text"'],
  ])('%s', (text, said) => {
    expect(told(text)).toEqual([said]);
  });

  test.each([
    'Is a to-do list a plan?',
    'What does `TODO` mean?',
    'What does "TODO: later" mean in a program?',
    'TODO lists help, do they?',
    'Who waits ... and why?',
    'What is 5 + ??? = 9',
    'Really, what???',
    'Which numbers have the form xxx-xx-xxxx?',
    'Where was the Super Bowl XXX played?',
    'Press <Insert> to type over. What happens?',
    'Who placed the placeholder text here?',
    'Where does the "lorem ipsum dolor" come from?',
    'The text here says what?',
  ])('is silent: %s', (text) => {
    expect(told(text)).toEqual([]);
  });

  test('an option that is only numbered, unless the stem or scenario speaks of it', () => {
    const options = ['Option 1', 'Answer B', 'Choice 3'];
    expect(found(RULE, oneQuestion({ options }))).toEqual([
      '6:57 "text" of option 1 of question "q" is still to be written: "Option 1"',
      '7:57 "text" of option 2 of question "q" is still to be written: "Answer B"',
      '8:57 "text" of option 3 of question "q" is still to be written: "Choice 3"',
    ]);
    expect(
      found(RULE, oneQuestion({ options: ['Option A', 'Option B'], stem: 'Is option A or option B cheaper?' })),
    ).toEqual([]);
    const head = 'scenarios: { s: { text: "Option A costs 5, option B costs 7." } }\n';
    expect(found(RULE, oneQuestion({ head, more: 'scenario: s\n', options: ['Option A', 'Option B'] }))).toEqual([]);
    expect(found(RULE, 'title: Question 1\nquestions: [{ id: q, stem: S, title: Question 1 }]\n')).toEqual([]);
  });

  test('thirty in Roman numerals', () => {
    expect(found(RULE, oneQuestion({ options: ['XXX', 'XX', 'LX'] }))).toEqual([]);
    expect(found(RULE, oneQuestion({ options: ['XXX', 'X+X', '30'], stem: 'Which is Roman?' }))).toEqual([]);
    expect(found(RULE, oneQuestion({ options: ['XXX', 'Calm', 'Grip'] }))).toHaveLength(1);
  });

  test('"todo" is a word in Spanish and Portuguese', () => {
    const spanish = (text: string) => told(text, { head: 'language: es-MX\n' });
    expect(spanish('Todo')).toEqual([]);
    expect(spanish('TODO el personal debe salir.')).toEqual([]);
    expect(spanish('TODO: escribir')).toEqual(['"TODO:"']);
  });
});

describe('text/mojibake', () => {
  const RULE = 'text/mojibake';

  test.each([
    ['Donâ€™t', 'â€™', '’'],
    ['cafÃ©', 'Ã©', 'é'],
    ['Ã–sterreich', 'Ã–', 'Ö'],
    ['20Â°C', 'Â°', '°'],
    ['â€œGoâ€\u009d', 'â€œ', '“'],
    ['5â‚¬', 'â‚¬', '€'],
    ['ÐŸÑ€Ð¸Ð²ÐµÑ‚', 'ÐŸÑ€Ð¸Ð²ÐµÑ‚', 'Привет'],
    ['ðŸ˜€', 'ðŸ˜€', '😀'],
    ['cafÃƒÂ©', 'ÃƒÂ©', 'é'],
    ['itÃ¢â‚¬â„¢s', 'Ã¢â‚¬â„¢', '’'],
    ['æ—¥æœ¬', 'æ—¥æœ¬', '日本'],
    ['aâ€”b', 'â€”', '—'],
    ['xâ‰¥2', 'â‰¥', '≥'],
  ])('%s', (stem, seen, meant) => {
    const column = 12 + JSON.stringify(stem).slice(1).indexOf(seen);
    expect(inStem(RULE, stem)[0]).toBe(`4:${column} "stem" of question "q" has "${seen}" where "${meant}" is meant`);
    expect(
      readBank(fixed(RULE, oneQuestion({ stem, options: OPTIONS })), 'x.yaml').draft?.questions[0]?.stem?.text,
    ).toContain(meant);
  });

  test('a no-break space, and what is lost for good', () => {
    expect(inStem(RULE, '5Â\u00a0km')).toEqual([
      '4:13 "stem" of question "q" has "Â " where a no-break space is meant',
    ]);
    expect(inStem(RULE, 'caf\ufffd')).toEqual(['4:15 "stem" of question "q" has lost a character here']);
    expect(inStem(RULE, 'Soâ€ he said')).toEqual(['4:14 "stem" of question "q" has lost a character here']);
  });

  test.each([
    ['French', 'Voilà\u00a0: « À bientôt », dit Zoë ; le cœur, où ça\u00a0? Âge, Ÿ, É’, «\u00a0é\u00a0»…'],
    ['German', 'Ärger, Öl, Übung, „Ä“ und „Ö“, Maß – „SCHÖ”, Ä…'],
    ['Portuguese', 'NÃO, AMANHÃ, “AMANHÔ, «IRMû, IRMÃ’S, maçã… «amanhã»… pão — ação'],
    ['Spanish', '¿Qué? ¡Sí! ESPAÑA, «ESPAÑ», Ñ–Ñ, año'],
    ['Nordic', 'Å, Ångström: 10 Å², 5 Å³, på Ås, ØL, Æ – ð, Þór'],
    ['Romanian, Vietnamese', 'Â, Î, «Â», coborâ, một, Ầ, đâu…'],
    ['Icelandic', 'Ð, ð…, það “ð”'],
    ['Greek and Cyrillic', 'Αθήνα, «Ελλάδα», Привет, Ђ'],
    ['code', 'The bytes `Ã©` are what?'],
    ['Turkish', 'İstanbul, ŞĞ, ağ'],
  ])('%s is right as it is', (_, stem) => {
    expect(inStem(RULE, stem)).toEqual([]);
  });

  test('a fix in every style, escapes too', () => {
    const yaml = `title: "caf\\u00c3\\u00a9"
description: >
  Donâ€™t
  goâ€¦
questions:
  - id: q
    stem: 'Itâ€™s Ã¼ber''all'
`;
    expect(fixed(RULE, yaml)).toBe(`title: "café"
description: >
  Don’t
  go…
questions:
  - id: q
    stem: 'It’s über''all'
`);
  });
});
