import type { Keyword } from '../compile/keyword.js'
import { allOf } from './allOf.js'
import { annotations } from './annotations.js'
import { anyOf } from './anyOf.js'
import { constant } from './const.js'
import { contains } from './contains.js'
import { dependentRequired } from './dependentRequired.js'
import { dependentSchemas } from './dependentSchemas.js'
import { dynamicRef } from './dynamicRef.js'
import { enumeration } from './enum.js'
import { exclusiveMaximum } from './exclusiveMaximum.js'
import { exclusiveMinimum } from './exclusiveMinimum.js'
import { format } from './format.js'
import { conditional } from './if.js'
import { items } from './items.js'
import { maxItems } from './maxItems.js'
import { maxLength } from './maxLength.js'
import { maxProperties } from './maxProperties.js'
import { maximum } from './maximum.js'
import { minItems } from './minItems.js'
import { minLength } from './minLength.js'
import { minProperties } from './minProperties.js'
import { minimum } from './minimum.js'
import { multipleOf } from './multipleOf.js'
import { not } from './not.js'
import { oneOf } from './oneOf.js'
import { pattern } from './pattern.js'
import { properties } from './properties.js'
import { ref } from './ref.js'
import { type } from './type.js'
import { unevaluatedItems } from './unevaluatedItems.js'
import { unevaluatedProperties } from './unevaluatedProperties.js'
import { uniqueItems } from './uniqueItems.js'

/** The keywords that are known, those that are cheap to check first. Companions come with the keyword that compiles them. */
export const keywords: readonly Keyword[] = [
  type,
  // Of numbers.
  minimum,
  exclusiveMinimum,
  maximum,
  exclusiveMaximum,
  multipleOf,
  // Of strings, and `format` of both.
  minLength,
  maxLength,
  pattern,
  format,
  // Of arrays.
  minItems,
  maxItems,
  items,
  contains,
  uniqueItems,
  // Of objects.
  minProperties,
  maxProperties,
  properties,
  dependentRequired,
  dependentSchemas,
  // Of any value. Calls of other functions come late: they may narrow the value's TypeScript type.
  enumeration,
  constant,
  not,
  anyOf,
  oneOf,
  conditional,
  allOf,
  ref,
  dynamicRef,
  // What is left once everything else is known to pass.
  unevaluatedItems,
  unevaluatedProperties,
  ...annotations,
]
