import type { DraftQuestion, DraftText } from '../bank/draft.ts';
import type { Finding } from '../bank/finding.ts';
import type { Reading } from '../bank/read.ts';
import { quoted } from '../bank/wording.ts';
import { scenarioText } from './scenario-of.ts';
import { contentLetters, isShuffled, namedLetters } from './shown-letters.ts';
import { sourceSpan } from './source-place.ts';

/** A text that names options by their letters: broken where they are shuffled, frail where they are not. */
export function letterFindings(
  rule: string,
  { source, draft }: Reading,
  question: DraftQuestion,
  text: DraftText,
  what: string,
  name: string,
): Finding[] {
  const own = () => contentLetters(contentOf(question, text, scenarioText(draft, question)));
  const spans = namedLetters(text.text, question.options.length, own);
  if (spans.length === 0) return [];
  const shuffled = isShuffled(question);
  return spans.map(({ start, end }) => ({
    rule,
    message: `${what} ${name} says ${quoted(text.text.slice(start, end))}, ${shuffled ? 'but the options are shuffled' : 'which is right only as long as no option is moved'}`,
    help: 'Name the option by what it says.',
    ...sourceSpan(source, text, start, end),
    ...(shuffled ? {} : { severity: 'hint' as const }),
  }));
}

/** Where letters are names of something else. A stem is judged without what it says of options itself. */
function contentOf({ stem, options }: DraftQuestion, text: DraftText, scenario: string): string[] {
  const own = stem === text ? stem.text.replace(SAID_OF_OPTIONS, '') : (stem?.text ?? '');
  return [own, scenario, ...options.map((option) => option.text?.text ?? '')];
}

const SAID_OF_OPTIONS = /\b(?:option|answer|choice|alternative)s? [A-J](?:(?:,| and| or| nor) [A-J])*(?![\w:])/gi;
