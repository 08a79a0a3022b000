import type { Keyword } from '../keyword.js'
import { allOf } from './allOf.js'
import { anyOf } from './anyOf.js'
import { constant } from './const.js'
import { contains } from './contains.js'
import { dependentRequired } from './dependentRequired.js'
import { dependentSchemas } from './dependentSchemas.js'
import { dynamicRef } from './dynamicRef.js'
import { enumeration } from './enum.js'
import { exclusiveMaximum } from './exclusiveMaximum.js'
import { exclusiveMinimum } from './exclusiveMinimum.js'
import { numberFormat, stringFormat } from './format.js'
import { conditional } from './if.js'
import { arrayItems } from './items.js'
import { maximum } from './maximum.js'
import { maxItems } from './maxItems.js'
import { maxLength } from './maxLength.js'
import { maxProperties } from './maxProperties.js'
import { minimum } from './minimum.js'
import { minItems } from './minItems.js'
import { minLength } from './minLength.js'
import { minProperties } from './minProperties.js'
import { multipleOf } from './multipleOf.js'
import { not } from './not.js'
import { oneOf } from './oneOf.js'
import { pattern } from './pattern.js'
import { properties } from './properties.js'
import { ref } from './ref.js'
import { unevaluatedItems } from './unevaluatedItems.js'
import { unevaluatedProperties } from './unevaluatedProperties.js'
import { uniqueItems } from './uniqueItems.js'

/** The keywords by the type of value that they are about, those that are cheap to check first. */
export const keywords = {
  number: [minimum, exclusiveMinimum, maximum, exclusiveMaximum, multipleOf, numberFormat],
  string: [minLength, maxLength, pattern, stringFormat],
  array: [minItems, maxItems, arrayItems, contains, uniqueItems],
  object: [minProperties, maxProperties, properties, dependentRequired, dependentSchemas],
  // Calls of other functions come late: they may narrow the value's TypeScript type.
  any: [enumeration, constant, not, anyOf, oneOf, conditional, allOf, ref, dynamicRef],
  // What is left once everything else is known to pass.
  arrayRest: [unevaluatedItems],
  objectRest: [unevaluatedProperties],
} as const satisfies Readonly<Record<string, readonly Keyword[]>>

/** Every keyword that is compiled, alone or with another one. */
export const compiledKeywords: ReadonlySet<string> = new Set(
  Object.values(keywords)
    .flat<readonly (readonly Keyword[])[]>()
    .flatMap(({ name, companions = [] }) => [name, ...companions]),
)
