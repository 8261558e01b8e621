import type { Rule } from '../rule.ts';
import { fileConflictMarker } from './file/conflict-marker.ts';
import { fileEmpty } from './file/empty.ts';
import { fileEncoding } from './file/encoding.ts';
import { fileTooLarge } from './file/too-large.ts';
import { idDuplicate } from './id/duplicate.ts';
import { idFormat } from './id/format.ts';
import { idMissing } from './id/missing.ts';
import { keyAll } from './key/all.ts';
import { keyNone } from './key/none.ts';
import { keySeveral } from './key/several.ts';
import { optionBlank } from './option/blank.ts';
import { optionDuplicate } from './option/duplicate.ts';
import { rationaleMissing } from './rationale/missing.ts';
import { schemaFormat } from './schema/format.ts';
import { schemaMissing } from './schema/missing.ts';
import { schemaReference } from './schema/reference.ts';
import { schemaType } from './schema/type.ts';
import { schemaUnknownKey } from './schema/unknown-key.ts';
import { textBidi } from './text/bidi.ts';
import { textCombining } from './text/combining.ts';
import { textControlChar } from './text/control-char.ts';
import { textInvisible } from './text/invisible.ts';
import { textTooLong } from './text/too-long.ts';
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
  fileEncoding,
  fileEmpty,
  fileTooLarge,
  fileConflictMarker,
  yamlSyntax,
  yamlDuplicateKey,
  yamlAlias,
  yamlTag,
  yamlDirective,
  yamlDocuments,
  yamlDepth,
  yamlTruncatedByComment,
  yamlCoercedScalar,
  schemaUnknownKey,
  schemaMissing,
  schemaType,
  schemaFormat,
  schemaReference,
  keyNone,
  keyAll,
  keySeveral,
  idMissing,
  idDuplicate,
  idFormat,
  optionDuplicate,
  optionBlank,
  rationaleMissing,
  textControlChar,
  textBidi,
  textInvisible,
  textCombining,
  textTooLong,
];
