import { expect, test } from 'vitest';
import { QUESTIONS, wordsOf } from './family-banks.ts';

/** How much a surface sign of an option draws a candidate who knows nothing. Nothing here is the program's own code. */
type Strategy = (option: string, stem: string) => number;

const STRATEGIES: Record<string, Strategy> = {
  'most words': (option) => wordsOf(option).length,
  'most characters': (option) => option.length,
  'fewest words': (option) => -wordsOf(option).length,
  'fewest characters': (option) => -option.length,
  'most words of the stem': (option, stem) => shared(option, stem, () => true),
  'most long words of the stem': (option, stem) => shared(option, stem, (word) => word.length > 4),
};

const items = QUESTIONS.filter(({ question }) => question.select !== 'all').map(({ question }) => ({
  stem: question.stem,
  options: question.options.map(({ text = '' }) => text),
  key: question.options.findIndex(({ correct }) => correct),
}));
const chance = mean(items.map(({ options }) => 1 / options.length));

function shared(option: string, stem: string, counts: (word: string) => boolean): number {
  const inStem = new Set(wordsOf(stem));
  return new Set(wordsOf(option).filter((word) => inStem.has(word) && counts(word))).size;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Chance to hit the key when one of the options that draw most is taken. */
function hit(strategy: Strategy, { stem, options, key }: (typeof items)[number]): number {
  const draws = options.map((option) => strategy(option, stem));
  const most = Math.max(...draws);
  return draws[key] === most ? 1 / draws.filter((draw) => draw === most).length : 0;
}

test.each(Object.keys(STRATEGIES))('who takes the option with the %s scores as by chance', (name) => {
  const strategy = STRATEGIES[name] as Strategy;
  expect(Math.abs(mean(items.map((item) => hit(strategy, item))) - chance)).toBeLessThanOrEqual(0.05);
});

test('keys are spread over the places of the file', () => {
  for (const count of [3, 4]) {
    const keys = items.filter(({ options }) => options.length === count).map(({ key }) => key);
    if (keys.length < 12) continue;
    for (let place = 0; place < count; place++) {
      const rate = keys.filter((key) => key === place).length / keys.length;
      expect({ count, place, close: Math.abs(rate - 1 / count) <= 0.05 }).toEqual({ count, place, close: true });
    }
  }
});
