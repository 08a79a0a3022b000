import { isObject, objectAt } from '@dbaas-valkey/contract/document'
import type { JsonObject, JsonValue } from '@dbaas-valkey/contract/model'
import { pointerOf, tokensOf, valueAt } from '@dbaas-valkey/contract/pointer'
import { revised } from '@dbaas-valkey/contract/revised'

/** A document in which each reference leads to a component. */
export interface FlatDocument {
  readonly document: JsonObject
  /** The components that it has for schemas inside of others, each with the words of the place where it stands. */
  readonly inner: ReadonlyMap<string, readonly string[]>
}

/**
 * openapi-typescript spells a reference into the middle of something as a path through types, which leads nowhere as soon as
 * an array or a union is on it. So what such references lead to is made a component.
 */
export function withoutInnerReferences(given: JsonObject): FlatDocument {
  const inner = new Map<string, readonly string[]>()
  const added: [string, JsonValue][] = []
  const flat = (node: JsonObject): JsonObject => {
    const { $ref } = node
    if (typeof $ref !== 'string' || !$ref.startsWith('#/')) return node
    const tokens = tokensOf($ref)
    const [root, , , ...rest] = tokens
    if (root === 'components' && rest.length === 0) return { ...node, $ref: pointerOf(...tokens) }
    const target = valueAt(given, $ref) as JsonValue | undefined
    if (!isSchemaPlace(tokens) || target === undefined) return node
    const name = pointerOf(...tokens)
    if (!inner.has(name)) {
      inner.set(name, wordsOf(tokens))
      added.push([name, isObject(target) ? (revised({ of: target }, flat)['of'] ?? {}) : target])
    }
    return { ...node, $ref: pointerOf('components', 'schemas', name) }
  }
  const document = revised(given, flat)
  if (inner.size === 0) return { document, inner }
  const components = objectAt(document, '#/components') ?? {}
  const schemas = objectAt(document, '#/components/schemas') ?? {}
  return {
    document: {
      ...document,
      components: { ...components, schemas: { ...schemas, ...Object.fromEntries(added) } },
    },
    inner,
  }
}

/** Whether a schema stands at the end of a path. */
function isSchemaPlace(tokens: readonly string[]): boolean {
  return tokens.includes('schema') || tokens.includes('schemas') || tokens.includes('$defs')
}

/** What a person would call it by: the names on the way, without the keywords between them. */
function wordsOf(tokens: readonly string[]): readonly string[] {
  const start = tokens[0] === 'components' ? 2 : 1
  const names = tokens
    .slice(start)
    .filter((token) => !/^(?:properties|content|schema|schemas)$/.test(token))
  return names.length === 0 ? ['Part'] : names.slice(-3)
}
