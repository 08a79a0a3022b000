/* oxlint-disable unicorn/no-thenable -- `then` is a keyword of JSON Schema, and nobody awaits a schema. */
/** Everything that other people's documents do and ours doesn't, in one that is right all the same. */
const reference = (name: string): object => ({ $ref: `#/components/schemas/${name}` })

/** Names that the generated modules, their runtime, TypeScript or the language have already. */
const takenNames =
  `  Report Place Properties Schema schema fail Issue Path Messages ValidationError Result components operations english setMessages
  Object Array Number String RegExp Error Map Promise Record
  class default null __proto__ constructor toString isObject - _ foo-bar fooBar FooBar foo_bar FOOBAR 1st`.split(
    /\s+/,
  )

const takenIds =
  `delete query-of headersOf reconcileDelete class new schema operations fail isObject isReport secret report components __proto__ constructor 1two a-b aPattern a.b */export/**/const/**/out:number='x'/*`.split(
    /\s+/,
  )

const named = Object.fromEntries(
  takenNames.map((name) => [
    name,
    { type: 'object', properties: { [name]: { type: 'string' } }, additionalProperties: false },
  ]),
)

const Pet = {
  type: 'object',
  properties: { name: { type: 'string' }, kind: reference('Kind') },
  required: ['name'],
}

/** Several schemas for one value, of which TypeScript would believe that one leaves nothing for the next. */
const combined = {
  Pet,
  Kind: { enum: ['cat', 'dog'] },
  Dog: {
    type: 'object',
    allOf: [
      reference('Pet'),
      { required: ['bark'] },
      { properties: { kind: { const: 'dog' }, bark: { type: 'boolean' } } },
    ],
  },
  Cow: { allOf: [reference('Pet')], required: ['moo'], unevaluatedProperties: false },
  Goat: {
    ...reference('Pet'),
    dependentRequired: { horn: ['beard'] },
    unevaluatedProperties: { type: 'string' },
  },
  Sheep: {
    allOf: [
      reference('Pet'),
      { dependentSchemas: { wool: { required: ['color'] } } },
      { not: { required: ['horn'] } },
      { if: { required: ['age'] }, then: { required: ['born'] }, else: { maxProperties: 3 } },
    ],
    oneOf: [{ required: ['a'] }, { required: ['b'] }],
  },
  Letters: {
    allOf: [reference('Kind'), { enum: ['dog', 'cow'] }, { minLength: 1 }, { not: { const: 'x' } }],
  },
  Mixed: { type: ['string', 'integer'], allOf: [{ type: 'string' }, { anyOf: [{ const: 1 }] }] },
  Tagged: {
    oneOf: [reference('Pet'), reference('Tagging')],
    discriminator: { propertyName: 'kind', mapping: { pet: 'Pet', tag: 'Tagging' } },
  },
  Tagging: {
    type: 'object',
    required: ['kind'],
    discriminator: { propertyName: 'kind', mapping: { tag: 'Tagging' } },
  },
  Anchored: {
    $anchor: 'anchored',
    properties: { leaf: { $ref: '#leaf' }, again: { $ref: '#anchored' } },
  },
  Leaf: { $anchor: 'leaf', type: 'string' },
  Constant: { anyOf: [{ const: ['a', 'b'] }, { type: 'string', enum: ['a', 'b'] }] },
  Both: { enum: ['a', 'b'], const: 'b' },
  List: { type: 'array', items: { type: 'string' } },
  Lists: {
    allOf: [reference('List'), { minItems: 1 }, { prefixItems: [{ type: 'number' }] }],
    unevaluatedItems: false,
  },
  Alias: reference('AliasOfAlias'),
  AliasOfAlias: reference('Kind'),
  AliasOfPart: reference('Pet/properties/name'),
  AliasOfTree: reference('Tree'),
  Tree: { type: 'object', properties: { next: reference('AliasOfTree') } },
  Impossible: { type: 'array', allOf: [{ type: 'integer' }], unevaluatedItems: { type: 'null' } },
  ObjectValues: { type: 'object', enum: [{ a: 'b' }, { c: ['d'] }] },
}

/** Schemas that are just true or false, wherever one may stand. */
const plain = {
  Anything: true,
  Nothing: false,
  Everywhere: {
    type: ['object', 'array'],
    properties: { a: true, b: false, c: reference('Anything'), d: reference('Nothing') },
    patternProperties: { '^x': true },
    propertyNames: true,
    dependentSchemas: { a: true },
    allOf: [true, { type: 'object' }],
    anyOf: [false, true],
    oneOf: [true, false],
    not: false,
    if: true,
    then: true,
    else: false,
    prefixItems: [true, false],
    items: true,
    contains: true,
    unevaluatedProperties: false,
    $defs: { x: true },
  },
}

const content = { 'application/json': { schema: reference('Report') } }

export const oddContract = {
  openapi: '3.1.0',
  info: { title: 'Odd', version: '1.0.0' },
  paths: {
    '/without/{id}': {
      put: {
        'x-code-samples': [{ name: 'ours', code: 'put' }],
        parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'string' } }],
        requestBody: { content: { 'application/json': { schema: { type: 'object' } } } },
        responses: { '200': { description: 'A report.', content } },
      },
    },
    '/nothing': {
      // Takes nothing, and its input would be called as the type for that is.
      get: { operationId: 'no', responses: { '200': { description: 'A report.', content } } },
    },
    ...Object.fromEntries(
      takenIds.map((operationId, index) => [
        `/${index}`,
        {
          post: {
            operationId,
            parameters: [{ name: 'filter', in: 'query', schema: { type: 'string' } }],
            requestBody: { content: { 'application/json': { schema: { type: 'object' } } } },
            responses: { '200': { description: 'A report.', content } },
          },
        },
      ]),
    ),
  },
  components: { schemas: { ...named, ...combined, ...plain } },
}
