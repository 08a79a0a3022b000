import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import { expect, test } from 'vitest'

import { compile, writeCompiled, type CompileOptions } from '../src/index.js'
import { load, temporaryFolder, typeErrors } from './folder.js'
import { pets } from './pets.js'

interface Validator {
  is(value: unknown): boolean
  validate(value: unknown): { ok: boolean; issues?: { message: string }[] }
  '~standard': {
    vendor: string
    jsonSchema?: { input(options: { target: string }): unknown }
  }
}

async function written(options: Partial<CompileOptions> = {}): Promise<string> {
  const folder = await temporaryFolder()
  await writeCompiled(await compile({ input: pets, ...options }), folder)
  return folder
}

async function validators(folder: string, module = 'index'): Promise<Record<string, Validator>> {
  return (await load(join(folder, `${module}.ts`))) as Record<string, Validator>
}

const use = `import { Kind, Pet, type Shop } from './index.js'
import { operations } from './operations.js'

const value: unknown = {}
if (Pet.is(value)) {
  const [name, kind, parent]: [string, 'cat' | 'dog' | null, Pet | undefined] = [value.name, value.kind, value.parent]
  const place: [number, number] | undefined = value.place
  const tag: string | undefined = value.tags?.a
  void [name, kind, parent, place, tag]
}
const shop: Shop = { a: null, b: { name: 'Ada', kind: 'cat' } }
const listed: Pet[] = operations['list-pets'].responses['200'].parse([])
const query: { limit?: number } = operations['list-pets'].query.parse({})
// @ts-expect-error There is no such kind.
const kind: Kind = 'cow'
void [shop, listed, query, kind]
`

test('what a document gives compiles under the strictest options, with the types that it means', async () => {
  const folder = await written()
  await writeFile(join(folder, 'use.ts'), use)
  expect(await typeErrors(folder)).toBe('')
})

test('the validators say what the document says', async () => {
  const { Pet, isKind } = await validators(await written())
  const table: readonly (readonly [value: unknown, valid: boolean])[] = [
    [{ name: 'Ada', kind: 'cat' }, true],
    [{ name: 'Ada', kind: null, parent: { name: 'Bo', kind: 'dog' } }, true],
    [{ name: '', kind: 'cat' }, false],
    [{ name: 'Ada', kind: 'cat', parent: {} }, false],
    [{ name: 'Ada', kind: 'cat', place: [1] }, false],
  ]
  for (const [value, valid] of table) expect([value, Pet?.is(value)]).toEqual([value, valid])
  expect(typeof isKind).toBe('function')
  expect(Pet?.['~standard'].vendor).toBe('@dbaas-valkey/compiler')
})

test('an operation without an operationId goes by its method and path', async () => {
  const { operations } = await load(join(await written(), 'operations.ts'))
  expect(Object.keys(operations as object)).toEqual(['list-pets', 'list-shops', 'post-/pets'])
})

test('each validator is there once more with its JSON Schema', async () => {
  const { Shop } = await validators(await written(), 'json-schema/index')
  expect(Shop?.['~standard'].jsonSchema?.input({ target: 'draft-2020-12' })).toMatchObject({
    type: 'object',
    $defs: { Pet: { description: 'A pet.' } },
  })
})

test('unless that is left out', async () => {
  const { files } = await compile({ input: pets, jsonSchema: false })
  expect(files.filter(({ path }) => path.includes('json-schema'))).toEqual([])
})

const selections: readonly (readonly [
  Partial<CompileOptions>,
  readonly string[],
  readonly string[],
])[] = [
  [{ include: { schemas: ['Ki*'] } }, ['Kind'], []],
  [{ include: { tags: ['shops'] } }, ['Kind', 'Pet', 'Shop'], ['list-shops']],
  [
    { include: { operations: ['list-*'] }, exclude: { tags: ['shops'] } },
    ['Kind', 'Pet'],
    ['list-pets'],
  ],
  [
    { exclude: { schemas: ['Shop'], tags: ['shops'] } },
    ['Kind', 'Pet'],
    ['list-pets', 'post-/pets'],
  ],
]

test.each(selections)(
  '%j takes what it names, and what that refers to',
  async (options, schemas, operations) => {
    const compiled = await compile({ input: pets, ...options })
    expect(compiled.schemas).toEqual(schemas)
    expect(compiled.operations.map(({ id }) => id)).toEqual(operations)
  },
)

test('a selection that nothing goes by is refused, with what there is', async () => {
  await expect(compile({ input: pets, include: { tags: ['pet'] } })).rejects.toMatchObject({
    code: 'USAGE',
    message: expect.stringContaining('There are pets, shops') as string,
  })
})

test('names are as the function says, made identifiers', async () => {
  const { 'shop-pet': none, ShopPet } = await validators(
    await written({ name: ({ kind, name }) => (kind === 'schema' ? `shop-${name}` : name) }),
  )
  expect([none, ShopPet?.is({ name: 'Ada', kind: 'cat' })]).toEqual([undefined, true])
})

test.each([
  ['english', 'name must have at least 1 character'],
  ['none', 'minLength'],
  ['./german.js', 'name ist zu kurz'],
])('messages are those of %s', async (messages, message) => {
  const folder = await written({ messages })
  const table =
    'export const messages = { minLength: (_: unknown, place: string) => `${place} ist zu kurz` }'
  await writeFile(join(folder, 'german.ts'), table)
  const { Pet } = await validators(folder)
  const [issue] = Pet?.validate({ name: '', kind: 'cat' }).issues ?? []
  expect(issue?.message).toContain(message)
})

test('modules name each other as TypeScript files, if that is asked for', async () => {
  const folder = await written({ importExtension: '.ts' })
  expect(await typeErrors(folder)).toBe('')
})

test('what can not be served is left out with what refers to it, and told with its place', async () => {
  const { schemas } = pets.components
  const broken = { ...schemas, Kind: { type: 'text' } }
  const compiled = await compile({ input: { ...pets, components: { schemas: broken } } })
  expect([compiled.schemas, compiled.operations]).toEqual([[], []])
  expect(compiled.leftOut).toContainEqual(
    expect.objectContaining({
      kind: 'schema',
      name: 'Kind',
      pointer: '#/components/schemas/Kind/type',
    }),
  )
})

test('what is no OpenAPI 3 document is refused', async () => {
  await expect(compile({ input: { swagger: '2.0' } })).rejects.toMatchObject({
    code: 'INPUT_INVALID',
  })
})
