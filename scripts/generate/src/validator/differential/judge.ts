import { differences } from './differences.js'
import { createOracle, type Judge, type Setup } from './oracle.js'
import type { Subject } from './subjects.js'

/** What explains a verdict: nothing has to where Ajv gives the same, else one of the differences or several. */
export type Explanation = 'same' | 'several differences' | (string & {}) | undefined

/** Makes a function that says why we judge a value of a schema as we do. */
export function explainer(subject: Subject): (value: unknown, verdict: boolean) => Explanation {
  const { name, document, pointer } = subject
  const plain: Setup = {
    document,
    pointer,
    formats: {},
    ownProperties: false,
    prepare: (value) => value,
  }
  const ask = createOracle(plain)
  // Made when they are needed, since they seldom are.
  const corrected = new Map<string, Judge>()
  const askWith = (what: string, setup: () => Setup, value: unknown): boolean | undefined => {
    const judge = corrected.get(what) ?? createOracle(setup())
    corrected.set(what, judge)
    return judge(value)
  }
  const all = (): Setup => differences.reduce((setup, { correct }) => correct(setup, name), plain)
  return (value, verdict) => {
    if (ask(value) === verdict) return 'same'
    const difference = differences.find(
      ({ name: what, correct }) => askWith(what, () => correct(plain, name), value) === verdict,
    )
    if (difference) return difference.name
    return askWith('all', all, value) === verdict ? 'several differences' : undefined
  }
}
