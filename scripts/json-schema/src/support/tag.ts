import { tokensOf } from '@dbaas-valkey/contract/pointer'
import { block, indented, type Code } from '@dbaas-valkey/source/code'
import { not } from '@dbaas-valkey/source/condition'
import { array } from '@dbaas-valkey/source/layout'
import { literal } from '@dbaas-valkey/source/literal'
import type { Name } from '@dbaas-valkey/source/name'
import { ts } from '@dbaas-valkey/source/snippet'

import { apply } from '../compile/apply.js'
import type { KeywordContext } from '../compile/keyword-context.js'
import { isOfType } from '../compile/types.js'
import { below, isSchemaObject, type Location } from '../model/location.js'
import { codeFor, type Check } from '../print/check.js'
import { ownProperty } from './own.js'
import { stepTo } from './step.js'

type AlternativesKeyword = 'anyOf' | 'oneOf'

/**
 * OpenAPI's `discriminator` (3.1.1, section 4.8.25): a property that tells by its value which of the alternatives is
 * meant, so that the others need no look, and issues are about the one that is.
 */
export function compileDiscriminator(
  context: KeywordContext,
  keyword: AlternativesKeyword,
): readonly Check[] {
  const { propertyName, alternatives } = read(context, keyword)
  const tags = [...alternatives.keys()]
  const tag = context.declare('tag')
  const cases = [...groups(alternatives)].flatMap(([index, names]): readonly Code[] => {
    const checks = apply(context.same(keyword, index))
    const labels = names.map((name) => `case ${literal(name)}:`)
    return [...labels, indented(...codeFor(context.pass, checks), 'break')]
  })
  const refusal =
    context.pass === 'boolean' ? 'return false' : reportTag(context, propertyName, tags, tag)
  const object = context.assert(not(isOfType(context, 'object')), 'type', 'object')
  const code = [
    ts`const ${tag} = ${ownProperty(context.value, propertyName)}`,
    ...block(ts`switch (${tag}) {`, [...cases, 'default:', indented(refusal)]),
  ]
  return [{ kind: 'sequence', first: object, rest: [{ kind: 'block', code }] }]
}

function reportTag(
  context: KeywordContext,
  name: string,
  tags: readonly string[],
  tag: Name,
): Code {
  const place = context.part([], tag, stepTo(name, literal(name)))
  const shown = context.parts.secret.has(name) ? context.use('secret') : place.shown
  context.fn.compiler.reported.add('required')
  return place.report('failTag', 'discriminator', array(...tags.map(literal)), shown)
}

/** The alternatives by the values of the property that stand for them. */
function read(
  context: KeywordContext,
  keyword: AlternativesKeyword,
): { readonly propertyName: string; readonly alternatives: ReadonlyMap<string, number> } {
  const { discriminator } = context.schema
  const { propertyName, mapping = {} } = isSchemaObject(discriminator) ? discriminator : {}
  if (typeof propertyName !== 'string' || !isSchemaObject(mapping)) {
    throw context.unsupported(
      'discriminator',
      'It must have a `propertyName`, and a `mapping` of names if any.',
    )
  }
  const targets = targetsOf(context, keyword)
  const alternatives = new Map<string, number>()
  for (const [name, reference] of Object.entries(mapping)) {
    alternatives.set(name, indexOf(context, targets, String(reference)))
  }
  const mapped = new Set(alternatives.values())
  for (const [index, { pointer }] of targets.entries()) {
    if (!mapped.has(index)) alternatives.set(tokensOf(pointer).at(-1) ?? '', index)
  }
  return { propertyName, alternatives }
}

function targetsOf(context: KeywordContext, keyword: AlternativesKeyword): Location[] {
  const { registry } = context.fn.compiler
  return (context.schema[keyword] as readonly unknown[]).map((_, index) => {
    const location = below(context.location, keyword, index)
    const { $ref } = isSchemaObject(location.schema) ? location.schema : {}
    if (typeof $ref === 'string') return registry.resolve(location, $ref)
    throw context.unsupported(
      `${keyword}/${index}`,
      'Beside a discriminator each alternative must be a reference.',
    )
  })
}

/** A mapping names a schema by a reference, or by the name of a component. */
function indexOf(context: KeywordContext, targets: readonly Location[], reference: string): number {
  const { registry } = context.fn.compiler
  const isName =
    /^[\w.-]+$/.test(reference) && !reference.includes('.json') && !reference.includes('.y')
  const full = isName ? `#/components/schemas/${reference}` : reference
  const { document, pointer } = registry.resolve(context.location, full)
  const index = targets.findIndex(
    (target) => target.document === document && target.pointer === pointer,
  )
  if (index >= 0) return index
  throw context.unsupported('discriminator/mapping', `${reference} is none of the alternatives.`)
}

function groups(alternatives: ReadonlyMap<string, number>): Map<number, string[]> {
  const byIndex = new Map<number, string[]>()
  for (const [name, index] of alternatives)
    byIndex.set(index, [...(byIndex.get(index) ?? []), name])
  return byIndex
}
