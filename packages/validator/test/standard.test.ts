import { expect, test } from 'vitest'
import type { StandardSchemaV1 } from '@standard-schema/spec'

import * as validators from '../src/generated/index.js'
import { CreateValkeyServiceRequest, type Schema } from '../src/generated/index.js'
import { schemas } from './support/oracle.js'

const standards = Object.keys(schemas).map((name) => {
  const schema = (validators as unknown as Record<string, Schema<unknown>>)[name]
  return [name, schema?.['~standard']] as const
})

test.each(standards)('%s has the interface, in version 1', (name, standard) => {
  expect(standard).toMatchObject({ version: 1, vendor: 'dbaas-valkey' })
  const value = schemas[name]?.examples[0]
  expect(standard?.validate(value)).toEqual({ ok: true, value })
})

/** What any library does with any schema: https://standardschema.dev */
async function check(schema: StandardSchemaV1, value: unknown): Promise<unknown> {
  const result = await schema['~standard'].validate(value, { libraryOptions: { maxIssues: 1 } })
  return result.issues === undefined ? result.value : result.issues
}

test('a value that passes comes back as it is, without issues', async () => {
  const value = { plan: 'startup-4' }
  expect(await check(CreateValkeyServiceRequest, value)).toBe(value)
})

test('issues have a message and a path of keys; options of libraries are none of ours', async () => {
  expect(await check(CreateValkeyServiceRequest, { version: 8, migration: { port: 'x' } })).toEqual(
    [
      expect.objectContaining({ message: 'version must be a string but is 8', path: ['version'] }),
      expect.objectContaining({ path: ['migration', 'port'] }),
      expect.objectContaining({ path: ['migration', 'host'] }),
      expect.objectContaining({ message: 'plan is missing', path: ['plan'] }),
    ],
  )
})
