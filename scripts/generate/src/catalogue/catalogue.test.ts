import { join } from 'node:path'

import { loadContract } from '@dbaas-valkey/contract/load'
import type { Operation, Schema } from '@dbaas-valkey/contract/model'
import { root } from '@dbaas-valkey/contract/root'
import { describe, expect, test } from 'vitest'

import { body, change, contractOf, refTo } from '../reference/fixture.js'
import { catalogueOf } from './index.js'
import type { Option } from './model.js'

const thing: Operation = { ...change, command: ['thing', 'change'], effect: 'change' }

function entry(operation: Operation, schemas: Record<string, Schema> = {}) {
  const [first] = catalogueOf(contractOf(schemas, [operation])).entries
  if (first === undefined) throw new Error('there is no entry')
  return first
}

function options(schema: Schema, schemas: Record<string, Schema> = {}): readonly Option[] {
  return entry({ ...thing, body: { ...body, schema } }, schemas).options
}

function optionOf(schema: Schema, schemas: Record<string, Schema> = {}): Option {
  const [first] = options({ type: 'object', properties: { size: schema } }, schemas)
  if (first === undefined) throw new Error('there is no option')
  return first
}

describe('an option', () => {
  const rows: [behaviour: string, given: Schema, want: Partial<Option>][] = [
    ['is a text', { type: 'string' }, { type: 'string', list: false, nullable: false }],
    ['is a number', { type: 'integer' }, { type: 'integer' }],
    ['may be null', { type: ['string', 'null'] }, { type: 'string', nullable: true }],
    [
      'is a list of texts',
      { type: 'array', items: { type: 'string' } },
      { type: 'string', list: true },
    ],
    [
      'is JSON where it is a list of objects',
      { type: 'array', items: { type: 'object' } },
      { type: 'json', list: false },
    ],
    [
      'is JSON where it is an open object',
      { type: 'object', additionalProperties: true },
      { type: 'json' },
    ],
    ['is JSON where it has alternatives', { anyOf: [{ type: 'string' }] }, { type: 'json' }],
    [
      'has allowed values, each with its meaning where there is one',
      { type: 'string', enum: ['s', 'm'], description: 'How big.\n\n- `s`: small' },
      {
        values: [
          { value: 's', meaning: 'small' },
          { value: 'm', meaning: undefined },
        ],
        words: 'How big.',
      },
    ],
    ['has a default', { type: 'integer', default: 3 }, { default: 3, limits: [] }],
    ['has limits', { type: 'integer', minimum: 1, maximum: 5 }, { limits: ['From 1 to 5.'] }],
    ['is a secret', { type: 'string', 'x-secret': true }, { secret: true, limits: [] }],
    ['has words', { type: 'string', description: 'The\nsize.' }, { words: 'The size.' }],
  ]
  test.each(rows)('%s', (_behaviour, given, want) => {
    expect(optionOf(given)).toMatchObject(want)
  })

  test('takes the meaning of its values from the schema that it refers to', () => {
    const schemas = {
      Size: { type: 'string', enum: ['s'], description: 'A size.\n\n- `s`: small' },
    }
    const given = { ...(refTo('Size') as object), description: 'How big it is to be.' }
    expect(optionOf(given, schemas)).toMatchObject({
      words: 'How big it is to be.',
      values: [{ value: 's', meaning: 'small' }],
    })
  })

  test('inside of an object has the names of both, and is required only with everything around it', () => {
    const time: Schema = {
      type: 'object',
      properties: { day: { type: 'string' } },
      required: ['day'],
    }
    const given = { type: 'object', properties: { may: time, must: time }, required: ['must'] }
    expect(options(given).map(({ name, path, required }) => ({ name, path, required }))).toEqual([
      { name: 'must.day', path: ['must', 'day'], required: true },
      { name: 'may.day', path: ['may', 'day'], required: false },
    ])
  })

  test('is JSON where a schema is inside of itself', () => {
    const Node: Schema = { type: 'object', properties: { next: refTo('Node'), size: true } }
    expect(
      options(refTo('Outer'), {
        Outer: { type: 'object', properties: { node: refTo('Node') } },
        Node,
      }),
    ).toMatchObject([
      { name: 'node.next', type: 'json' },
      { name: 'node.size', type: 'json' },
    ])
  })

  test('of the query stands beside those of the body', () => {
    const [parameter] = thing.parameters
    if (parameter === undefined) throw new Error('the fixture has no parameter')
    const query = { ...parameter, name: 'deep', in: 'query', required: false } as const
    const given = { ...thing, parameters: [parameter, query] }
    expect(entry(given).options).toMatchObject([{ name: 'deep', in: 'query', path: ['deep'] }])
    expect(entry(given).arguments).toMatchObject([{ name: 'name', example: 'a b' }])
  })

  test('cannot have the name of another', () => {
    const given: Schema = {
      type: 'object',
      properties: { 'a.b': true, a: { type: 'object', properties: { b: true } } },
    }
    expect(() => options(given)).toThrow('would be the option "a.b"')
  })
})

