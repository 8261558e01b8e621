/** Something wrong in a bank file. Offsets are UTF-16 units into the decoded source. */
export interface Finding {
  /** Rule id, such as `schema/unknown-key`. */
  rule: string;
  /** What is wrong, as a sentence part without a full stop: `"anwsers" is not a field of a question`. */
  message: string;
  /** What to do about it, as a sentence: `Did you mean options?`. */
  help?: string;
  start: number;
  end: number;
  /** true: for the linter only. A bank can be practised in spite of it. */
  harmless?: true;
}
