import type { DraftQuestion } from '../bank/draft.ts';
import type { Edit, Finding } from '../bank/finding.ts';
import { lineStarts, placeOf } from '../bank/lines.ts';
import { isBlank } from '../bank/normal.ts';
import type { Reading } from '../bank/read.ts';
import { quoted } from '../bank/wording.ts';
import { field, type ScalarNode } from '../bank/yaml/tree.ts';
import { type Directive, directives, type Name, NEXT_LINE } from './directives.ts';
import { removeAllowed, removeComment, removeName } from './removal.ts';
import { meantRule, unknownRuleHelp } from './rule-names.ts';
import { alwaysStopsPractice } from './settings.ts';

/** The exceptions that a file makes, by comments and by `lint: { allow: … }` blocks. */
export interface Suppressions {
  /** Is a finding suppressed? What suppressed it counts as used from then on. */
  covers(finding: Finding): boolean;
  /** What is wrong with the suppressions themselves. */
  mistakes: Finding[];
  /** Those of the rules that suppressed nothing so far. */
  unused(isJudged: (rule: string) => boolean): Finding[];
}

interface Suppression {
  rule: string;
  used: boolean;
  /** What is to be said if it suppresses nothing. */
  unused: Finding;
}

const RULE_NAME = /^[a-z]+\/[a-z-]+$/;

/** Reads the suppressions of a file. `rules` are the ids of all rules. */
export function readSuppressions(reading: Reading, rules: readonly string[]): Suppressions {
  const comments = new Map<string, Suppression>();
  const allowed = new Map<DraftQuestion, Map<string, Suppression>>();
  const all: Suppression[] = [];
  const mistakes: Finding[] = [];
  const known = new Set(rules);
  const meanings = new Map<string, string | undefined>();

  function isUsable({ text, start, end }: Name, removal: Edit | undefined): boolean {
    if (!known.has(text)) {
      if (!meanings.has(text)) meanings.set(text, meantRule(text, rules));
      mistakes.push(unknownRule({ text, start, end }, meanings.get(text)));
      return false;
    }
    if (!alwaysStopsPractice(text) && !text.startsWith('lint/')) return true;
    mistakes.push(cannotBeSuppressed({ text, start, end }, removal));
    return false;
  }

  for (const directive of directives(reading)) {
    const wrong = mistakeOf(directive, reading.source);
    if (wrong) mistakes.push(wrong);
    if (directive.word !== NEXT_LINE) continue;
    const { names, target } = directive;
    const usable = names.flatMap((name, at) => {
      const removal = names.length > 1 ? removeName(names, at) : removeComment(reading.source, directive);
      return isUsable(name, removal) ? [{ name, removal }] : [];
    });
    if (wrong) continue;
    for (const { name, removal } of usable) {
      const suppression = { rule: name.text, used: false, unused: unusedComment(name, target, removal) };
      all.push(suppression);
      const key = `${target} ${name.text}`;
      if (target !== undefined && !comments.has(key)) comments.set(key, suppression);
    }
  }
  for (const question of reading.draft?.questions ?? []) {
    const allow = field(field(question.node, 'lint'), 'allow');
    if (allow?.kind !== 'map') continue;
    const own = new Map<string, Suppression>();
    const removals = removeAllowed(reading.source, question.node, allow);
    for (const [at, [rule, { key, value }]] of [...allow.entries].entries()) {
      const removal = removals[at];
      // The reader says what is wrong with any other name, and with a reason that is empty.
      if (!RULE_NAME.test(rule) || !isUsable({ text: rule, start: key.start, end: key.end }, removal)) continue;
      if (value.kind !== 'scalar' || isBlank(value.text)) continue;
      own.set(rule, { rule, used: false, unused: unusedAllowed(question, key, removal) });
    }
    all.push(...own.values());
    if (own.size > 0) allowed.set(question, own);
  }

  const lines = comments.size > 0 ? lineStarts(reading.source) : [];
  const questions = [...allowed.keys()];

  function suppressionOf({ rule, start }: Finding): Suppression | undefined {
    const comment = comments.size > 0 ? comments.get(`${placeOf(lines, start).line} ${rule}`) : undefined;
    if (comment) return comment;
    const question = questionAt(questions, start);
    return question && allowed.get(question)?.get(rule);
  }

  return {
    covers(finding) {
      const suppression = suppressionOf(finding);
      if (suppression) suppression.used = true;
      return suppression !== undefined;
    },
    mistakes,
    unused: (isJudged) => all.filter(({ rule, used }) => !used && isJudged(rule)).map(({ unused }) => unused),
  };
}

