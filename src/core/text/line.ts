/** What a run of text means. A theme turns it into colour; plain output drops it. */
export type Style =
  | 'strong'
  | 'em'
  | 'code'
  | 'dim'
  | 'title'
  | 'right'
  | 'wrong'
  | 'warn'
  | 'key'
  | 'chosen'
  | 'highlight';

/** A run of text in one style. The text is not trusted: only the painter turns it into bytes. */
export interface Span {
  text: string;
  style?: Style;
}

/** One line of a screen, without its line end. */
export type Line = Span[];
