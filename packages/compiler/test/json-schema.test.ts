import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import { expect, test } from 'vitest'

import { compile, writeCompiled } from '../src/index.js'
import { load, temporaryFolder, typeErrors } from './folder.js'

type Validators = Record<string, { is(value: unknown): boolean }>

/** The validators of some files, of which the first is named. */
async function compiled(files: Readonly<Record<string, object>>): Promise<Validators> {
  const folder = await temporaryFolder()
  for (const [name, schema] of Object.entries(files)) {
    await writeFile(join(folder, name), JSON.stringify(schema))
  }
  const [first = ''] = Object.keys(files)
  const out = join(folder, 'out')
  await writeCompiled(await compile({ input: join(folder, first) }), out)
  expect(await typeErrors(out)).toBe('')
  return (await load(join(out, 'index.ts'))) as Validators
}

test('files refer to each other by path, by address and by anchor', async () => {
  const { Order, Line, Customer } = await compiled({
    'order.schema.json': {
      $id: 'https://example.com/order',
      type: 'object',
      required: ['lines'],
      properties: {
        lines: { type: 'array', items: { $ref: '#/$defs/line' } },
        customer: { $ref: './customer.json' },
        parent: { $ref: 'https://example.com/order' },
        note: { $ref: '#note' },
      },
      $defs: {
        line: { type: 'object', required: ['sku'], properties: { sku: { type: 'string' } } },
        text: { $anchor: 'note', type: 'string', markdownDescription: 'What an editor shows.' },
      },
    },
    'customer.json': { type: 'object', properties: { order: { $ref: 'order.schema.json' } } },
  })
  const order = { lines: [{ sku: 'a' }], customer: { order: { lines: [] } }, note: 'b' }
  expect([Order?.is(order), Line?.is({}), Customer?.is(1)]).toEqual([true, false, false])
  expect(Order?.is({ ...order, parent: { lines: 1 } })).toBe(false)
  expect(Order?.is({ ...order, note: 1 })).toBe(false)
})

test.each([
  ['draft-04', { id: 'https://example.com/a', minimum: 1, exclusiveMinimum: true }, 2, 1],
  ['draft-06', { items: [{ type: 'string' }], additionalItems: false }, ['a'], ['a', 1]],
  [
    'draft-07',
    { definitions: { a: { type: 'null' } }, $ref: '#/definitions/a', type: 'string' },
    null,
    'a',
  ],
  ['draft-07', { dependencies: { a: ['b'], c: { required: ['d'] } } }, { a: 1, b: 1 }, { c: 1 }],
])('%s is read: %j', async (draft, schema, accepted, refused) => {
  const { Thing } = await compiled({
    'thing.json': { $schema: `http://json-schema.org/${draft}/schema#`, ...schema },
  })
  expect([Thing?.is(accepted), Thing?.is(refused)]).toEqual([true, false])
})

test('a reference that leads nowhere is told with its file', async () => {
  const folder = await temporaryFolder()
  const input = join(folder, 'a.json')
  await writeFile(input, JSON.stringify({ $ref: 'b.json' }))
  await expect(compile({ input })).rejects.toMatchObject({
    code: 'INPUT_INVALID',
    message: expect.stringContaining('b.json') as string,
  })
})
