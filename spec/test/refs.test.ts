import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

import { parse } from 'yaml'
import { describe, expect, test } from 'vitest'

import { target, type Node } from './contract.js'

const specFolder = fileURLToPath(new URL('../', import.meta.url))

const files = ['openapi.yaml', 'paths', 'schemas'].flatMap((entry) =>
  entry.endsWith('.yaml')
    ? [entry]
    : readdirSync(specFolder + entry).map((file) => `${entry}/${file}`),
)

const read = (file: string) => parse(readFileSync(specFolder + file, 'utf8')) as Node

function refsIn(value: unknown): string[] {
  if (value === null || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([key, inner]) =>
    key === '$ref' ? [String(inner)] : refsIn(inner),
  )
}

describe.each(files)('%s', (file) => {
  test('refers only to what is there', () => {
    for (const ref of refsIn(read(file))) expect(() => target(ref, file)).not.toThrow()
  })

  test('refers to its own schemas without naming the file', () => {
    const own = file.split('/').at(-1)
    expect(refsIn(read(file)).filter((ref) => ref.startsWith(`${own}#`))).toEqual([])
  })
})

test('every path item and every schema of the files is part of the contract', () => {
  const used = new Set(
    refsIn(read('openapi.yaml')).map((ref) => {
      const { file, keys } = target(ref, 'openapi.yaml')
      return `${file}#/${keys.join('/')}`
    }),
  )
  const written = files
    .filter((file) => file !== 'openapi.yaml')
    .flatMap((file) => Object.keys(read(file)).map((key) => `${file}#/${key}`))
  expect(written.filter((place) => !used.has(place))).toEqual([])
})
