import { describe, expect, test } from 'vitest'

import * as validators from '../src/generated/index.js'
import type { Schema } from '../src/generated/index.js'
import { allFormats, differences } from './support/differences.js'
import { mutate } from './support/mutate.js'
import { createOracle, schemas } from './support/oracle.js'
import { seeded } from './support/random.js'

const mutants = 400
const asksAjv = createOracle()
const asksCorrected = createOracle(allFormats)
const names = Object.keys(schemas)

function validatorOf(name: string): Schema<unknown> {
  return (validators as unknown as Record<string, Schema<unknown>>)[name] as Schema<unknown>
}

/** What the boolean pass, the issue pass and Ajv say, where they are not of one mind. */
function disagreement(name: string, value: unknown): object | undefined {
  const { is, validate } = validatorOf(name)
  const verdicts = { is: is(value), validate: validate(value).ok, ajv: asksAjv(name, value) }
  if (verdicts.is === verdicts.validate) {
    // Where Ajv errs, the written list of differences tells why.
    if (verdicts.is === verdicts.ajv || verdicts.is === asksCorrected(name, value)) return undefined
  }
  return { value, ...verdicts }
}

describe.each(names)('%s', (name) => {
  const { examples } = schemas[name] ?? { examples: [] }

  test('accepts its examples', () => {
    expect(examples.map((example) => validatorOf(name).validate(example))).toEqual(
      examples.map((value) => ({ ok: true, value })),
    )
    expect(examples.every((example) => validatorOf(name).is(example))).toBe(true)
  })

  test('judges mutants of its examples as Ajv does', () => {
    const random = seeded(1)
    const values = Array.from({ length: mutants }, (_, index) =>
      mutate(examples[index % examples.length], random),
    )
    const rejected = values.filter((value) => !validatorOf(name).is(value))
    expect(values.flatMap((value) => disagreement(name, value) ?? [])).toEqual([])
    // Mutants that nobody minds would prove nothing.
    expect(rejected.length).toBeGreaterThan(0)
  })
})

describe('differences from Ajv', () => {
  test.each(differences)('$name: $clause', ({ schema, example, formats }) => {
    expect(asksAjv(schema, example)).toBe(true)
    expect(validatorOf(schema).is(example)).toBe(false)
    expect(createOracle(formats)(schema, example)).toBe(false)
  })
})
