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
  /** Where it is not that of the rule. */
  severity?: Severity;
  fix?: Fix;
}

/** error: a learner would be graded wrongly or see broken text. hint: counted, listed only when asked for. */
export type Severity = 'error' | 'warning' | 'hint';

/** A change of the source that mends a finding. */
export interface Fix {
  /** safe: the parsed bank changes in nothing but what the rule names. Others are made only when asked for. */
  safe: boolean;
  /** In the order of the source, none over another. */
  edits: Edit[];
}

/** Replaces a part of the source. Offsets are UTF-16 units into the decoded source. */
export interface Edit {
  start: number;
  end: number;
  text: string;
}
