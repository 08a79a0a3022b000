import type { NormalizedProblem } from '@redocly/openapi-core'

import { isObject } from './document.js'
import { tokensOf, valueAt } from './pointer.js'

/** What is made of a place where a document breaks a rule. */
export interface Assumption {
  /** Whether what stands there is taken out before anything is made of the document. */
  readonly isDropped: boolean
  /** A sentence that says what was assumed. */
  readonly sentence: string
}

/** Keywords of schemas that change what is accepted: one that is wrong can't be taken out without doing that as well. */
export const assertions: ReadonlySet<string> = new Set(
  `$ref additionalProperties allOf anyOf const contains dependentRequired dependentSchemas enum exclusiveMaximum
  exclusiveMinimum if then else format items maxContains maxItems maxLength maxProperties maximum minContains minItems
  minLength minProperties minimum multipleOf not oneOf pattern patternProperties prefixItems properties propertyNames
  required type unevaluatedItems unevaluatedProperties uniqueItems`.split(/\s+/),
)

const dropped: Assumption = { isDropped: true, sentence: 'It is read as if it were not there.' }
const kept: Assumption = { isDropped: false, sentence: 'It is read as it stands.' }

/** What to make of a place that breaks a rule, so that the rest of the document can be read. */
export function assumptionOf(
  { ruleId, message, location }: NormalizedProblem,
  document: unknown,
): Assumption {
  if (ruleId === 'path-parameters-defined') {
    return { isDropped: false, sentence: 'No parameter says what it is, so it is not checked.' }
  }
  const [, expected, given] = /^Expected type `(.*?)`.* but got `(.*?)`/.exec(message) ?? []
  const tokens = tokensOf(location[0]?.pointer ?? '')
  if (expected !== undefined) {
    // `null` says nothing, wherever it may not stand; other values may be meant to say something.
    const isAssertion = assertions.has(tokens.at(-1) ?? '') && isInSchema(tokens)
    return given === 'null' || !isAssertion ? dropped : kept
  }
  const [, missing] = /^The field `(.*?)` must be present/.exec(message) ?? []
  if (missing === 'description') {
    return { isDropped: false, sentence: 'An empty one is assumed.' }
  }
  if (/ is not (?:expected|allowed) here/.test(message)) {
    return { isDropped: false, sentence: 'It is passed over.' }
  }
  if (tokens.at(-1) === 'type' && Array.isArray(valueAt(document, location[0]?.pointer ?? ''))) {
    return { isDropped: false, sentence: 'It is read as in OpenAPI 3.1.' }
  }
  return kept
}

/** Takes a place out of a document. */
export function drop(document: unknown, pointer: string): void {
  const tokens = tokensOf(pointer)
  const last = tokens.at(-1)
  const owner = valueAt(document, `#/${pointer.split('/').slice(1, -1).join('/')}`)
  if (last === undefined) return
  if (Array.isArray(owner)) owner.splice(Number(last), 1)
  else if (isObject(owner)) delete (owner as Record<string, unknown>)[last]
}

function isInSchema(tokens: readonly string[]): boolean {
  return tokens.includes('schema') || tokens.includes('schemas') || tokens.includes('$defs')
}
