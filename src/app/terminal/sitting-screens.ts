import { missed, type Result } from '../../core/session/results.ts';
import { nextItem } from '../../core/session/state.ts';
import type { Line } from '../../core/text/line.ts';
import { wrap } from '../../core/text/wrap.ts';
import { type ItemView, LETTERS } from '../../show/item-view.ts';
import { sheetBody } from '../../show/screens/answer-sheet.ts';
import type { Screen } from '../../show/screens/frame.ts';
import { helpBody } from '../../show/screens/keys-help.ts';
import { type Medium, questionBody } from '../../show/screens/question.ts';
import { reasonsBody } from '../../show/screens/reasons.ts';
import { resultBody } from '../../show/screens/result.ts';
import { span } from '../../show/spans.ts';
import { nothingIn, reviewed } from '../filters.ts';
import {
  answeredView,
  currentResult,
  currentView,
  headerOf,
  NO_LONGER,
  type Sitting,
  sheetHeaderOf,
  sheetOf,
} from '../sitting.ts';
import { summaryOf } from '../summary.ts';
import { answerKeys, askingKeys, examKeys, REVIEW_KEYS, SHEET_KEYS, SUBMIT_KEYS, summaryKeys } from './key-helps.ts';
import type { View } from './view.ts';

/** What is on the screen now. */
export function sittingScreen(sitting: Sitting, view: View, columns: number): Screen {
  if (view.mode === 'summary') return summaryScreen(sitting, view, columns);
  if (view.mode === 'review') return reviewScreen(sitting, view, columns);
  if (view.mode === 'sheet' || view.mode === 'submit') return sheetScreen(sitting, view, columns);
  const { state } = sitting.session;
  const header = headerOf(sitting, view.clock);
  const base = { header, notices: view.notices };
  if (view.mode === 'keys') {
    return { ...base, body: helpBody(state.mode, columns), keys: [{ key: 'any key', does: 'back', rank: 0 }] };
  }
  const item = currentView(sitting, view.chosen);
  if (!item) return { ...base, body: wrap([span(NO_LONGER)], columns), keys: examKeys(undefined, state) };
  const medium = { columns, plain: false };
  const notices = view.mode === 'note' ? [`What is wrong with this question? ${view.note}_`] : view.notices;
  const noteKeys = [
    { key: 'Enter', does: 'report', rank: 0 },
    { key: 'Esc', does: 'back', rank: 0 },
  ];
  if (state.phase === 'asking') {
    const letter = view.highlight === undefined ? undefined : item.options[view.highlight]?.letter;
    const { lines, lineOf } = questionBody(item, medium, { hint: view.hint, ...(letter ? { highlight: letter } : {}) });
    const focusLine = lineOf.get(LETTERS.charAt(view.focus ?? -1)) ?? 0;
    return {
      ...base,
      notices,
      body: lines,
      focusLine,
      keys: view.mode === 'note' ? noteKeys : state.mode === 'exam' ? examKeys(item, state) : askingKeys(item, state),
    };
  }
  const { lines, verdictAt } = answeredBody(sitting, columns);
  const keys = view.mode === 'note' ? noteKeys : answerKeys(nextItem(state) === undefined);
  return { ...base, notices, body: lines, breaks: [verdictAt], focusLine: verdictAt, keys };
}

/** The question that was answered and its reasons, and the line at which the verdict stands. */
export function answeredBody(sitting: Sitting, columns: number): { lines: Line[]; verdictAt: number } {
  const { state } = sitting.session;
  const item = currentView(sitting, []);
  const result = currentResult(state);
  if (!item || !result) return { lines: [], verdictAt: 0 };
  return withReasons(item, result, { columns, plain: false });
}

function withReasons(item: ItemView, result: Result, medium: Medium): { lines: Line[]; verdictAt: number } {
  const question = [...questionBody(item, medium).lines, []];
  return { lines: [...question, ...reasonsBody(item, result, medium)], verdictAt: question.length };
}

function summaryScreen(sitting: Sitting, view: View, columns: number): Screen {
  const summary = summaryOf(sitting);
  const { mode } = sitting.session.state;
  return {
    header: `${[...sitting.banks.values()].map(({ title }) => title).join(', ')} · ${mode} finished`,
    body: resultBody(summary, columns),
    notices: view.notices,
    keys: summaryKeys(sitting.canRetry ? missed(sitting.session.state).length : 0),
  };
}

function sheetScreen(sitting: Sitting, view: View, columns: number): Screen {
  const sheet = sheetOf(sitting, view.sheet);
  const { lines: body, lineOf } = sheetBody(sheet, columns);
  const typed = view.goto === '' ? [] : [`Go to question ${view.goto}_`];
  return {
    header: sheetHeaderOf(sitting, sheet, view.sheet, view.clock),
    body,
    focusLine: lineOf.get(sitting.session.state.position + 1) ?? 0,
    notices: [...view.notices, ...typed],
    keys: view.mode === 'submit' ? SUBMIT_KEYS : SHEET_KEYS,
  };
}

function reviewScreen(sitting: Sitting, view: View, columns: number): Screen {
  const all = reviewed(sitting.session.state, view.filter);
  const result = all[view.at];
  const item = result && answeredView(sitting, result);
  const what = view.filter === 'all' ? 'all answers' : view.filter;
  if (!result || !item) {
    const body = wrap([span(result ? NO_LONGER : nothingIn(view.filter))], columns);
    return { header: `Review · ${what}`, body, notices: view.notices, keys: REVIEW_KEYS };
  }
  const { lines, verdictAt } = withReasons(item, result, { columns, plain: false });
  return {
    header: `${item.bank.title} · review · ${what} · ${view.at + 1} of ${all.length}`,
    body: lines,
    breaks: [verdictAt],
    notices: view.notices,
    keys: REVIEW_KEYS,
  };
}
