import { inspect } from 'node:util'

import { expect, test } from 'vitest'
import contract from '@dbaas-valkey/types/openapi.json' with { type: 'json' }

import * as validators from '../src/generated/index.js'
import { ValidationError, type Schema } from '../src/generated/index.js'

interface Place {
  readonly schema: string
  readonly property: string
}

/** Every property that the contract says is a secret. */
const places: readonly Place[] = Object.entries(contract.components.schemas).flatMap(
  ([schema, node]) =>
    Object.entries('properties' in node ? node.properties : {})
      .filter(([, property]) => isSecret(property))
      .map(([property]) => ({ schema, property })),
)

function isSecret(property: object): boolean {
  if ('x-secret' in property) return true
  const { $ref: reference = '' } = property as { $ref?: string }
  const target = reference.split('/').at(-1) ?? ''
  return 'x-secret' in ((contract.components.schemas as Record<string, object>)[target] ?? {})
}

function validatorOf(name: string): Schema<unknown> {
  return (validators as unknown as Record<string, Schema<unknown>>)[name] as Schema<unknown>
}

/** Values that are wrong in every way in which a secret can be. */
const canary = 'canary-7f3a'
const wrong = [
  canary.repeat(40),
  [canary],
  [[canary]],
  [{ [canary]: canary }],
  { value: canary },
  { password: [canary], uri: [canary], [canary]: canary },
  Object.assign(() => canary, { toString: () => canary }),
]

test('the contract has secrets', () => {
  expect(places.length).toBeGreaterThan(8)
})

test.each(places)('$schema says nothing of what its $property is', ({ schema, property }) => {
  for (const value of wrong) {
    const given = { [property]: value }
    const result = validatorOf(schema).validate(given)
    const about = (result.issues ?? []).filter(({ path }) => path[0] === property)
    const text = inspect(about, { depth: Infinity })
    expect(text).not.toContain(canary)
    expect(about.filter(({ received }) => !['secret', 'undefined'].includes(received))).toEqual([])
    if (result.issues) expect(inspect(new ValidationError(result.issues))).not.toContain(canary)
  }
})

test('a password that is wrong is called a secret', () => {
  expect(validatorOf('UserPassword').validate('hunter2').issues).toEqual([
    {
      path: [],
      pointer: '',
      keyword: 'minLength',
      message: 'value must have at least 8 characters',
      expected: 8,
      received: 'secret',
    },
  ])
})

test('messages of other languages are not given secrets either', () => {
  const received: string[] = []
  const say = (details: { received: string }): string => {
    received.push(details.received)
    return ''
  }
  validatorOf('UserPassword').validate('hunter2', { messages: { minLength: say } })
  expect(received).toEqual(['secret'])
})
