import { isObject } from '@dbaas-valkey/contract/document'

import { contendersOf, peerNames } from './contenders.js'
import { asJsonSchema, Oracle } from './oracle.js'
import { examplesOf, mutantsOf, type Json } from './values.js'

/** A value on which a validator and Ajv are of different minds. */
export interface Disagreement {
  readonly schema: string
  readonly value: unknown
  readonly ajv: boolean
  /** What the verdict turns on, if one thing can be named. */
  readonly reason: string | undefined
  readonly explained: boolean
}

export interface Verdicts {
  /** Schemas of the document that have a validator. */
  readonly schemas: number
  readonly operations: number
  readonly examples: number
  readonly mutants: number
  /** How many of those Ajv accepts. */
  readonly accepted: number
  readonly disagreements: number
  readonly unexplained: number
  /** Some of the disagreements, the unexplained first. */
  readonly shown: readonly Disagreement[]
}

/** So many schemas of a document are asked about, evenly spread over it. */
const mostSchemas = 60
const mostShown = 8
/** The only reason that explains a disagreement: what is in the list of the validators' own tests. */
const known = 'a known difference of formats'

/** Compares the verdicts of a module's validators with Ajv's, on the examples of the document and on mutants of them. */
export function compareVerdicts(
  contender: string,
  document: Json,
  module: Readonly<Record<string, unknown>>,
): Verdicts {
  const names = Object.keys(schemasOf(document))
  const validators = new Map(
    names.flatMap((name) => {
      const is = validatorOf(contender, name, module)
      return is === undefined ? [] : [[name, is] as const]
    }),
  )
  const asked = [...validators].filter((_, index, { length }) => isChosen(index, length))
  const oracle = new Oracle(document, 'ajv')
  const others = {
    [known]: new Oracle(document, 'corrected'),
    'a format': new Oracle(document, 'none'),
  }
  const converted = asJsonSchema(document)
  const count = { examples: 0, mutants: 0, accepted: 0 }
  const found: Disagreement[] = []
  for (const [schema, is] of asked) {
    const judge = oracle.judge(schema)
    if (judge === undefined) continue
    const examples = examplesOf(converted, schemasOf(converted)[schema])
    const mutants = examples.flatMap(mutantsOf)
    count.examples += examples.length
    count.mutants += mutants.length
    for (const value of [...examples, ...mutants]) {
      const ajv = judge(value)
      if (ajv) count.accepted += 1
      const own = verdictOf(is, value)
      if (own === ajv) continue
      const [reason] =
        Object.entries(others).find(([, other]) => other.judge(schema)?.(value) === own) ?? []
      found.push({ schema, value, ajv, reason, explained: reason === known })
    }
  }
  const unexplained = found.filter(({ explained }) => !explained)
  return {
    schemas: validators.size,
    operations: operationsIn(module),
    ...count,
    disagreements: found.length,
    unexplained: unexplained.length,
    shown: [...new Set([...unexplained, ...found])].slice(0, mostShown),
  }
}

function schemasOf(document: Json): Json {
  const components = isObject(document['components']) ? document['components'] : {}
  return isObject(components['schemas']) ? (components['schemas'] as Json) : {}
}

function isChosen(index: number, length: number): boolean {
  if (length <= mostSchemas) return true
  return (
    Math.floor((index * mostSchemas) / length) !== Math.floor(((index - 1) * mostSchemas) / length)
  )
}

/** An export of the module by what the contender calls it, whatever it makes of cases and signs. */
function validatorOf(
  contender: string,
  schema: string,
  module: Readonly<Record<string, unknown>>,
): ((value: unknown) => boolean) | undefined {
  const wanted = contendersOf(peerNames)
    .find(({ name }) => name === contender)
    ?.exportOf(plain(schema))
  const [, found] = Object.entries(module).find(([name]) => plain(name) === wanted) ?? []
  if (!isObject(found) && typeof found !== 'function') return undefined
  const { is, safeParse } = found as unknown as Partial<Record<string, (value: unknown) => unknown>>
  if (is !== undefined) return (value) => is(value) === true
  if (safeParse === undefined) return undefined
  return (value) => (safeParse.call(found, value) as { success: boolean }).success
}

function plain(name: string): string {
  return name.toLowerCase().replaceAll(/[^a-z\d]/g, '')
}

/** A verdict; where there is none but an error, that counts as a refusal of what was to be validated. */
function verdictOf(is: (value: unknown) => boolean, value: unknown): boolean {
  try {
    return is(value)
  } catch {
    return false
  }
}

function operationsIn(module: Readonly<Record<string, unknown>>): number {
  return isObject(module['operations']) ? Object.keys(module['operations']).length : 0
}
