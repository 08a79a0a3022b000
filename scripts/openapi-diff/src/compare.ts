import { isDeepStrictEqual } from 'node:util'

import { isObject, objectAt } from '@dbaas-valkey/contract/document'
import type { JsonObject } from '@dbaas-valkey/contract/model'

import type { Change } from './change.js'
import type { Finding } from './finding.js'
import { createJudge, type Judge } from './judge.js'
import { removal } from './lifecycle.js'
import { compareOperation } from './operation/compare.js'
import { pairOperations } from './operation/pair.js'
import { readOperations } from './operation/read.js'
import { higher, type Bump } from './rule.js'
import { namesOf } from './schema/annotations.js'
import { createSchemaReader } from './schema/normal.js'
import { createSchemaComparer, type SchemaComparer } from './schema/walk.js'
import { compareSecuritySchemes } from './security-schemes.js'
import { compareServers } from './servers.js'
import { compareWebhooks } from './webhooks.js'

/** Every difference between two bundled OpenAPI 3.1 documents, operation by operation. */
export function compareContracts(from: JsonObject, to: JsonObject): Change[] {
  const judge = createJudge(from, to)
  const schemas = createSchemaComparer(createSchemaReader(from), createSchemaReader(to))
  const { pairs, gone, come } = pairOperations(readOperations(from), readOperations(to))
  const operations = [
    ...pairs.flatMap(([left, right]) => compareOperation(left, right, schemas, judge)),
    ...gone.map((operation) =>
      judge(
        { ...removal('operation', operation.value), path: [], name: operation.id },
        { ...nowhere, nodes: { from: operation.value, to: to.paths } },
        operation.name,
      ),
    ),
    ...come.map((operation) =>
      judge(
        { rule: 'operation-added', path: [], name: operation.id },
        { ...nowhere, nodes: { from: from.paths, to: operation.value } },
        operation.name,
      ),
    ),
  ]
  return [
    ...operations,
    ...compareComponents(schemas, from, to, judge),
    ...compareWebhooks(schemas, judge),
    ...compareRoots(schemas, judge),
  ]
}

/** The bump that all changes together demand; nothing where there is none. */
export function bumpOfChanges(changes: readonly Change[]): Bump | undefined {
  return changes.reduce<Bump | undefined>((bump, change) => higher(bump, change.bump), undefined)
}

const nowhere = { side: undefined, root: 'the contract' } as const

/**
 * A component's name is a type and a validator that consumers import. What is inside is told by the operations that
 * reach it; where none does, it is told here, and judged as if it went both ways.
 */
function compareComponents(
  schemas: SchemaComparer,
  from: JsonObject,
  to: JsonObject,
  judge: Judge,
): Change[] {
  const [before, after] = [componentsOf(from), componentsOf(to)]
  return namesOf(before, after).flatMap((name) => {
    const [left, right] = [before[name], after[name]]
    const nodes = { from: left ?? before, to: right ?? after }
    const place = { side: undefined, root: `schema \`${name}\``, schema: name, nodes }
    if (left === undefined)
      return [judge({ rule: 'schema-added', path: [], name }, place, undefined)]
    if (right === undefined) {
      return [judge({ rule: 'schema-removed', path: [], name }, place, undefined)]
    }
    if (schemas.isClean(left, right)) return []
    if (schemas.from.reached.has(name) && schemas.to.reached.has(name)) return []
    return schemas
      .compare(left, right, undefined)
      .filter((finding) => finding.schema === undefined)
      .map((finding) => judge(finding, place, undefined))
  })
}

const toldElsewhere = new Set(['paths', 'components', 'servers', 'security', 'webhooks', '$self'])

function compareRoots(schemas: SchemaComparer, judge: Judge): Change[] {
  const [from, to] = [schemas.from.document, schemas.to.document]
  const words = namesOf(from, to)
    .filter((name) => !toldElsewhere.has(name) && !isDeepStrictEqual(from[name], to[name]))
    .map((name): Finding => ({ rule: 'words-changed', path: [], name }))
  return [
    ...compareServers(from, to),
    ...compareSecuritySchemes(from, to, schemas.same),
    ...words,
  ].map((finding) => judge(finding, { ...nowhere, nodes: { from, to } }, undefined))
}

function componentsOf(document: JsonObject): JsonObject {
  const schemas = objectAt(document, '#/components/schemas')
  return isObject(schemas) ? schemas : {}
}
