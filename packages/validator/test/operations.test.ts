import { describe, expect, test } from 'vitest'

import type { Schema } from '../src/generated/index.js'
import { operations } from '../src/generated/operations.js'
import { contractOperations, type ContractOperation } from './support/contract.js'

interface OperationValidators {
  readonly path: Schema<unknown> | undefined
  readonly query: Schema<unknown> | undefined
  readonly body: Schema<unknown> | undefined
  readonly responses: Readonly<Record<string, Schema<unknown> | undefined>>
}

function validatorsOf(id: string): OperationValidators {
  return (operations as Readonly<Record<string, OperationValidators>>)[id] as OperationValidators
}

function parametersIn(operation: ContractOperation, place: string): Record<string, unknown> {
  const here = operation.parameters.filter((parameter) => parameter.in === place)
  return Object.fromEntries(here.map(({ name, example }) => [name, example]))
}

test('every operation of the contract has validators, and no other', () => {
  expect(Object.keys(operations).sort()).toEqual(contractOperations.map(({ id }) => id).sort())
  expect(contractOperations).toHaveLength(22)
})

describe.each(contractOperations.map((operation) => [operation.id, operation] as const))(
  '%s',
  (id, operation) => {
    const { path, query, body, responses } = validatorsOf(id)

    test('asks for its path parameters, each of them', () => {
      const parameters = parametersIn(operation, 'path')
      const names = Object.keys(parameters)
      expect(path === undefined).toBe(names.length === 0)
      for (const name of names) {
        expect(path?.validate(parameters)).toEqual({ ok: true, value: parameters })
        const { [name]: _, ...others } = parameters
        expect(path?.validate(others)).toMatchObject({
          ok: false,
          issues: [{ path: [name], keyword: 'required' }],
        })
        expect(path?.is({ ...parameters, [name]: 4 })).toBe(false)
      }
    })

    test('has no query parameters', () => {
      expect(parametersIn(operation, 'query')).toEqual({})
      expect(query).toBeUndefined()
    })

    test('accepts the bodies that the contract shows, and not just anything', () => {
      expect(body === undefined).toBe(operation.body === undefined)
      for (const example of operation.body ?? []) {
        expect(body?.validate(example)).toEqual({ ok: true, value: example })
      }
      for (const stranger of [null, [], 'text', 4]) expect(body?.is(stranger) ?? false).toBe(false)
    })

    test('has a validator for the responses of each status', () => {
      expect(Object.keys(responses)).toEqual(operation.responses.map(({ status }) => status))
      for (const { status, examples } of operation.responses) {
        for (const example of examples) {
          expect(responses[status]?.validate(example)).toEqual({ ok: true, value: example })
        }
        expect(responses[status]?.is(null)).toBe(false)
      }
    })
  },
)

test('parameters are held against their formats', () => {
  const { path } = operations['get-operation']
  expect(path.is({ id: '3f2b7c1e-9d84-4c56-8a3b-2f1e6d5c4b7a' })).toBe(true)
  expect(path.is({ id: 'not-an-id' })).toBe(false)
})
