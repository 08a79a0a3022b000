import type { Keyword } from '../compile/keyword.js'
import { isSchemaObject } from '../model/location.js'
import type { Check } from '../print/check.js'
import { coversDeclared, declaredOf } from '../support/declared.js'
import { loadProperties } from '../support/load.js'
import { requireOnly } from '../support/missing.js'
import { checkProperties, inspectProperties } from '../support/walk.js'
import { additionalProperties } from './additionalProperties.js'
import { patternProperties } from './patternProperties.js'
import { propertyNames } from './propertyNames.js'
import { required } from './required.js'

/** `properties` (Core, section 10.3.2.1) and the keywords beside it that are about the names in an object. */
export const properties: Keyword = {
  name: 'properties',
  phase: 'main',
  types: ['object'],
  subschemas: 'map',
  appliesTo: 'property',
  overlaps: false,
  hides: ({ secret }, _schema, name) => secret.has(name),
  comparison: 'other',
  visits: 'once',
  form: 'statements',
  message: undefined,
  companions: [additionalProperties, patternProperties, propertyNames, required],
  covers: coversDeclared,
  compile(context): readonly Check[] {
    const { schema } = context
    const declared = declaredOf(context)
    const { additionalProperties: others = true, patternProperties: patterns = {} } = schema
    const isOpen =
      others === true &&
      (schema.propertyNames ?? true) === true &&
      isSchemaObject(patterns) &&
      Object.keys(patterns).length === 0
    if (isOpen && declared.properties.length === 0) return requireOnly(context, declared.required)
    if (context.pass === 'issues') return inspectProperties(context, declared)
    // To load each by its name is fastest.
    return isOpen ? loadProperties(context, declared) : checkProperties(context, declared)
  },
}
