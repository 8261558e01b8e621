import { CST, Lexer, Parser } from 'yaml';
import type { Finding } from '../finding.ts';
import { quoted } from '../wording.ts';

export interface Tokens {
  tokens: CST.Token[];
  findings: Finding[];
  /** Nested too deep, or too much is wrong: to compose it would exhaust the stack or the memory, so there is no tree. */
  hopeless: boolean;
}

const DEEPEST = 64;
/** Reading ends at this many faults: more of them would say nothing new. */
export const MOST_FAULTS = 1_000;
const QUOTE = 'If it is part of the text, put the whole text in quotes.';

/**
 * The tokens of the first document. What a bank may not use is found here, where positions are exact and before
 * anything is composed: aliases, anchors, tags, directives, a second document, deep nesting.
 */
export function readTokens(source: string): Tokens {
  const parser = new Parser();
  const tokens: CST.Token[] = [];
  const findings: Finding[] = [];
  let documents = 0;
  let errors = 0;
  let inScalar = false;
  for (const lexeme of new Lexer().lex(source)) {
    const start = parser.offset;
    for (const token of parser.next(lexeme)) {
      tokens.push(token);
      if (token.type === 'document') documents++;
      if (token.type === 'error') errors++;
    }
    if (lexeme === '-') trimEntryBefore(parser.stack.at(-1));
    const forbidden = inScalar ? undefined : forbiddenToken(lexeme);
    inScalar = !inScalar && lexeme === CST.SCALAR;
    if (forbidden) findings.push({ ...forbidden, start, end: start + lexeme.length });
    if (parser.stack.length > DEEPEST) {
      findings.push(tooDeep(start));
      return { tokens, findings, hopeless: true };
    }
    if (findings.length >= MOST_FAULTS) return { tokens, findings, hopeless: true };
    if (errors >= MOST_FAULTS) break;
    const bottom = parser.stack[0];
    if (documents > 0 && bottom?.type === 'document') {
      findings.push(secondDocument(source, bottom.offset));
      return { tokens, findings, hopeless: false };
    }
  }
  tokens.push(...parser.end());
  return { tokens, findings, hopeless: false };
}

/** A list of tokens grows with room for 17: in a file with very many entries that room is most of the memory. */
function trimEntryBefore(list: CST.Token | undefined): void {
  const before = list?.type === 'block-seq' ? list.items.at(-2) : undefined;
  if (before) before.start = before.start.slice();
}

function forbiddenToken(lexeme: string): Pick<Finding, 'rule' | 'message' | 'help'> | undefined {
  switch (CST.tokenType(lexeme)) {
    case 'alias':
      return {
        rule: 'yaml/alias',
        message: `YAML reads ${quoted(lexeme)} as an alias, which a bank may not have`,
        help: QUOTE,
      };
    case 'anchor':
      return {
        rule: 'yaml/alias',
        message: `YAML reads ${quoted(lexeme)} as an anchor, which a bank may not have`,
        help: QUOTE,
      };
    case 'tag':
      return {
        rule: 'yaml/tag',
        message: `YAML reads ${quoted(lexeme)} as a tag, which a bank may not have`,
        help: QUOTE,
      };
    case 'directive-line':
      return {
        rule: 'yaml/directive',
        message: `${quoted(lexeme)} is a YAML directive, which a bank may not have`,
        help: 'Delete the line. Banks are always read as YAML 1.2.',
      };
    default:
      return undefined;
  }
}

function tooDeep(start: number): Finding {
  return {
    rule: 'yaml/depth',
    message: `Nested deeper than ${DEEPEST} levels`,
    help: 'No field of a bank is that deep. Look for brackets or dashes that were repeated by mistake.',
    start,
    end: start + 1,
  };
}

function secondDocument(source: string, start: number): Finding {
  const line = source.slice(start).split('\n', 1)[0] ?? '';
  return {
    rule: 'yaml/documents',
    message: 'A second document begins here; a bank file holds one',
    help: line.startsWith('---')
      ? 'Delete the line with ---, or move what follows to a file of its own.'
      : 'Move what follows to a file of its own.',
    start,
    end: start + Math.max(1, line.length),
  };
}
