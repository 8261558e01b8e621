import type { Draft, DraftQuestion } from '../draft.ts';
import type { Finding } from '../finding.ts';
import { capital } from '../wording.ts';

/** Questions without a key, with nothing but keys, or with several keys of which the author has not said what they mean. */
export function checkKeys(draft: Draft): Finding[] {
  return draft.questions.flatMap((question) => keyFinding(question) ?? []);
}

function keyFinding(question: DraftQuestion): Finding | undefined {
  const { options, name, node } = question;
  const listed = question.optionsNode?.kind === 'list' ? question.optionsNode.items.length : 0;
  if (listed < 2 || options.length < listed || options.some((option) => option.correct === undefined)) return undefined;
  const keys = options.filter((option) => option.correct);
  if (keys.length === 0) {
    const start = [...node.entries.values()].find((entry) => entry.key.text === 'options')?.key ?? node;
    return {
      rule: 'key/none',
      message: `${capital(name)} has no key`,
      help: 'Write correct: true in the option that is right.',
      start: start.start,
      end: start.end,
    };
  }
  const place = (keys[1] ?? keys[0])?.correctNode ?? node;
  const span = { start: place.start, end: place.end };
  if (keys.length > 1 && !question.selectWritten) {
    return {
      rule: 'key/several',
      message: `${capital(name)} has ${keys.length} keys, but does not say what they mean`,
      help: 'Write select: all (choose all that apply) or select: one (any key is right), or leave one key.',
      ...span,
    };
  }
  if (keys.length < options.length) return undefined;
  return {
    rule: 'key/all',
    message: `Every option of ${name} is a key`,
    help: 'Write at least one option that is wrong.',
    ...span,
  };
}
