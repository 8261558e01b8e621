import type { Line } from '../../core/text/line.ts';
import { wrap } from '../../core/text/wrap.ts';
import type { ItemView, OptionView } from '../item-view.ts';
import { renderBlocks, renderInline } from '../markdown.ts';
import { line, span } from '../spans.ts';

export interface Medium {
  columns: number;
  /** Static text for pipes and screen readers. */
  plain: boolean;
}

export interface QuestionExtras {
  /** Letter under the arrow-key highlight. */
  highlight?: string;
  hint?: boolean;
}

export interface QuestionBody {
  lines: Line[];
  /** Letter of an option to the first line of it. */
  lineOf: Map<string, number>;
}

/** Scenario, stem and options of a question. */
export function questionBody(view: ItemView, medium: Medium, extras: QuestionExtras = {}): QuestionBody {
  const lines: Line[] = [...stem(view, medium), []];
  const lineOf = new Map<string, number>();
  for (const option of view.options) {
    lineOf.set(option.letter, lines.length);
    lines.push(...optionLines(option, medium, extras.highlight === option.letter));
  }
  if (extras.hint) {
    const text = view.question.hint ?? 'No hint was written for this question.';
    const prefix = [span('Hint: ', 'strong')];
    lines.push([], ...renderBlocks(text, medium, { first: prefix, rest: [] }));
  }
  return { lines, lineOf };
}

function stem({ question, scenario }: ItemView, medium: Medium): Line[] {
  const lines: Line[] = [];
  if (scenario) {
    if (scenario.title) lines.push(...wrap([span(scenario.title, 'strong')], medium.columns));
    lines.push(...renderBlocks(scenario.text, medium), []);
  }
  lines.push(...renderBlocks(question.stem, medium));
  if (question.select === 'all') lines.push([], ...wrap([span('Choose all that apply.', 'em')], medium.columns));
  return lines;
}

function optionLines(view: OptionView, medium: Medium, highlighted: boolean): Line[] {
  const letter = view.letter.toUpperCase();
  const signs = `${highlighted ? '-' : ' '}${view.chosen ? '>' : ' '} `;
  const mark = `${medium.plain ? '' : signs}${letter}  `;
  const style = highlighted ? 'highlight' : view.chosen ? 'chosen' : undefined;
  const words = [view.chosen && medium.plain ? '(chosen)' : '', view.crossed ? '(crossed out)' : ''].filter(Boolean);
  const suffix = words.length > 0 ? [span(`  ${words.join(' ')}`, 'dim')] : [];
  return renderInline(view.option.text, medium, {
    first: [span(mark, style)],
    rest: line(' '.repeat(mark.length)),
    style: view.crossed ? 'dim' : view.chosen ? 'chosen' : undefined,
    suffix,
  });
}
