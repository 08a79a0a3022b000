import type { NormalizedProblem } from '@redocly/openapi-core'

import { isObject } from './document.js'
import { pointerOf, tokensOf, valueAt } from './pointer.js'
import { assertions } from './repair.js'

/** Whether the specification has nothing against what Redocly reports of a document. */
export function isFalseAlarm(
  { ruleId, message, location }: NormalizedProblem,
  document: unknown,
): boolean {
  // In 3.1 true and false are schemas like any other (JSON Schema Core, section 4.3.2).
  if (ruleId === 'struct' && message === 'Expected type `Schema` (object) but got `boolean`')
    return String(valueAt(document, '#/openapi')).match(/^3\.[12]\./) !== null
  const { pointer = '#/' } = location[0] ?? {}
  if (String(valueAt(document, '#/openapi')).startsWith('3.2.') && isFineIn32(message, pointer)) {
    return true
  }
  // What an extension holds is for those to judge who made it, though the linter knows some of them.
  if (ruleId === 'struct') return /(?<!\/properties)\/x-[^/]+\//.test(pointer)
  if (ruleId !== 'no-unresolved-refs') return false
  const found = valueAt(document, pointer)
  // A mapping may name a schema instead of referring to it (OpenAPI 3.1.1, section 4.8.25.3).
  if (/\/discriminator\/mapping\/[^/]+$/.test(pointer))
    return valueAt(document, pointerOf('components', 'schemas', String(found))) !== undefined
  // Anchors in a schema that refers to itself are lost to the linter. Who compiles the schema looks again.
  const reference = isObject(found) ? String(found.$ref) : ''
  return /^#[^/]/.test(reference) && /\/schemas?(?:\/|$)/.test(pointer)
}

/** A response needs no description any more, and a component that a media type refers to is a schema like any other. */
function isFineIn32(message: string, pointer: string): boolean {
  return (
    (message.startsWith('The field `description`') && /\/responses\/[^/]+$/.test(pointer)) ||
    (message.endsWith('is not expected here.') && isSchemaKeyword(pointer))
  )
}

function isSchemaKeyword(pointer: string): boolean {
  const [root, section, , keyword, ...rest] = tokensOf(pointer)
  const isOwn = root === 'components' && section === 'schemas' && rest.length === 0
  return isOwn && (assertions.has(keyword ?? '') || keyword === 'xml' || keyword === 'title')
}