/** The question in which an offset lies, of some in the order of the file. */
export function questionAt(questions: readonly DraftQuestion[], offset: number): DraftQuestion | undefined {
  let low = 0;
  let high = questions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((questions[middle]?.node.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  const question = questions[low - 1];
  return question && offset < question.node.end ? question : undefined;
}

/** What makes a whole comment void: a word that is not known, no rule, no reason. */
function mistakeOf(directive: Directive, source: string): Finding | undefined {
  const { word, names, reason, start, end, rest } = directive;
  if (word !== NEXT_LINE) {
    return {
      rule: 'lint/unused-suppression',
      message: `${quoted(word)} suppresses nothing`,
      help: `Did you mean ${NEXT_LINE}?`,
      start,
      end,
    };
  }
  if (names.length === 0) {
    return {
      rule: 'lint/unknown-rule',
      message: 'This suppression names no rule',
      help: 'Write the rule after it, such as item/k-type.',
      start,
      end,
    };
  }
  if (reason !== undefined && !isBlank(reason)) return undefined;
  const forgotten = reason === undefined && rest < end;
  return {
    rule: 'lint/suppression-without-reason',
    message: 'This suppression has no reason, so it does not count',
    help: forgotten ? 'Write -- before the reason.' : 'Write the reason at its end, after --.',
    start,
    end,
    fix: {
      safe: true,
      edits: [forgotten ? { start: rest, end: rest, text: '-- ' } : removeComment(source, directive)],
    },
  };
}

function unknownRule({ text, start, end }: Name, meant: string | undefined): Finding {
  return {
    rule: 'lint/unknown-rule',
    message: `There is no rule ${quoted(text)}`,
    help: unknownRuleHelp(meant),
    start,
    end,
    ...(meant ? { fix: { safe: true, edits: [{ start, end, text: meant }] } } : {}),
  };
}

function cannotBeSuppressed({ text, start, end }: Name, removal: Edit | undefined): Finding {
  return {
    rule: 'lint/unused-suppression',
    message: `${quoted(text)} cannot be suppressed`,
    help: alwaysStopsPractice(text)
      ? 'What it finds stops practice: mend that, and delete this.'
      : 'Delete this: what it finds is mended in the suppression itself.',
    start,
    end,
    ...fixBy(removal),
  };
}

function unusedComment({ text, start, end }: Name, target: number | undefined, removal: Edit): Finding {
  const found = `${quoted(text)} finds nothing`;
  return {
    rule: 'lint/unused-suppression',
    message: target === undefined ? `${found} here: no line follows` : `${found} on line ${target}`,
    help: 'Delete it, or move it to the line above what is found.',
    start,
    end,
    ...fixBy(removal),
  };
}

function unusedAllowed(question: DraftQuestion, key: ScalarNode, removal: Edit | undefined): Finding {
  return {
    rule: 'lint/unused-suppression',
    message: `${quoted(key.text)} finds nothing in ${question.name}`,
    help: 'Delete it.',
    start: key.start,
    end: key.end,
    ...fixBy(removal),
  };
}

function fixBy(removal: Edit | undefined): Pick<Finding, 'fix'> {
  return removal ? { fix: { safe: true, edits: [removal] } } : {};
}
