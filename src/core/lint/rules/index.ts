// Generated from the files beside it by: npm run generate
import type { Rule } from '../rule.ts';
import { bankBlueprintUnmeetable } from './bank/blueprint-unmeetable.ts';
import { bankCueScore } from './bank/cue-score.ts';
import { bankKeyPosition } from './bank/key-position.ts';
import { bankLongestKeyRate } from './bank/longest-key-rate.ts';
import { bankNearDuplicateQuestion } from './bank/near-duplicate-question.ts';
import { bankTopicEmpty } from './bank/topic-empty.ts';
import { fileConflictMarker } from './file/conflict-marker.ts';
import { fileEmpty } from './file/empty.ts';
import { fileEncoding } from './file/encoding.ts';
import { fileTooLarge } from './file/too-large.ts';
import { idDuplicate } from './id/duplicate.ts';
import { idFormat } from './id/format.ts';
import { idMissing } from './id/missing.ts';
import { itemAbsoluteCue } from './item/absolute-cue.ts';
import { itemAllOfTheAbove } from './item/all-of-the-above.ts';
import { itemClang } from './item/clang.ts';
import { itemConvergence } from './item/convergence.ts';
import { itemGrammarCue } from './item/grammar-cue.ts';
import { itemKType } from './item/k-type.ts';
import { itemLongestKey } from './item/longest-key.ts';
import { itemMidStemBlank } from './item/mid-stem-blank.ts';
import { itemNegativeStem } from './item/negative-stem.ts';
import { itemNoneOfTheAbove } from './item/none-of-the-above.ts';
import { itemOptionStyleMix } from './item/option-style-mix.ts';
import { itemTrueFalseSeries } from './item/true-false-series.ts';
import { itemUnfocusedStem } from './item/unfocused-stem.ts';
import { itemUnorderedNumbers } from './item/unordered-numbers.ts';
import { itemVagueFrequency } from './item/vague-frequency.ts';
import { keyAll } from './key/all.ts';
import { keyNone } from './key/none.ts';
import { keySeveral } from './key/several.ts';
import { lintSuppressionWithoutReason } from './lint/suppression-without-reason.ts';
import { lintUnknownRule } from './lint/unknown-rule.ts';
import { lintUnusedSuppression } from './lint/unused-suppression.ts';
import { optionBlank } from './option/blank.ts';
import { optionCount } from './option/count.ts';
import { optionDuplicate } from './option/duplicate.ts';
import { optionLabelInText } from './option/label-in-text.ts';
import { optionNearDuplicate } from './option/near-duplicate.ts';
import { optionRefersToPosition } from './option/refers-to-position.ts';
import { optionSubset } from './option/subset.ts';
import { rationaleDuplicate } from './rationale/duplicate.ts';
import { rationaleMissing } from './rationale/missing.ts';
import { rationaleNamesLetter } from './rationale/names-letter.ts';
import { rationaleRestatesOption } from './rationale/restates-option.ts';
import { rationaleTooShort } from './rationale/too-short.ts';
import { schemaFormat } from './schema/format.ts';
import { schemaMissing } from './schema/missing.ts';
import { schemaReference } from './schema/reference.ts';
import { schemaType } from './schema/type.ts';
import { schemaUnknownKey } from './schema/unknown-key.ts';
import { sourceMissing } from './source/missing.ts';
import { sourceStale } from './source/stale.ts';
import { stemNamesLetter } from './stem/names-letter.ts';
import { textBidi } from './text/bidi.ts';
import { textCombining } from './text/combining.ts';
import { textControlChar } from './text/control-char.ts';
import { textDoubleSpace } from './text/double-space.ts';
import { textInvisible } from './text/invisible.ts';
import { textMojibake } from './text/mojibake.ts';
import { textPlaceholder } from './text/placeholder.ts';
import { textTooLong } from './text/too-long.ts';
import { textUntrimmed } from './text/untrimmed.ts';
import { yamlAlias } from './yaml/alias.ts';
import { yamlCoercedScalar } from './yaml/coerced-scalar.ts';
import { yamlDepth } from './yaml/depth.ts';
import { yamlDirective } from './yaml/directive.ts';
import { yamlDocuments } from './yaml/documents.ts';
import { yamlDuplicateKey } from './yaml/duplicate-key.ts';
import { yamlSyntax } from './yaml/syntax.ts';
import { yamlTag } from './yaml/tag.ts';
import { yamlTruncatedByComment } from './yaml/truncated-by-comment.ts';

/** Every rule, in the order of the documentation. */
export const RULES: readonly Rule[] = [
  fileConflictMarker,
  fileEmpty,
  fileEncoding,
  fileTooLarge,
  yamlAlias,
  yamlCoercedScalar,
  yamlDepth,
  yamlDirective,
  yamlDocuments,
  yamlDuplicateKey,
  yamlSyntax,
  yamlTag,
  yamlTruncatedByComment,
  schemaFormat,
  schemaMissing,
  schemaReference,
  schemaType,
  schemaUnknownKey,
  keyAll,
  keyNone,
  keySeveral,
  idDuplicate,
  idFormat,
  idMissing,
  optionBlank,
  optionCount,
  optionDuplicate,
  optionLabelInText,
  optionNearDuplicate,
  optionRefersToPosition,
  optionSubset,
  rationaleDuplicate,
  rationaleMissing,
  rationaleNamesLetter,
  rationaleRestatesOption,
  rationaleTooShort,
  stemNamesLetter,
  itemAbsoluteCue,
  itemAllOfTheAbove,
  itemClang,
  itemConvergence,
  itemGrammarCue,
  itemKType,
  itemLongestKey,
  itemMidStemBlank,
  itemNegativeStem,
  itemNoneOfTheAbove,
  itemOptionStyleMix,
  itemTrueFalseSeries,
  itemUnfocusedStem,
  itemUnorderedNumbers,
  itemVagueFrequency,
  bankBlueprintUnmeetable,
  bankCueScore,
  bankKeyPosition,
  bankLongestKeyRate,
  bankNearDuplicateQuestion,
  bankTopicEmpty,
  sourceMissing,
  sourceStale,
  textBidi,
  textCombining,
  textControlChar,
  textDoubleSpace,
  textInvisible,
  textMojibake,
  textPlaceholder,
  textTooLong,
  textUntrimmed,
  lintSuppressionWithoutReason,
  lintUnknownRule,
  lintUnusedSuppression,
];