describe('an answer', () => {
  const answerOf = (schema: Schema, schemas: Record<string, Schema> = {}) =>
    entry(
      { ...thing, responses: [{ status: '200', description: 'Done.', body: { ...body, schema } }] },
      schemas,
    ).answer
  const item: Schema = {
    type: 'object',
    properties: {
      a: { type: 'string' },
      b: { type: 'string', enum: ['x'] },
      c: refTo('Deep'),
      d: { type: 'integer' },
      name: { type: 'string' },
    },
    required: ['d'],
  }
  const schemas = { Item: item, Deep: { type: 'object' } }

  test('has columns for what is a single value, and what matters most comes first', () => {
    expect(answerOf(refTo('Item'), schemas)).toMatchObject({
      schema: 'Item',
      list: undefined,
      columns: ['name', 'd', 'b', 'a'],
    })
  })

  test('that is one list of objects has the columns of its items', () => {
    const list: Schema = {
      type: 'object',
      properties: { items: { type: 'array', items: refTo('Item') }, offset: { type: 'string' } },
    }
    expect(answerOf(list, schemas)).toMatchObject({
      list: 'items',
      columns: ['name', 'd', 'b', 'a'],
    })
  })

  test('without a body carries nothing', () => {
    expect(entry(thing).answer).toMatchObject({ kind: 'nothing', columns: [] })
  })
})

describe('an operation that cannot be run by its name stops generation', () => {
  test.each([
    { given: { ...thing, effect: undefined }, want: 'no `x-command` or no `x-effect`' },
    { given: { ...thing, command: undefined }, want: 'no `x-command` or no `x-effect`' },
    {
      given: { ...thing, cursor: 'offset' },
      want: '"offset" is to be a property of the body and of',
    },
  ])('$want', ({ given, want }) => {
    expect(() => entry(given)).toThrow(want)
  })
})

describe('our own contract', async () => {
  const contract = await loadContract(join(root, 'spec/openapi.yaml'))
  const { entries, groups, secrets } = catalogueOf(contract)

  test('has every operation in it once, in the order of the commands', () => {
    expect(entries.map(({ id }) => id).toSorted()).toEqual(contract.operations.map(({ id }) => id))
    const commands = entries.map(({ command }) => command.join(' '))
    expect(commands).toEqual(commands.toSorted())
  })

  test('has words for every operation, argument, option and group', () => {
    const silent = [
      ...entries,
      ...entries.flatMap(({ arguments: given, options: named }) => [...given, ...named]),
      ...groups,
    ].filter(({ words }) => words === '')
    expect(silent).toEqual([])
  })

  test('names the properties that are secret', () => {
    expect(secrets).toContain('password')
  })

  test('knows what a service can be created with', () => {
    const create = entries.find(({ id }) => id === 'create-dbaas-service-valkey')
    expect(create).toMatchObject({
      command: ['service', 'create'],
      effect: 'add',
      async: true,
      arguments: [{ name: 'name', required: true, example: 'cache' }],
      body: { required: true, schema: 'CreateValkeyServiceRequest' },
      answer: { kind: 'object', schema: 'Operation' },
    })
    const names = create?.options.map(({ name }) => name)
    expect(names?.[0]).toBe('plan')
    expect(names).toEqual(
      expect.arrayContaining([
        'ip-filter',
        'valkey-settings.timeout',
        'maintenance.dow',
        'migration.password',
      ]),
    )
  })
})
