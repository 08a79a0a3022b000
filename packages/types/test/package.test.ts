import { expect, test } from 'vitest'
import * as types from '@dbaas-valkey/types'
import contract from '@dbaas-valkey/types/openapi.json' with { type: 'json' }

test('there is nothing at run time', () => {
  expect(Object.keys(types)).toEqual([])
})

test('the contract comes with the package, bundled: no reference leaves it', () => {
  expect(contract.openapi).toMatch(/^3\.1\./)
  const refs = [...JSON.stringify(contract).matchAll(/"\$ref":"([^"]*)"/g)].map(([, ref]) => ref)
  expect(refs.length).toBeGreaterThan(0)
  expect(refs.filter((ref) => !ref?.startsWith('#/components/'))).toEqual([])
})

test('no description is missing', () => {
  const described = JSON.stringify(contract)
  expect(described).not.toContain('"description":null')
  expect(described).not.toContain('"description":""')
})
