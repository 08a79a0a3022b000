import { escapeToken } from '@dbaas-valkey/contract/pointer'
import type { Check } from '../check.js'
import { not } from '../expression.js'
import { scalar, type Keyword } from '../keyword.js'
import { isSchemaObject } from '../location.js'
import { isMissing } from '../support/own.js'
import type { Subject } from '../subject.js'
import { requireOnly } from '../support/missing.js'

/** Validation, section 6.5.4. */
export const dependentRequired: Keyword = {
  ...scalar,
  name: 'dependentRequired',
  types: ['object'],
  visits: 'once',
  message: undefined,
  compile(subject, given): readonly Check[] {
    if (!isSchemaObject(given)) {
      throw subject.unsupported('dependentRequired', 'It must be an object of lists of names.')
    }
    const { absent } = subject.parts
    return Object.entries(given).flatMap(([name, needed]): readonly Check[] => {
      const names = namesOf(subject, name, needed).filter((other) => !absent.has(other))
      const checks = requireOnly(subject, names)
      if (checks.length === 0) return []
      return [{ kind: 'guard', when: not(isMissing(subject.value, name)), checks }]
    })
  },
}

function namesOf(subject: Subject, name: string, needed: unknown): readonly string[] {
  if (Array.isArray(needed) && needed.every((other) => typeof other === 'string')) return needed
  throw subject.unsupported(
    `dependentRequired/${escapeToken(name)}`,
    'A list of names must stand here.',
  )
}
