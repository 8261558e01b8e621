import type { Payload } from '../../core/history/event.ts';
import { missed } from '../../core/session/results.ts';
import { currentItem, nextItem, standing } from '../../core/session/state.ts';
import { dueIn, spent } from '../../core/session/step.ts';
import type { Line } from '../../core/text/line.ts';
import { duration } from '../../show/duration.ts';
import { questionBody } from '../../show/screens/question.ts';
import { reasonsBody } from '../../show/screens/reasons.ts';
import { resultBody } from '../../show/screens/result.ts';
import { line } from '../../show/spans.ts';
import { currentResult, currentView, headerOf, type Sitting } from '../sitting.ts';
import { summaryOf } from '../summary.ts';
import { type PlainLine, parseLine, type Word } from './parse-line.ts';
import { type PlainSession, type Reply, say, troubleOf } from './plain-session.ts';
import { reviewLines } from './review-lines.ts';

const HELP = [
  'Type the letter of an option, such as b, or several, such as ac. Add ! when you are sure, ? when you guess;',
  '? alone means "I don\'t know". Words: next, mark, cross b, undo, hint, time, report TEXT, quit.',
];

export function plainPractice(sitting: Sitting, columns: number): PlainSession {
  const { session } = sitting;
  const medium = { columns, plain: true };
  let hint = false;
  const trouble = troubleOf(sitting);

  const question = (): Line[] => {
    const view = currentView(sitting, []);
    if (!view) return [];
    return [line(headerOf(sitting, true), 'title'), [], ...questionBody(view, medium, { hint }).lines, []];
  };

  /** The question whose reasons follow, when a session goes on with them. */
  const answered = (): Line[] => {
    const view = currentView(sitting, []);
    return view ? [line(headerOf(sitting, true), 'title'), [], ...questionBody(view, medium).lines, []] : [];
  };

  const reasons = (): Line[] => {
    const view = currentView(sitting, []);
    const result = currentResult(session.state);
    if (!view || !result) return [];
    const last = nextItem(session.state) === undefined;
    const more = last ? 'That was the last question. Type next for the summary.' : 'Type next for the next question.';
    return [...reasonsBody(view, result, medium), [], line(more), []];
  };

  const finish = (by: 'learner' | 'end-of-answers'): Line[] => {
    if (session.state.phase !== 'finished') session.send({ type: 'finished', by });
    return [...resultBody(summaryOf(sitting), columns), []];
  };

  const offer = (): Line[] => {
    const count = sitting.canRetry ? missed(session.state).length : 0;
    return [line(count > 0 ? `Type yes to try the ${count} missed again, quit to leave.` : 'Type quit to leave.'), []];
  };

  /** Goes on to the next question, if its predecessor is answered. */
  const goOn = (): Reply => {
    if (session.state.phase === 'asking') return say('Answer this question first; ? means "I don\'t know".');
    const next = nextItem(session.state);
    if (next === undefined) return { lines: [...finish('learner'), ...offer()] };
    hint = false;
    session.send({ type: 'moved', i: next });
    return { lines: question() };
  };

  /** Why an answer is not possible for the question it is for, seen before anything moves. */
  const unplayable = (places: readonly number[]): string | undefined => {
    const { state } = session;
    const item = state.items[(state.phase === 'reasons' ? nextItem(state) : currentItem(state)) ?? -1];
    const count = item?.shown.length ?? 0;
    if (places.some((place) => place >= count)) return `There are only ${count} options.`;
    return item?.select === 'one' && places.length > 1 ? 'Choose one option.' : undefined;
  };

  const answer = (places: readonly number[], certainty: 'sure' | 'fairly' | 'guess'): Reply => {
    if (session.state.phase === 'reasons' && nextItem(session.state) === undefined) {
      return say('There is no question left. Type next for the summary.');
    }
    const refusal = unplayable(places);
    if (refusal !== undefined) return say(refusal);
    const moved = session.state.phase === 'reasons' ? goOn().lines : [];
    const view = currentView(sitting, []);
    const options = view?.options ?? [];
    const chosen = places.flatMap((place) => options[place]?.option.id ?? []);
    const i = currentItem(session.state) ?? 0;
    const refused = session.send({ type: 'chose', i, chosen, certainty, spentMs: spent(session.state) });
    return refused === undefined ? { lines: [...moved, ...reasons()] } : say(refused, moved);
  };

  const send = (event: Payload, done: string): Reply => {
    const refused = session.send(event);
    return refused === undefined ? { lines: [line(done), []] } : say(refused);
  };

  const timeLeft = (): string => {
    const { state } = session;
    const left = dueIn(state);
    if (left !== undefined) return `${duration(left)} left.`;
    return state.rules.perQuestion ? 'No clock runs while the reasons are shown.' : 'This session has no time limit.';
  };

  const word = (name: Word): Reply => {
    const { state } = session;
    const i = currentItem(state) ?? 0;
    switch (name) {
      case 'next':
        return goOn();
      case 'mark':
        return send({ type: 'marked', i, on: !state.marked[i] }, state.marked[i] ? 'Mark taken away.' : 'Marked.');
      case 'undo': {
        if (currentView(sitting, [])?.changed)
          return say('This question was changed since: its answer stays as it is.');
        const refused = session.send({ type: 'undone', of: standing(state).at(-1)?.n ?? 0 });
        return refused === undefined ? { lines: [line('Undone.'), [], ...question()] } : say(refused);
      }
      case 'hint':
        hint = true;
        return state.phase === 'asking' ? { lines: question() } : say('The hint is for before the answer.');
      case 'time':
        return { lines: [line(timeLeft()), []] };
      case 'help':
        return { lines: [...HELP.map((text) => line(text)), []] };
      case 'quit':
        return { lines: [], leave: 'save' };
      case 'yes':
      case 'no':
        return say('Nothing was asked.');
      case 'start':
      case 'back':
      case 'submit':
        return say(`"${name}" belongs to an exam.`);
    }
  };

  const afterwards = (parsed: PlainLine): Reply => {
    if (parsed.kind === 'review') return { lines: reviewLines(sitting, parsed.filter, columns) };
    const name = parsed.kind === 'word' ? parsed.word : '';
    if (name === 'yes' && sitting.canRetry && missed(session.state).length > 0) return { lines: [], leave: 'retry' };
    if (name === 'no' || name === 'quit' || name === 'next') return { lines: [], leave: 'done' };
    return say('The session is finished.');
  };

  const onTime = (): Line[] => {
    const { phase } = session.state;
    const notices = session.catchUp().map((notice) => line(notice));
    if (notices.length === 0) return [];
    if (session.state.phase === phase) return [...notices, []];
    return [...notices, [], ...(session.state.phase === 'finished' ? [...finish('learner'), ...offer()] : reasons())];
  };

  const take = (text: string): Reply => {
    const before = onTime();
    const reply = playLine(parseLine(text));
    return { ...reply, lines: [...before, ...reply.lines, ...trouble()] };
  };

  const playLine = (parsed: PlainLine): Reply => {
    if (session.state.phase === 'finished') return afterwards(parsed);
    switch (parsed.kind) {
      case 'answer':
        return answer(parsed.places, parsed.certainty);
      case 'unsure':
        return answer([], 'guess');
      case 'word':
        return word(parsed.word);
      case 'cross': {
        const option = currentView(sitting, [])?.options[parsed.place];
        const i = currentItem(session.state) ?? 0;
        if (!option) return say('There is no such option.');
        const done = option.crossed ? 'Cross-out taken away.' : 'Crossed out.';
        return send({ type: 'crossed', i, option: option.option.id, on: !option.crossed }, done);
      }
      case 'report': {
        const i = currentItem(session.state) ?? 0;
        const view = currentView(sitting, []);
        if (parsed.note === '' || !view) return say('Write what is wrong after the word report.');
        const file = sitting.paths.get(view.bank.id) ?? '';
        return send({ type: 'reported', i, note: parsed.note, file, line: view.question.line }, 'Reported.');
      }
      case 'goto':
      case 'sheet':
        return say(`"${parsed.kind}" belongs to an exam.`);
      case 'review':
        return say('The answers can be read again after the summary.');
      case 'empty':
        return say(
          `An empty line does nothing. Type ${session.state.phase === 'asking' ? 'the letter of an option' : 'next'}, or help.`,
        );
      case 'unknown':
        return say(`"${parsed.text}" is not understood. Type the letter of an option, or help.`);
    }
  };

  const opening = () => (session.state.phase === 'reasons' ? [...answered(), ...reasons()] : question());

  return { opening, take, onTime, finish };
}
