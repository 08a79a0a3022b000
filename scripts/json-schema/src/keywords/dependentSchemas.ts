import { apply } from '../apply.js'
import type { Check } from '../check.js'
import { not } from '../expression.js'
import type { Keyword } from '../keyword.js'
import { isSchemaObject } from '../location.js'
import { isMissing } from '../support/own.js'
import { heldBy } from '../vocabulary.js'

/** Core, section 10.2.2.4. */
export const dependentSchemas: Keyword = {
  name: 'dependentSchemas',
  phase: 'main',
  types: ['object'],
  subschemas: 'map',
  appliesTo: 'value',
  mustPass: false,
  apart: false,
  comparison: 'other',
  visits: 'once',
  form: 'statements',
  message: undefined,
  compile(subject, given): readonly Check[] {
    if (!isSchemaObject(given)) {
      throw subject.unsupported('dependentSchemas', 'It must be an object of schemas by name.')
    }
    return Object.keys(given).flatMap((name): readonly Check[] => {
      const checks = apply(subject.same('dependentSchemas', name))
      if (checks.length === 0) return []
      return [{ kind: 'guard', when: not(isMissing(subject.value, name)), checks }]
    })
  },
  branches: ({ schema, value }) =>
    heldBy(dependentSchemas, schema).map((tokens) => ({
      condition: not(isMissing(value, String(tokens[1]))),
      tokens,
    })),
}
