import { escapeToken } from '@dbaas-valkey/contract/pointer'
import { not } from '@dbaas-valkey/source/condition'

import type { KeywordContext } from '../compile/keyword-context.js'
import { scalar, type Keyword } from '../compile/keyword.js'
import { isSchemaObject } from '../model/location.js'
import type { Check } from '../print/check.js'
import { requireOnly } from '../support/missing.js'
import { isMissing } from '../support/own.js'

/** Validation, section 6.5.4. */
export const dependentRequired: Keyword = {
  ...scalar,
  name: 'dependentRequired',
  types: ['object'],
  visits: 'once',
  message: undefined,
  compile(context, given): readonly Check[] {
    if (!isSchemaObject(given)) {
      throw context.unsupported('dependentRequired', 'It must be an object of lists of names.')
    }
    const { absent } = context.parts
    return Object.entries(given).flatMap(([name, needed]): readonly Check[] => {
      const names = namesOf(context, name, needed).filter((other) => !absent.has(other))
      const checks = requireOnly(context, names)
      if (checks.length === 0) return []
      return [{ kind: 'guard', when: not(isMissing(context.value, name)), checks }]
    })
  },
}

function namesOf(context: KeywordContext, name: string, needed: unknown): readonly string[] {
  if (Array.isArray(needed) && needed.every((other) => typeof other === 'string')) return needed
  throw context.unsupported(
    `dependentRequired/${escapeToken(name)}`,
    'A list of names must stand here.',
  )
}
