import { and, holds, not } from '../expression.js'
import { scalar, type Keyword } from '../keyword.js'
import { array } from '../layout.js'
import { literal } from '../literal.js'
import { variableFor } from '../names.js'
import type { Subject } from '../subject.js'
import { differs, possible } from '../support/equality.js'

/** Validation, section 6.1.2. A chain of comparisons is what engines are fastest at. */
export const enumeration: Keyword = {
  ...scalar,
  name: 'enum',
  types: 'any',
  comparison: 'equality',
  visits: 'once',
  message: "says(' must be one of ', list)",
  compile(subject, given) {
    if (!Array.isArray(given)) throw subject.unsupported('enum', '`enum` must be a list of values.')
    const allowed = possible(subject, given)
    const fails = and(...allowed.map((value) => differs(subject, value)))
    if (subject.pass === 'boolean' && allowed.length < 6)
      return [{ kind: 'assertion', fails, issue: '' }]
    const list = listConstant(subject, allowed)
    const issue = subject.report('failEnum', 'enum', list, subject.shown)
    // The issue pass has the list at hand, and need not be as fast.
    const isPlain = allowed.every((value) => typeof value !== 'object' || value === null)
    const absent = not(holds(`${list}.includes(${subject.value})`))
    return [{ kind: 'assertion', fails: isPlain ? absent : fails, issue }]
  },
}

/** The list is a constant, so that the words for it are put together only once. */
function listConstant({ location, frame }: Subject, values: readonly unknown[]): string {
  const name = variableFor(location.pointer.split('/').at(-1) ?? '')
  const list = array(...values.map(literal))
  return frame.unit.module.constant(`${name}Values`, 'readonly unknown[]', list)
}
