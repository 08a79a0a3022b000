import type { Check } from '../check.js'
import type { Keyword } from '../keyword.js'
import { isSchemaObject } from '../location.js'
import { declaredOf } from './declared.js'
import { loadProperties } from './load.js'
import { requireOnly } from './required.js'
import { checkProperties, inspectProperties } from './walk.js'

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
    if (subject.pass === 'issues') return inspectProperties(subject, declared)
    // To load each by its name is fastest.
    return isOpen ? loadProperties(subject, declared) : checkProperties(subject, declared)
  },
}
