import type { Payload } from '../../core/history/event.ts';
import { blankNumbers, currentItem, nextItem, previousItem, standingOf } from '../../core/session/state.ts';
import { dueIn, spent } from '../../core/session/step.ts';
import type { Line } from '../../core/text/line.ts';
import { wrap } from '../../core/text/wrap.ts';
import { duration } from '../../show/duration.ts';
import { type ItemView, LETTERS } from '../../show/item-view.ts';
import { confirmation, sheetLines } from '../../show/screens/answer-sheet.ts';
import { questionBody } from '../../show/screens/question.ts';
import { resultBody } from '../../show/screens/result.ts';
import { span } from '../../show/spans.ts';
import { REVIEW_FILTERS, type SheetFilter } from '../filters.ts';
import { currentView, headerOf, NO_LONGER, type Sitting, sheetOf } from '../sitting.ts';
import { summaryOf } from '../summary.ts';
import { type PlainLine, parseLine, type Word } from './parse-line.ts';
import { type PlainSession, type Reply, troubleOf } from './plain-session.ts';
import { reviewLines } from './review-lines.ts';

const HELP = [
  'Type the letter of an option, such as b, or several, such as ac: that answers and goes on. Add ! when you are sure, ? when you guess; ? alone means "I don\'t know". An answer can be changed until you submit.',
  'Words: next, back, goto 7, mark, cross b, sheet, sheet blank, sheet marked, time, report TEXT, submit, quit.',
];
const HOW_TO_REVIEW = `Type review to read every question with its reasons, or review and one of ${REVIEW_FILTERS.slice(1).join(', ')}. Type quit to leave.`;
const SURE = { sure: 'sure', fairly: 'fairly sure', guess: 'guessed' } as const;

