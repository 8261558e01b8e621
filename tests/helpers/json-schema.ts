/** A JSON Schema of draft 7, as far as `violations` knows its keywords. */
export type JsonSchema = boolean | { readonly [keyword: string]: unknown };

type Check = (wanted: never, value: unknown, at: string, context: Context) => string[];

interface Context {
  root: JsonSchema;
  schema: Record<string, unknown>;
}

type Schemas = Record<string, JsonSchema>;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const TYPES: Record<string, (value: unknown) => boolean> = {
  array: Array.isArray,
  boolean: (value) => typeof value === 'boolean',
  integer: Number.isInteger,
  number: (value) => typeof value === 'number',
  object: isObject,
  string: (value) => typeof value === 'string',
};

const FORMATS: Record<string, RegExp> = {
  uri: /^[a-z][a-z0-9+.-]*:(?:[\w.~:/?#[\]@!$&'()*+,;=-]|%[0-9A-Fa-f]{2})*$/i,
  'uri-reference': /^(?:[\w.~:/?#[\]@!$&'()*+,;=-]|%[0-9A-Fa-f]{2})*$/,
};

const unless = (holds: boolean, message: string) => (holds ? [] : [message]);
const known = <T>(table: Record<string, T>, name: string, what: string): T => {
  const found = table[name];
  if (found === undefined) throw new Error(`unknown ${what} ${name}`);
  return found;
};
const validCharacters = (text: string) => [...text].length;

/** What each keyword demands of a value. Those of the wrong kind of value say nothing, as the specification has it. */
const KEYWORDS: Record<string, Check> = {
  type: (name: string, value, at) => unless(known(TYPES, name, 'type')(value), `${at}: not of type ${name}`),
  const: (wanted: unknown, value, at) => unless(value === wanted, `${at}: not ${wanted}`),
  enum: (wanted: unknown[], value, at) => unless(wanted.includes(value), `${at}: not one of ${wanted.join(', ')}`),
  minimum: (wanted: number, value, at) => unless(!(typeof value === 'number' && value < wanted), `${at}: < ${wanted}`),
  maximum: (wanted: number, value, at) => unless(!(typeof value === 'number' && value > wanted), `${at}: > ${wanted}`),
  minLength: (wanted: number, value, at) =>
    unless(!(typeof value === 'string' && validCharacters(value) < wanted), `${at}: too short`),
  pattern: (wanted: string, value, at) =>
    unless(!(typeof value === 'string' && !new RegExp(wanted, 'u').test(value)), `${at}: not like ${wanted}`),
  format: (name: string, value, at) =>
    unless(!(typeof value === 'string' && !known(FORMATS, name, 'format').test(value)), `${at}: no ${name}`),
  minItems: (wanted: number, value, at) => unless(!(Array.isArray(value) && value.length < wanted), `${at}: too few`),
  maxItems: (wanted: number, value, at) => unless(!(Array.isArray(value) && value.length > wanted), `${at}: too many`),
  uniqueItems: (wanted: boolean, value, at) =>
    unless(
      !(wanted && Array.isArray(value) && new Set(value.map((one) => JSON.stringify(one))).size < value.length),
      `${at}: not unique`,
    ),
  items: (schema: JsonSchema, value, at, { root }) =>
    Array.isArray(value) ? value.flatMap((item, i) => check(schema, item, `${at}/${i}`, root)) : [],
  required: (names: string[], value, at) =>
    isObject(value) ? names.flatMap((name) => unless(Object.hasOwn(value, name), `${at}: no ${name}`)) : [],
  minProperties: (wanted: number, value, at) =>
    unless(!(isObject(value) && Object.keys(value).length < wanted), `${at}: too few fields`),
  anyOf: (schemas: JsonSchema[], value, at, { root }) =>
    unless(
      schemas.some((schema) => check(schema, value, at, root).length === 0),
      `${at}: none of ${schemas.length} schemas`,
    ),
  properties: (schemas: Schemas, value, at, { root }) =>
    isObject(value)
      ? Object.entries(schemas).flatMap(([name, schema]) =>
          Object.hasOwn(value, name) ? check(schema, value[name], `${at}/${name}`, root) : [],
        )
      : [],
  additionalProperties: (schema: JsonSchema, value, at, { root, schema: { properties } }) =>
    isObject(value)
      ? Object.keys(value)
          .filter((name) => !Object.hasOwn((properties ?? {}) as Schemas, name))
          .flatMap((name) => check(schema, value[name], `${at}/${name}`, root))
      : [],
  propertyNames: (schema: JsonSchema, value, at, { root }) =>
    isObject(value) ? Object.keys(value).flatMap((name) => check(schema, name, `${at}/${name}`, root)) : [],
  if: (condition: JsonSchema, value, at, { root, schema }) => {
    const branch = check(condition, value, at, root).length === 0 ? schema.then : schema.else;
    return branch === undefined ? [] : check(branch as JsonSchema, value, at, root);
  },
  $ref: (address: string, value, at, { root }) => check(referred(root, address), value, at, root),
};
/** They say nothing of a value by themselves. */
const SILENT = new Set(['then', 'else', 'definitions', '$schema', 'title', 'description']);

/** Where and how a value breaks a schema, as `/path: what`. Throws at a keyword, type or format that it does not know. */
export function violations(schema: JsonSchema, value: unknown): string[] {
  return check(schema, value, '', schema);
}

function check(schema: JsonSchema, value: unknown, at: string, root: JsonSchema): string[] {
  if (typeof schema === 'boolean') return unless(schema, `${at}: not allowed`);
  return Object.entries(schema).flatMap(([keyword, wanted]) =>
    SILENT.has(keyword) ? [] : known(KEYWORDS, keyword, 'keyword')(wanted as never, value, at, { root, schema }),
  );
}

function referred(root: JsonSchema, address: string): JsonSchema {
  const name = /^#\/definitions\/(\w+)$/.exec(address)?.[1];
  const definitions = (isObject(root) ? root.definitions : undefined) as Schemas | undefined;
  return known(definitions ?? {}, name ?? address, 'definition');
}
