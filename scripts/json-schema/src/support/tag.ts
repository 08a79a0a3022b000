import { apply } from '../apply.js'
import { codeFor, type Check } from '../check.js'
import { block, indented, type Code } from '../code.js'
import { not } from '../expression.js'
import { array } from '../layout.js'
import { literal } from '../literal.js'
import { below, isSchemaObject, type Location } from '../location.js'
import type { Subject } from '../subject.js'
import { isOfType } from '../types.js'
import { tokensOf } from '@dbaas-valkey/contract/pointer'
import { ownProperty } from './own.js'
import { stepTo } from './step.js'

type Keyword = 'anyOf' | 'oneOf'

/**
 * OpenAPI's `discriminator` (3.1.1, section 4.8.25): a property that tells by its value which of the alternatives is
 * meant, so that the others need no look, and issues are about the one that is.
 */
export function compileDiscriminator(subject: Subject, keyword: Keyword): readonly Check[] {
  const { propertyName, alternatives } = read(subject, keyword)
  const tags = [...alternatives.keys()]
  const tag = subject.declare('tag')
  const cases = [...groups(alternatives)].flatMap(([index, names]): readonly Code[] => {
    const checks = apply(subject.same(keyword, index))
    const labels = names.map((name) => `case ${literal(name)}:`)
    return [...labels, indented(...codeFor(subject.pass, checks), 'break')]
  })
  const refusal =
    subject.pass === 'boolean' ? 'return false' : reportTag(subject, propertyName, tags, tag)
  const object = subject.assert(not(isOfType(subject, 'object')), 'type', 'object')
  const code = [
    `const ${tag} = ${ownProperty(subject.value, propertyName)}`,
    ...block(`switch (${tag}) {`, [...cases, 'default:', indented(refusal)]),
  ]
  return [{ kind: 'sequence', first: object, rest: [{ kind: 'block', code }] }]
}

function reportTag(subject: Subject, name: string, tags: readonly string[], tag: string): Code {
  const place = subject.part([], tag, stepTo(name, literal(name)))
  const shown = subject.parts.secret.has(name) ? subject.use('secret') : place.shown
  subject.frame.compiler.reported.add('required')
  return place.report('failTag', 'discriminator', array(...tags.map(literal)), shown)
}

/** The alternatives by the values of the property that stand for them. */
function read(
  subject: Subject,
  keyword: Keyword,
): { readonly propertyName: string; readonly alternatives: ReadonlyMap<string, number> } {
  const { discriminator } = subject.schema
  const { propertyName, mapping = {} } = isSchemaObject(discriminator) ? discriminator : {}
  if (typeof propertyName !== 'string' || !isSchemaObject(mapping)) {
    throw subject.unsupported(
      'discriminator',
      'It must have a `propertyName`, and a `mapping` of names if any.',
    )
  }
  const targets = targetsOf(subject, keyword)
  const alternatives = new Map<string, number>()
  for (const [name, reference] of Object.entries(mapping)) {
    alternatives.set(name, indexOf(subject, targets, String(reference)))
  }
  const mapped = new Set(alternatives.values())
  for (const [index, { pointer }] of targets.entries()) {
    if (!mapped.has(index)) alternatives.set(tokensOf(pointer).at(-1) ?? '', index)
  }
  return { propertyName, alternatives }
}

function targetsOf(subject: Subject, keyword: Keyword): Location[] {
  const { registry } = subject.frame.compiler
  return (subject.schema[keyword] as readonly unknown[]).map((_, index) => {
    const location = below(subject.location, keyword, index)
    const { $ref } = isSchemaObject(location.schema) ? location.schema : {}
    if (typeof $ref === 'string') return registry.resolve(location, $ref)
    throw subject.unsupported(
      `${keyword}/${index}`,
      'Beside a discriminator each alternative must be a reference.',
    )
  })
}

/** A mapping names a schema by a reference, or by the name of a component. */
function indexOf(subject: Subject, targets: readonly Location[], reference: string): number {
  const { registry } = subject.frame.compiler
  const isName =
    /^[\w.-]+$/.test(reference) && !reference.includes('.json') && !reference.includes('.y')
  const full = isName ? `#/components/schemas/${reference}` : reference
  const { document, pointer } = registry.resolve(subject.location, full)
  const index = targets.findIndex(
    (target) => target.document === document && target.pointer === pointer,
  )
  if (index >= 0) return index
  throw subject.unsupported('discriminator/mapping', `${reference} is none of the alternatives.`)
}

function groups(alternatives: ReadonlyMap<string, number>): Map<number, string[]> {
  const byIndex = new Map<number, string[]>()
  for (const [name, index] of alternatives)
    byIndex.set(index, [...(byIndex.get(index) ?? []), name])
  return byIndex
}
