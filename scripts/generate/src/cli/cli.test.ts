import { execFileSync } from 'node:child_process'

import { describe, expect, test } from 'vitest'
import type { JsonValue, Operation, Schema } from '@dbaas-valkey/contract/model'

import { catalogueOf } from '../catalogue/index.js'
import { body, change, contractOf } from '../reference/fixture.js'
import { exampleLines } from './examples.js'
import { emitCli } from './index.js'

const thing: Operation = { ...change, command: ['thing', 'change'], effect: 'change' }

function linesFor(schema: Schema): string[] {
  const contract = contractOf({}, [{ ...thing, body: { ...body, schema } }])
  return catalogueOf(contract).entries.flatMap(exampleLines)
}

/** A body with one property, and that value as its example. */
const having = (property: Schema, example: JsonValue): Schema => ({
  type: 'object',
  properties: { size: property },
  examples: [{ size: example }],
})

describe('an example', () => {
  const rows: [behaviour: string, given: Schema, want: string][] = [
    ['gives a text', having({ type: 'string' }, 'big'), '--size big'],
    ['gives a number', having({ type: 'integer' }, 3), '--size 3'],
    ['turns on', having({ type: 'boolean' }, true), '--size'],
    ['turns off', having({ type: 'boolean' }, false), '--no-size'],
    [
      'gives a list item by item',
      having({ type: 'array', items: { type: 'string' } }, ['a', 'b']),
      '--size a --size b',
    ],
    [
      'gives an empty list',
      having({ type: 'array', items: { type: 'string' } }, []),
      "--size '[]'",
    ],
    [
      'joins a value that starts with a hyphen',
      having({ type: 'array', items: { type: 'string' } }, ['-a']),
      '--size=-a',
    ],
    [
      'reads a secret from a file',
      having({ type: 'string', 'x-secret': true }, 'word'),
      '--size-file size.txt',
    ],
    [
      'gives an open object as JSON',
      having({ type: 'object', additionalProperties: true }, { a: 1 }),
      `--size '{"a":1}'`,
    ],
  ]
  test.each(rows)('%s', (_behaviour, given, want) => {
    expect(linesFor(given)).toEqual([`dbaas-valkey thing change 'a b' ${want}`])
  })

  test('of what is asynchronous waits for it', () => {
    const contract = contractOf({}, [{ ...thing, body: undefined, async: true }])
    expect(catalogueOf(contract).entries.flatMap(exampleLines)).toEqual([
      "dbaas-valkey thing change 'a b' --wait",
    ])
  })

  test.each(["it's", '$(id)', '`id`', 'a;id', 'a\nb', '"', '*'])(
    'gives %j as one word that a shell carries nothing out of',
    (text) => {
      const [line = ''] = linesFor(having({ type: 'string' }, text))
      const words = line.replace('dbaas-valkey', "printf '%s\\0'")
      const out = execFileSync('bash', ['-c', words], { encoding: 'utf8' })
      expect(out.split('\0').slice(0, -1)).toEqual(['thing', 'change', 'a b', '--size', text])
    },
  )
})

test('there is a list of the commands, the calls, and a module for each command', () => {
  const files = emitCli(contractOf({}, [thing]))
  expect(files.map(({ path }) => path)).toEqual([
    'src/generated/index.ts',
    'src/generated/calls.ts',
    'src/generated/commands/change-thing.ts',
  ])
  const [index, calls, command] = files.map(({ text }) => text)
  expect(index).toContain("words: ['thing', 'change'],")
  expect(index).toContain("load: () => import('./commands/change-thing.js'),")
  expect(calls).toContain("'change-thing': changeThing")
  expect(command).toContain("effect: 'change',")
})
