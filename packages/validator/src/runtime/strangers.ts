import type { Place } from './path.js'
import { secret } from './received.js'
import { fail, isFull, type Report } from './report.js'
import type { Shape } from './shape.js'
import { suggestName } from './suggest-name.js'
import { isObject } from './values.js'

/** Adds an issue for each property that no schema knows. */
export function failStrangers(value: unknown, shape: Shape, report: Report, place: Place): void {
  const { names, properties = {}, others, items } = shape
  if (Array.isArray(value)) {
    for (let index = 0; items && index < value.length && !isFull(report); index++) {
      failStrangers(value[index], items(), report, [place, index])
    }
  } else if (isObject(value)) {
    for (const key of Object.keys(value)) {
      if (isFull(report)) return
      // JSON leaves it out.
      if (value[key] === undefined) continue
      const here: Place = [place, key, true]
      const known = Object.hasOwn(properties, key) ? properties[key] : others
      if (known) failStrangers(value[key], known(), report, here)
      else if (names && !names.includes(key)) {
        // Its value is not shown: a secret may have a misspelt name.
        fail(report, here, 'additionalProperties', false, secret, suggestName(key, names))
      }
    }
  }
}
