import { tokensOf } from '@dbaas-valkey/contract/pointer'
import { array, braces, prefixed, type Layout } from '@dbaas-valkey/source/layout'
import { literal, literalLayout } from '@dbaas-valkey/source/literal'

import { inspector } from '../compile/apply.js'
import type { KeywordContext } from '../compile/keyword-context.js'
import { below, isSchemaObject, type Location } from '../model/location.js'

type AlternativesKeyword = 'anyOf' | 'oneOf'

/** A discriminator as far as it can be understood. */
interface Tags {
  readonly propertyName: string
  /** The number of the alternative that each value of the property stands for. */
  readonly alternatives: ReadonlyMap<string, number>
}

/**
 * OpenAPI's `discriminator` (3.1.1, section 4.8.25): a property that tells by its value which of the alternatives is
 * meant. It must not change what is accepted; the issues of what is not accepted are about the alternative that is meant.
 * Undefined where there is none, or none that helps.
 */
export function reportTagged(
  context: KeywordContext,
  keyword: AlternativesKeyword,
  contexts: readonly KeywordContext[],
): Layout | undefined {
  const tags = read(context, keyword)
  if (tags === undefined) return undefined
  const { propertyName, alternatives } = tags
  const { reported } = context.fn.compiler
  reported.add('discriminator')
  reported.add('required')
  const entries = [
    `property: ${literal(propertyName)}`,
    prefixed('meaning: ', literalLayout(Object.fromEntries(alternatives))),
    ...(context.parts.secret.has(propertyName) ? ['isSecret: true'] : []),
  ]
  return context.report(
    'failTagged',
    keyword,
    literal(keyword),
    array(...contexts.map(inspector)),
    context.value,
    braces('', entries),
  )
}

function read(context: KeywordContext, keyword: AlternativesKeyword): Tags | undefined {
  const { discriminator } = context.schema
  if (discriminator === undefined) return undefined
  const { propertyName, mapping = {} } = isSchemaObject(discriminator) ? discriminator : {}
  if (typeof propertyName !== 'string' || !isSchemaObject(mapping)) {
    context.warn('discriminator', 'It has no `propertyName`, and so it sharpens no issue.')
    return undefined
  }
  const targets = targetsOf(context, keyword)
  const alternatives = new Map<string, number>()
  for (const [name, reference] of Object.entries(mapping)) {
    const index = indexOf(context, targets, String(reference))
    if (index === -1) warnOf(context, name, String(reference))
    else alternatives.set(name, index)
  }
  const mapped = new Set(alternatives.values())
  for (const [index, target] of targets.entries()) {
    const name = target && tokensOf(target.pointer).at(-1)
    if (name !== undefined && !mapped.has(index) && !alternatives.has(name)) {
      alternatives.set(name, index)
    }
  }
  // Without all of them it can't be said that a value stands for none.
  const isWhole = new Set(alternatives.values()).size === targets.length
  return isWhole ? { propertyName, alternatives } : undefined
}

function warnOf(context: KeywordContext, name: string, reference: string): void {
  const sentence = `${reference} is none of the alternatives, and so ${JSON.stringify(name)} stands for nothing.`
  context.warn('discriminator/mapping', sentence)
}

/** Where each alternative leads; those that are no reference have no name. */
function targetsOf(
  context: KeywordContext,
  keyword: AlternativesKeyword,
): readonly (Location | undefined)[] {
  const { registry } = context.fn.compiler
  return (context.schema[keyword] as readonly unknown[]).map((_, index) => {
    const location = below(context.location, keyword, index)
    const { $ref } = isSchemaObject(location.schema) ? location.schema : {}
    return typeof $ref === 'string' ? registry.resolve(location, $ref) : undefined
  })
}

/** A mapping names a schema by a reference, or by the name of a component. */
function indexOf(
  { fn, location }: KeywordContext,
  targets: readonly (Location | undefined)[],
  reference: string,
): number {
  const isName = /^[\w.-]+$/.test(reference)
  const names = isName ? [`#/components/schemas/${reference}`, reference] : [reference]
  for (const name of names) {
    const place = fn.compiler.registry.find(location, name)
    const index = targets.findIndex(
      (target) =>
        target !== undefined &&
        target.document === place?.document &&
        target.pointer === place.pointer,
    )
    if (index >= 0) return index
  }
  return -1
}
