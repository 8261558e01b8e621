import { missed, results } from '../core/session/results.ts';
import { FULL_CREDIT, pointsText, score } from '../core/session/score.ts';
import { inline } from '../core/text/inline.ts';
import { plain } from '../core/text/plain.ts';
import type { NamedResult, Summary } from '../show/screens/result.ts';
import { type Sitting, textsOf } from './sitting.ts';

/** What the session came to so far, with the words of its questions. */
export function summaryOf(sitting: Sitting): Summary {
  const { state } = sitting.session;
  const { right, answered, total, points, maxPoints } = score(state);
  const all = results(state);
  const firsts = all.filter(({ attempt }) => attempt === 1);
  const wrong = new Set(missed(state));
  const named = (i: number, sure: boolean): NamedResult[] => {
    const item = state.items[i];
    if (!item) return [];
    const texts = textsOf(sitting, item);
    if (!texts)
      return [{ stem: `${item.bank}/${item.question} (no longer in the bank)`, key: item.keys.join('; '), sure }];
    const keys = texts.question.options.filter(({ id }) => item.keys.includes(id));
    return [{ stem: flat(texts.question.stem), key: keys.map(({ text }) => flat(text)).join('; '), sure }];
  };
  return {
    right,
    answered,
    total,
    ...(points === right * FULL_CREDIT && maxPoints === total * FULL_CREDIT
      ? {}
      : { points: `${pointsText(points)} of ${pointsText(maxPoints)}` }),
    ms: state.ms,
    missed: firsts.filter(({ i }) => wrong.has(i)).flatMap(({ i, certainty }) => named(i, certainty === 'sure')),
    guessed: firsts
      .filter(({ right: isRight, certainty }) => isRight && certainty === 'guess')
      .flatMap(({ i }) => named(i, false)),
    repeats: all.length - firsts.length,
  };
}

/** A text on one line, without its marks. */
function flat(text: string): string {
  return plain(inline(text.replace(/\s+/g, ' ')));
}
