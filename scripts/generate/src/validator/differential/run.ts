import * as fc from 'fast-check'

import { mutate } from '../../../../../packages/validator/test/support/mutate.js'
import { seeded } from '../../../../../packages/validator/test/support/random.js'
import { explainer } from './judge.js'
import type { Subject } from './subjects.js'
import { valuesOf } from './values.js'

/** What came of the values tried on one schema. */
export interface DifferentialResult {
  readonly name: string
  readonly tried: number
  readonly accepted: number
  /** How many verdicts differ from Ajv's, by the name of the difference that explains them. */
  readonly explained: ReadonlyMap<string, number>
  /** The smallest value found that nothing explains, if there is one, as JSON. */
  readonly unexplained: string | undefined
}

/** Tries about so many values on a schema: random ones, most of them valid, and a mutant of each. */
export function tryValues(subject: Subject, count: number, seed: number): DifferentialResult {
  const explained = new Map<string, number>()
  const explain = explainer(subject)
  let [tried, accepted] = [0, 0]
  const isExplained = (value: unknown): boolean => {
    const verdict = subject.is(value)
    tried += 1
    if (verdict) accepted += 1
    const reason = explain(value, verdict)
    if (verdict !== subject.validate(value).ok || reason === undefined) return false
    if (reason !== 'same') explained.set(reason, (explained.get(reason) ?? 0) + 1)
    return true
  }
  const values = fc.oneof(
    { weight: 9, arbitrary: valuesOf(subject.document, subject.schema) },
    { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 2 }) },
  )
  const candidates = fc.oneof(
    values,
    fc.tuple(values, fc.integer()).map(([value, changes]) => mutate(value, seeded(changes))),
  )
  const property = fc.property(candidates, isExplained)
  const { counterexample } = fc.check(property, { numRuns: count, seed })
  const unexplained = counterexample ? JSON.stringify(counterexample[0]) : undefined
  return { name: subject.name, tried, accepted, explained, unexplained }
}
