/**
 * What each file of the corpus must get: the exit codes of lint and practice, and findings that lint must have. Written by
 * hand from its manifest.
 */
export interface Expected {
  lint: number;
  practice: number;
  /** `rule@line:column`. */
  findings: string[];
}

const TABLE = `
escape/osc0-title.yaml 1 0 text/control-char@12:16 text/control-char@12:26
escape/osc52-clipboard.yaml 1 0 text/control-char@14:21 text/control-char@14:41
escape/osc8-link.yaml 1 0 text/control-char@14:21 text/control-char@14:47 text/control-char@14:65
escape/osc-unterminated.yaml 1 0 text/control-char@12:16
escape/csi-clear.yaml 1 0 text/control-char@5:12 text/control-char@5:17
escape/csi-up-overwrite.yaml 1 0 text/control-char@12:32 text/control-char@12:37
escape/csi-sgr-conceal.yaml 1 0 text/control-char@12:16 text/control-char@12:27
escape/csi-hide-cursor.yaml 1 0 text/control-char@12:16
escape/csi-dsr.yaml 1 0 text/control-char@12:16
escape/esc-ris.yaml 1 0 text/control-char@1:9
escape/c1-csi.yaml 1 0 text/control-char@12:16
escape/cr-overwrite.yaml 1 0 text/control-char@12:32
escape/backspace.yaml 1 0 text/control-char@14:24
escape/bel-flood.yaml 1 0 text/control-char@12:16
escape/nul.yaml 1 0 text/control-char@12:21
escape/esc-split.yaml 1 0 text/control-char@12:20
escape/in-title.yaml 1 0 text/control-char@1:9
escape/in-question-id.yaml 1 2 id/format@4:9 text/control-char@4:13
escape/in-unknown-key.yaml 1 2 schema/unknown-key@23:5 text/control-char@23:6 text/control-char@23:16
escape/raw-esc-bytes.yaml 1 0 text/control-char@5:11
escape/in-comment-near-error.yaml 1 2 yaml/syntax@1:8 text/control-char@2:3 text/control-char@2:12
escape/name-\\x1b[2J-clear.yaml 0 0
unicode/rlo.yaml 1 0 text/bidi@12:21 text/bidi@12:28
unicode/lri-unclosed.yaml 1 0 text/bidi@12:16
unicode/zwsp-duplicate.yaml 1 2 text/invisible@12:25 option/duplicate@12:15
unicode/bom-inside.yaml 1 2 text/invisible@12:20 option/duplicate@12:15
unicode/tags-block.yaml 1 0 text/invisible@12:20
unicode/hangul-filler.yaml 1 2 option/blank@12:15 text/invisible@12:16
unicode/zalgo.yaml 1 0 text/combining@12:25
unicode/lone-surrogate.yaml 1 0 text/control-char@12:17
unicode/nfc-nfd-duplicate.yaml 1 2 option/duplicate@12:15
unicode/ok-arabic.yaml 0 0
unicode/ok-persian-zwnj.yaml 0 0
unicode/ok-cjk-wide.yaml 0 0
bomb/billion-laughs-10.yaml 1 2 yaml/alias@1:5
bomb/laughs-under-limit.yaml 1 2 yaml/alias@1:5
bomb/quadratic-alias.yaml 1 2 yaml/alias@1:6
bomb/alias-cycle.yaml 1 2 yaml/alias@2:12 yaml/alias@5:14
bomb/alias-undefined.yaml 1 2 yaml/alias@1:8
bomb/merge-bomb.yaml 1 2 yaml/alias@1:5
bomb/merge-override-answer.yaml 1 2 yaml/alias@1:7 yaml/alias@14:9
bomb/deep-flow-1000.yaml 1 2 yaml/depth@2:74
bomb/deep-flow-10000.yaml 1 2 yaml/depth@2:74
bomb/deep-flow-unclosed.yaml 1 2 yaml/depth@1:260
bomb/deep-block-compact.yaml 1 2 yaml/depth@2:127
bomb/wide-keys-20k.yaml 1 2 schema/unknown-key@1:1
bomb/empty-items-200k.yaml 1 2 schema/missing@3:4
bomb/long-line-2mb.yaml 1 0 text/too-long@5:11
bomb/long-key.yaml 1 2 yaml/syntax@1:1
bomb/complex-key.yaml 1 2 yaml/syntax@1:3
bomb/int-1000-digits.yaml 1 2 yaml/coerced-scalar@4:9
bomb/tag-directive.yaml 1 2 yaml/directive@1:1 yaml/tag@7:11
proto/proto-key.yaml 1 2 schema/unknown-key@23:5
proto/proto-root.yaml 1 2 schema/unknown-key@1:1
proto/constructor-prototype.yaml 1 2 schema/unknown-key@1:1
proto/id-proto.yaml 1 2 id/format@4:9
types/opt-no.yaml 0 0
types/opt-yes.yaml 0 0
types/opt-true.yaml 1 0 yaml/coerced-scalar@12:15
types/opt-null.yaml 1 0 yaml/coerced-scalar@12:15
types/opt-1e3.yaml 1 0 yaml/coerced-scalar@12:15
types/opt-0o7.yaml 1 0 yaml/coerced-scalar@12:15
types/opt-007.yaml 1 0 yaml/coerced-scalar@12:15
types/opt-1.10.yaml 1 0 yaml/coerced-scalar@12:15
types/opt-12:30.yaml 0 0
types/opt-date.yaml 0 0
types/opt-nan.yaml 1 0 yaml/coerced-scalar@12:15
types/opt-911.yaml 1 0 yaml/coerced-scalar@12:15
types/opt-bigint.yaml 1 0 yaml/coerced-scalar@12:15
types/yaml11-directive.yaml 1 2 yaml/directive@1:1
types/correct-yes.yaml 1 2 schema/type@9:18 schema/type@13:18
types/correct-string-false.yaml 1 2 schema/type@13:18
types/id-number.yaml 1 2 yaml/coerced-scalar@4:9 id/duplicate@23:9
types/id-float.yaml 1 2 yaml/coerced-scalar@4:9 yaml/coerced-scalar@23:9
types/id-null.yaml 1 2 id/missing@4:5
types/optids-norway.yaml 0 0
types/hash-swallow.yaml 1 0 yaml/truncated-by-comment@5:31
types/colon-in-text.yaml 1 2 yaml/syntax@5:11
types/text-star.yaml 1 2 yaml/alias@5:11
types/text-bang.yaml 1 2 yaml/tag@5:11
types/text-seq.yaml 1 2 schema/type@5:11
types/text-quote-rest.yaml 1 2 yaml/syntax@5:18
types/text-format.yaml 0 0
types/js-function.yaml 1 2 yaml/tag@5:11
types/dup-key.yaml 1 2 yaml/duplicate-key@23:5
types/tab-indent.yaml 1 2 yaml/syntax@5:1
types/no-space-colon.yaml 1 2 yaml/syntax@5:9
types/bad-indent.yaml 1 2 yaml/syntax@6:4
types/unterminated-quote.yaml 1 2 yaml/syntax@5:11
types/folded-newline.yaml 0 0
types/multi-doc.yaml 1 2 yaml/documents@23:1
encoding/utf8-bom.yaml 0 0
encoding/utf16le-bom.yaml 1 2 file/encoding@1:1
encoding/latin1.yaml 1 2 file/encoding@5:17
encoding/invalid-ff.yaml 1 2 file/encoding@23:3
encoding/crlf.yaml 0 0
encoding/nul-bytes.yaml 1 2 file/encoding@23:1
encoding/empty.yaml 1 2 file/empty@1:1
encoding/only-comment.yaml 1 2 file/empty@1:1
encoding/png.yaml 1 2 file/encoding@1:1
encoding/git-conflict.yaml 1 2 file/conflict-marker@5:1 file/conflict-marker@7:1 file/conflict-marker@9:1
encoding/scalar-root.yaml 1 2 schema/type@1:1
semantic/no-correct.yaml 1 2 key/none@6:5
semantic/two-correct.yaml 1 2 key/several@13:18
semantic/dup-option-id.yaml 1 2 id/duplicate@11:13
semantic/dup-option-text.yaml 1 2 option/duplicate@12:15
semantic/dup-question-id.yaml 1 2 id/duplicate@23:9
semantic/one-option.yaml 1 2 schema/format@7:7
semantic/zero-options.yaml 1 2 schema/format@6:14
semantic/zero-questions.yaml 1 2 schema/format@3:12
semantic/empty-text.yaml 1 2 schema/format@5:11
semantic/missing-rationale.yaml 1 0 rationale/missing@11:9
semantic/typo-key.yaml 1 2 schema/unknown-key@10:9
semantic/unknown-version.yaml 1 2 schema/format@2:9
semantic/include-dotdot.yaml 1 2 schema/unknown-key@3:1
semantic/include-absolute.yaml 1 2 schema/unknown-key@3:1
semantic/include-nul.yaml 1 2 schema/unknown-key@3:1 text/control-char@3:19
semantic/include-self.yaml 1 2 schema/unknown-key@3:1
semantic/bankid-traversal.yaml 1 2 id/format@1:5
semantic/bankid-abs.yaml 1 2 id/format@1:5
semantic/bankid-dots.yaml 1 2 id/format@1:5
semantic/bankid-long.yaml 1 2 id/format@1:5
`;

/** By file name as the manifest has it. */
export const EXPECTED: ReadonlyMap<string, Expected> = new Map(
  TABLE.trim()
    .split('\n')
    .map((row) => {
      const [file = '', lint, practice, ...findings] = row.split(' ');
      return [file, { lint: Number(lint), practice: Number(practice), findings }];
    }),
);
