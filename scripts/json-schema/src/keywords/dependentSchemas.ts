import { not } from '@dbaas-valkey/source/condition'

import { apply } from '../compile/apply.js'
import type { Keyword } from '../compile/keyword.js'
import { isSchemaObject } from '../model/location.js'
import { heldBy } from '../model/vocabulary.js'
import type { Check } from '../print/check.js'
import { isMissing } from '../support/own.js'

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
  compile(context, given): readonly Check[] {
    if (!isSchemaObject(given)) {
      throw context.unsupported('dependentSchemas', 'It must be an object of schemas by name.')
    }
    return Object.keys(given).flatMap((name): readonly Check[] => {
      const checks = apply(context.same('dependentSchemas', name))
      if (checks.length === 0) return []
      return [{ kind: 'guard', when: not(isMissing(context.value, name)), checks }]
    })
  },
  branches: ({ schema, value }) =>
    heldBy(dependentSchemas, schema).map((tokens) => ({
      condition: not(isMissing(value, String(tokens[1]))),
      tokens,
    })),
}
