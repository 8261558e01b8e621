/** A question of a bank whose options are alike but for what is said here. */
export interface CueRow {
  /** The number of the key, from 1. */
  key: number;
  /** The number of the option that is longer or shorter than the two others, from 1. */
  longer?: number;
  shorter?: number;
  fixed?: boolean;
}

const VERBS = ['Lock', 'Open', 'Shut', 'Move', 'Lift', 'Call', 'Warn', 'Help', 'Seat', 'Meet', 'Lead', 'Hold'];
const NOUNS = ['door', 'gate', 'lamp', 'desk', 'cart', 'safe', 'ramp', 'sign', 'rope', 'tent', 'boat', 'bell'];
const NUMBERS = 'one two three four five six seven eight nine ten eleven twelve thirteen fourteen'.split(' ');

/** A bank of up to 14 questions with three options each: `questions` begins on line 2. */
export function cueBank(rows: readonly CueRow[]): string {
  const questions = rows.map(({ key, longer, shorter, fixed }, i) => {
    const options = [1, 2, 3].map((number) => {
      const article = number === longer ? 'their' : number === shorter ? 'a' : 'the';
      const text = `${VERBS[(3 * i + number) % 12]} ${article} ${NOUNS[(i + 5 * number) % 12]}`;
      return `      - text: ${text}
${number === key ? '        correct: true\n' : ''}        rationale: Section ${3 * i + number} of our handbook explains it.\n`;
    });
    const order = fixed ? '    shuffle: false\n' : '';
    return `  - id: q-${i + 1}\n    stem: What comes first on day ${NUMBERS[i]}?\n${order}    options:\n${options.join('')}`;
  });
  return `title: Example\nquestions:\n${questions.join('')}`;
}

/** As many rows as `count`, made from their numbers from 0. */
export function rows(count: number, make: (i: number) => CueRow): CueRow[] {
  return Array.from({ length: count }, (_, i) => make(i));
}
