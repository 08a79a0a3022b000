import { readdirSync } from 'node:fs'

import { describe, expect, test } from 'vitest'

import { descriptors } from '../src/generated/descriptors.js'
import * as client from '../src/index.js'

const modules = readdirSync(new URL('../src/generated/operations', import.meta.url))
const exported = new Set(Object.keys(client))

describe('the package', () => {
  test.each(descriptors.map(({ id }) => [id]))('exports %s as a function', (id) => {
    const name = id.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase())
    expect([...exported]).toContain(name)
  })

  test('knows every operation that was generated', () => {
    expect(descriptors.map(({ id }) => `${id}.ts`).sort()).toEqual(modules.sort())
  })
})

describe('a client', () => {
  test('has a method for every operation, and a function of the same name', () => {
    const valkey = client.createClient({ endpoint: 'http://127.0.0.1:1/v2' })
    const methods = Object.keys(valkey).filter(
      (name) => exported.has(name) && !name.startsWith('wait'),
    )
    expect(methods).toHaveLength(descriptors.length)
  })
})
