import type { Check } from '../check.js'
import type { Keyword } from '../keyword.js'
import { isSchemaObject } from '../location.js'
import { declaredOf } from './declared.js'
import { loadProperties } from './load.js'
import { requireOnly } from './required.js'
import { walkProperties } from './walk.js'

/**
 * The most properties that are loaded one by one. Such a load is fastest while an engine meets few orders of keys at
 * it, and slow once it meets many; going through the keys that are there costs the same for any order. Between 4 and
 * 13 the choice makes no difference worth mentioning: services with one order of keys and with sixteen are both fast.
 */
const mostLoaded = 16

/** `properties` (Core, section 10.3.2.1) and whatever else depends on the names in an object. */
export const properties: Keyword = {
  name: 'properties',
  companions: ['additionalProperties', 'patternProperties', 'propertyNames', 'required'],
  compile(subject): readonly Check[] {
    const { schema } = subject
    const declared = declaredOf(subject)
    const { additionalProperties = true, patternProperties = {}, propertyNames = true } = schema
    const isOpen =
      additionalProperties === true &&
      propertyNames === true &&
      isSchemaObject(patternProperties) &&
      Object.keys(patternProperties).length === 0
    if (isOpen && declared.properties.length === 0) return requireOnly(subject, declared.required)
    const isSmall = isOpen && declared.properties.length <= mostLoaded
    return isSmall && subject.pass === 'boolean'
      ? loadProperties(subject, declared)
      : walkProperties(subject, declared)
  },
}
