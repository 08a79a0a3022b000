/**
 * The one place that talks to openapi-typescript. It gets no more updates from its author, so it is pinned exactly and
 * wrapped here. Its own entry loads a second, older Redocly to read documents; ours is read already, so only the
 * transformer is taken, which saves a third of the time. What it makes of a document are nodes of TypeScript's syntax, and
 * `type-code.ts` writes them.
 */
import { isObject, listOf } from '@dbaas-valkey/contract/document'
import type { JsonObject, JsonValue } from '@dbaas-valkey/contract/model'
import { valueAt } from '@dbaas-valkey/contract/pointer'
import { revised } from '@dbaas-valkey/contract/revised'
import { resolveRef, scanDiscriminators } from 'openapi-typescript/dist/lib/utils.mjs'
import transformSchema from 'openapi-typescript/dist/transform/index.mjs'
import typescript, { type InterfaceDeclaration, type TypeAliasDeclaration } from 'typescript'

import { withoutInnerReferences, type FlatDocument } from './inner-references.js'
import { knownValues } from './known-values.js'
import { queriesBack, withMediaTypesInPlace, withQueriesAside } from './newer.js'

const options = {
  additionalProperties: false,
  alphabetize: false,
  arrayLength: false,
  conditionalEnums: false,
  dedupeEnums: false,
  // A property with a default may be left out of a request.
  defaultNonNullable: false,
  // An object without properties may hold anything; the default type could hold nothing.
  emptyObjectsUnknown: true,
  enum: false,
  enumValues: false,
  excludeDeprecated: false,
  exportType: false,
  generatePathParams: false,
  immutable: false,
  inject: undefined,
  makePathsEnum: false,
  pathParamsAsTypes: false,
  postTransform: undefined,
  propertiesRequiredByDefault: false,
  readWriteMarkers: false,
  rootTypes: false,
  rootTypesKeepCasing: false,
  rootTypesNoSchemaPrefix: false,
  silent: true,
  transform: knownValues,
  transformProperty: undefined,
}

/** Declarations of a document's parts, and the schemas inside of others that have one as well. */
export interface Statements {
  readonly statements: readonly Statement[]
  readonly inner: FlatDocument['inner']
}

type Statement = InterfaceDeclaration | TypeAliasDeclaration

/** The library writes another character for `#` in the id of an operation. */
const masked = '#'
const mask = '\0'

/** Declarations of `paths`, `components`, `operations`, of the document's other parts, and of types that help them. */
export function openapiTypescript(given: JsonObject): Statements {
  const flat = withoutInnerReferences(withMediaTypesInPlace(withQueriesAside(given)))
  const document = revised(flat.document, (node) =>
    readable(isFound(flat.document, node) ? node : {}),
  )
  const statements: readonly Statement[] = transformSchema(document, {
    ...options,
    discriminators: scanDiscriminators(document, options),
    injectFooter: [],
    resolve: (ref: string) => resolveRef(document, ref, { silent: true }),
  })
  queriesBack(statements)
  for (const statement of statements) unmask(statement)
  return { statements, inner: flat.inner }
}

function unmask(node: typescript.Node): void {
  if (typescript.isStringLiteral(node) && node.text.includes(mask)) {
    node.text = node.text.replaceAll(mask, masked)
  }
  typescript.forEachChild(node, unmask)
}

/** The library knows no references but pointers: what an anchor or an address names is unknown to it. */
function isFound(document: JsonObject, { $ref }: JsonObject): boolean {
  return (
    typeof $ref !== 'string' || ($ref.startsWith('#/') && valueAt(document, $ref) !== undefined)
  )
}

/** In words that the library reads as they are meant: it looks for keywords in `true`, and for schemas in an enum of objects. */
function readable({ enum: values, ...given }: JsonObject): JsonObject {
  const { operationId } = given
  const node =
    typeof operationId === 'string'
      ? { ...given, operationId: operationId.replaceAll(masked, mask) }
      : given
  const isObjects = node.type === 'object' && Array.isArray(values)
  const schema = values === undefined || isObjects ? node : { ...node, enum: values }
  const { allOf, $defs } = schema
  return {
    ...schema,
    ...(Array.isArray(allOf) ? { allOf: listOf(allOf).map(asObject) } : {}),
    ...(isObject($defs) ? { $defs: mapValues($defs, asObject) } : {}),
  }
}

function mapValues(map: JsonObject, change: (value: JsonValue) => JsonValue): JsonObject {
  return Object.fromEntries(Object.entries(map).map(([name, value]) => [name, change(value)]))
}

function asObject(schema: JsonValue): JsonValue {
  if (typeof schema !== 'boolean') return schema
  return schema ? {} : { enum: [] }
}