/** An exam by lines. `implied`: nobody is there to ask, so submit needs no yes and the review follows the result. */
export function plainExam(sitting: Sitting, columns: number, implied: boolean): PlainSession {
  const { session } = sitting;
  const medium = { columns, plain: true };
  const trouble = troubleOf(sitting);
  let asked = false;

  const words = (text: string): Line[] => wrap([span(text)], columns);
  /** What was done, and what comes after it. */
  const tell = (text: string, after: Line[] = []): Reply => ({ lines: [...words(text), [], ...after] });
  /** Why a line could not be played. */
  const say = (text: string): Reply => ({ ...tell(text), refused: true });

  const view = () => currentView(sitting, []);
  const number = () => session.state.position + 1;

  const question = (): Line[] => {
    const shown = view();
    const body = shown ? questionBody(shown, medium).lines : words(NO_LONGER);
    return [...wrap([span(headerOf(sitting, true), 'title')], columns), [], ...body, []];
  };

  const result = (): Line[] => [
    ...resultBody(summaryOf(sitting), columns),
    [],
    ...(implied ? reviewLines(sitting, 'all', columns) : []),
  ];

  /** How the answers can be read again, when there is somebody to ask for it. */
  const offer = (): Line[] => (implied ? [] : [...words(HOW_TO_REVIEW), []]);

  const finish = (by: 'learner' | 'end-of-answers'): Line[] => {
    if (session.state.phase !== 'finished') session.send({ type: 'finished', by });
    return session.state.phase === 'finished' ? result() : onTime();
  };

  const send = (event: Payload, done: () => Reply): Reply => {
    const refused = session.send(event);
    return refused === undefined ? done() : say(refused);
  };

  const goTo = (i: number | undefined, none: string): Reply => {
    if (i === undefined) return say(none);
    return send({ type: 'moved', i }, () => ({ lines: question() }));
  };

  /** What was done, and the question that comes next. */
  const goOn = (done: string): Reply => {
    const next = nextItem(session.state);
    if (next === undefined) {
      const last =
        'That was the last question. Type sheet to see all answers, back or goto 7 to change one, or submit.';
      return tell(done, [...words(last), []]);
    }
    session.send({ type: 'moved', i: next });
    return tell(done, question());
  };

  const answer = (places: readonly number[], certainty: 'sure' | 'fairly' | 'guess'): Reply => {
    const shown = view();
    const i = currentItem(session.state);
    if (!shown || i === undefined) return say(NO_LONGER);
    const refusal = unplayable(shown, places);
    if (refusal !== undefined) return say(refusal);
    const chosen = places.flatMap((place) => shown.options[place]?.option.id ?? []);
    const letters = lettersAt(places);
    const answered = letters === '' ? 'left blank' : `${letters}, ${SURE[certainty]}`;
    const before = standingOf(session.state, i)?.chosen ?? [];
    const old = lettersAt(shown.options.flatMap(({ option }, place) => (before.includes(option.id) ? [place] : [])));
    const done = `Question ${number()}: ${answered}${old === '' || old === letters ? '' : `, changed from ${old}`}.`;
    return send({ type: 'chose', i, chosen, certainty, spentMs: spent(session.state) }, () => goOn(done));
  };

  const mark = (): Reply => {
    const i = currentItem(session.state) ?? 0;
    const on = !session.state.marked[i];
    return send({ type: 'marked', i, on }, () =>
      tell(on ? `Question ${number()} is marked.` : `Question ${number()} is not marked any more.`),
    );
  };

  const cross = (place: number): Reply => {
    const option = view()?.options[place];
    const i = currentItem(session.state) ?? 0;
    if (!option) return say('There is no such option.');
    const letter = option.letter.toUpperCase();
    return send({ type: 'crossed', i, option: option.option.id, on: !option.crossed }, () =>
      tell(option.crossed ? `${letter} is not crossed out any more.` : `${letter} is crossed out.`),
    );
  };

  const report = (note: string): Reply => {
    const shown = view();
    if (note === '' || !shown) return say('Write what is wrong after the word report.');
    const i = currentItem(session.state) ?? 0;
    const file = sitting.paths.get(shown.bank.id) ?? '';
    return send({ type: 'reported', i, note, file, line: shown.question.line }, () => tell('Reported.'));
  };

  const sheet = (filter: SheetFilter): Reply => ({ lines: [...sheetLines(sheetOf(sitting, filter)), []] });

  const submit = (): Reply => {
    if (implied) return { lines: finish('learner') };
    asked = true;
    return tell(`${confirmation(blankNumbers(session.state))} Type yes or no.`);
  };

  const word = (name: Word, wasAsked: boolean): Reply => {
    const { state } = session;
    switch (name) {
      case 'start':
        return state.n === 1 ? { lines: [] } : say('The exam has started already.');
      case 'next':
        return goTo(nextItem(state), 'This is the last question. Type sheet, or submit.');
      case 'back':
        return goTo(previousItem(state), 'This is the first question.');
      case 'mark':
        return mark();
      case 'submit':
        return submit();
      case 'yes':
        return wasAsked ? { lines: [...finish('learner'), ...offer()] } : say('Nothing was asked.');
      case 'no':
        return wasAsked
          ? tell(`Not submitted. This is question ${number()} of ${state.queue.length}.`)
          : say('Nothing was asked.');
      case 'time': {
        const left = dueIn(state);
        return tell(left === undefined ? 'This exam has no time limit.' : `${duration(left)} left.`);
      }
      case 'undo':
        return say('In an exam an answer is changed by choosing again: back or goto 7, then the letter.');
      case 'hint':
        return say('Hints are for practice.');
      case 'help':
        return { lines: [...HELP.flatMap(words), []] };
      case 'quit':
        return { lines: [], leave: 'save' };
    }
  };

  const afterwards = (parsed: PlainLine): Reply => {
    if (parsed.kind === 'review') return { lines: reviewLines(sitting, parsed.filter, columns) };
    const name = parsed.kind === 'word' ? parsed.word : '';
    if (name === 'yes' && implied) return { lines: [] };
    if (name === 'no' || name === 'quit' || name === 'next') return { lines: [], leave: 'done' };
    return say(`The exam is finished. ${HOW_TO_REVIEW}`);
  };

  const playLine = (parsed: PlainLine): Reply => {
    if (session.state.phase === 'finished') return afterwards(parsed);
    const wasAsked = asked;
    asked = false;
    switch (parsed.kind) {
      case 'answer':
        return answer(parsed.places, parsed.certainty);
      case 'unsure':
        return answer([], 'guess');
      case 'word':
        return word(parsed.word, wasAsked);
      case 'goto':
        if (parsed.number === number()) return { lines: question() };
        return goTo(session.state.queue[parsed.number - 1], `There is no question ${parsed.number}.`);
      case 'sheet':
        return sheet(parsed.filter);
      case 'cross':
        return cross(parsed.place);
      case 'report':
        return report(parsed.note);
      case 'review':
        return say('The reasons are shown after you submit.');
      case 'empty':
        return say('An empty line does nothing. Type the letter of an option, or help.');
      case 'unknown':
        return say(`"${parsed.text}" is not understood. Type the letter of an option, or help.`);
    }
  };

  const onTime = (): Line[] => {
    const { phase } = session.state;
    const notices = session.catchUp().flatMap(words);
    if (notices.length === 0) return [];
    return [...notices, [], ...(session.state.phase === phase ? [] : [...result(), ...offer()])];
  };

  const take = (text: string): Reply => {
    const { phase } = session.state;
    const before = onTime();
    const late = session.state.phase !== phase;
    const reply = late ? say('This line came after the end.') : playLine(parseLine(text));
    return { ...reply, lines: [...before, ...reply.lines, ...trouble()] };
  };

  return { opening: question, take, onTime, finish };
}

/** "A C" for the first and the third option. */
function lettersAt(places: readonly number[]): string {
  return [...places]
    .sort((a, b) => a - b)
    .map((place) => LETTERS.charAt(place).toUpperCase())
    .join(' ');
}

/** Why an answer is not possible for the question on the screen. */
function unplayable({ options, question, changed }: ItemView, places: readonly number[]): string | undefined {
  if (changed) return 'This question was changed since: its answer stays as it is.';
  if (places.some((place) => place >= options.length)) return `There are only ${options.length} options.`;
  return question.select === 'one' && places.length > 1 ? 'Choose one option.' : undefined;
}
