import { follow, isObject, objectAt } from '@dbaas-valkey/contract/document'
import type { JsonObject } from '@dbaas-valkey/contract/model'
import { revised } from '@dbaas-valkey/contract/revised'
import typescript, { type InterfaceDeclaration, type TypeAliasDeclaration } from 'typescript'

/** No path begins so. */
const aside = '\0query '

/**
 * The document with each QUERY operation (new in OpenAPI 3.2) as the GET of a path of its own: openapi-typescript does not
 * know the method.
 */
export function withQueriesAside(document: JsonObject): JsonObject {
  const paths = Object.entries(objectAt(document, '#/paths') ?? {})
  const queries = paths.flatMap(([path, item]) => {
    if (!isObject(item) || !isObject(item['query'])) return []
    const { parameters = [], query } = item
    return [[aside + path, { parameters, get: query }] as const]
  })
  if (queries.length === 0) return document
  return {
    ...document,
    paths: { ...objectAt(document, '#/paths'), ...Object.fromEntries(queries) },
  }
}

/** The document with media types in place of the references to them, which are new in OpenAPI 3.2 as well. */
export function withMediaTypesInPlace(document: JsonObject): JsonObject {
  if (objectAt(document, '#/components/mediaTypes') === undefined) return document
  return revised(document, (node, place) => {
    const { content } = node
    if (!isObject(content)) return node
    const entries = Object.entries(content).map(([type, listed]) => [
      type,
      follow(document, listed, place()).value,
    ])
    return { ...node, content: Object.fromEntries(entries) as JsonObject }
  })
}

/** Puts what was made of the queries where it belongs. */
export function queriesBack(
  statements: readonly (InterfaceDeclaration | TypeAliasDeclaration)[],
): void {
  for (const statement of statements) {
    if (!typescript.isInterfaceDeclaration(statement) || statement.name.text !== 'paths') continue
    const members = statement.members.filter(typescript.isPropertySignature)
    const paths = new Map(members.map((member) => [nameOf(member), member]))
    for (const [name, { type }] of paths) {
      if (!name.startsWith(aside)) continue
      const target = paths.get(name.slice(aside.length))?.type
      if (type && target) moveGet(type, target)
    }
    const own = members.filter((member) => !nameOf(member).startsWith(aside))
    Object.assign(statement, { members: typescript.factory.createNodeArray(own) })
  }
}

function moveGet(from: typescript.TypeNode, to: typescript.TypeNode): void {
  if (!typescript.isTypeLiteralNode(from) || !typescript.isTypeLiteralNode(to)) return
  const get = from.members
    .filter(typescript.isPropertySignature)
    .find((member) => nameOf(member) === 'get')
  if (get === undefined) return
  const query = typescript.factory.createPropertySignature(
    get.modifiers,
    'query',
    get.questionToken,
    get.type,
  )
  Object.assign(to, { members: typescript.factory.createNodeArray([...to.members, query]) })
}

function nameOf({ name }: typescript.PropertySignature): string {
  return (name as typescript.Identifier | typescript.StringLiteral).text
}
