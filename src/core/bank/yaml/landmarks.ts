import { type Document, isCollection, isScalar, type Range, visit } from 'yaml';
import type { Span } from './tree.ts';

/** Quoted texts and bracketed collections, in the order of their starts. Errors are explained by them. */
export interface Landmarks {
  quotes: Span[];
  brackets: Span[];
}

export function landmarks(document: Document.Parsed): Landmarks {
  const quotes: Span[] = [];
  const brackets: Span[] = [];
  visit(document, {
    Node(_, node) {
      const [start, end] = node.range as Range;
      if (isScalar(node) && (node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE')) quotes.push({ start, end });
      if (isCollection(node) && node.flow) brackets.push({ start, end });
    },
  });
  return { quotes, brackets };
}
