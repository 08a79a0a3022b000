import { expect, test } from 'vitest'
import type { JsonObject } from '@dbaas-valkey/contract/model'
import { compareContracts } from '@dbaas-valkey/openapi-diff/compare'

import { contractChangesets } from './contract.js'
import { parseChangeset, summaryFor } from './file.js'
import type { Judgement } from './judgement.js'

/** A lamp that two operations answer with and one takes. */
function contract(lamp: JsonObject, more: JsonObject = {}, operation: JsonObject = {}): JsonObject {
  const content = { 'application/json': { schema: { $ref: '#/components/schemas/Lamp' } } }
  const items = { type: 'array', items: { $ref: '#/components/schemas/Lamp' } }
  const list = { 'application/json': { schema: items } }
  const answers = (body: JsonObject): JsonObject => ({
    '200': { description: 'It.', content: body },
  })
  return {
    paths: {
      '/lamps': { get: { operationId: 'list-lamps', responses: answers(list), ...operation } },
      '/lamps/{id}': {
        get: { operationId: 'read-lamp', responses: answers(content) },
        put: {
          operationId: 'change-lamp',
          requestBody: { required: true, content },
          responses: { '204': { description: 'Done.' } },
        },
      },
    },
    components: { schemas: { Lamp: { type: 'object', ...lamp }, ...more } },
  }
}

const colour = { properties: { colour: { type: 'string' } } }
const mode = { properties: { mode: { $ref: '#/components/schemas/Mode' } } }
const modes = (...values: readonly string[]): JsonObject => ({
  Mode: { type: 'string', enum: [...values] },
})
const dry = {
  parameters: [{ name: 'dry', in: 'query', required: true, schema: { type: 'boolean' } }],
}

interface Row {
  readonly name: string
  readonly from: JsonObject
  readonly to: JsonObject
  readonly judgements?: readonly Judgement[]
  /** By file, without its hash, what the readers of some packages are told. */
  readonly want: Readonly<Record<string, Readonly<Record<string, string>>>>
}

const table: Row[] = [
  {
    name: 'a new enum value of a shared schema is one file for all that reach it, and one for each side',
    from: contract(mode, modes('on', 'off')),
    to: contract(mode, modes('on', 'off', 'dim')),
    want: {
      'minor contract-enum-value-added-mode.md': {
        types:
          "`operations['list-lamps']`: new value \"dim\" for `[].mode` in the response. It has its type. Likewise `operations['read-lamp']` (`mode` in the response).",
        client:
          '`valkey.listLamps()`: new value "dim" for `[].mode` in the response. Likewise `valkey.readLamp()` (`mode` in the response).',
      },
      'minor contract-enum-value-added-mode.md (2)': {
        validator:
          '`operations[\'change-lamp\']`: new value "dim" for `mode` in the request. Values are judged by this from now on.',
        emulator:
          '`PUT /lamps/{id}`: new value "dim" for `mode` in the request. The emulator follows.',
      },
    },
  },
  {
    name: 'a break says what to write instead, with code',
    from: contract(colour),
    to: contract({}),
    want: {
      'major contract-property-removed-lamp-colour.md': {
        client:
          '`valkey.listLamps()`: property `[].colour` in the response is gone, and was never deprecated. Do without it. Likewise `valkey.readLamp()` (`colour` in the response).\n\n```ts\n// before\nconst answer = await valkey.listLamps(parameters)\nuse(answer[0].colour)\n// after\nconst answer = await valkey.listLamps(parameters)\n// Do without it.\n```',
      },
      'major contract-property-removed-lamp-colour.md (2)': {
        client:
          '`valkey.changeLamp()`: property `colour` in the request is gone, and was never deprecated. Leave it out.\n\n```ts\n// before\nawait valkey.changeLamp({ ...parameters, body: { colour: value } })\n// after\nawait valkey.changeLamp({ ...parameters, body: {} })\n```',
      },
    },
  },
  {
    name: "a maintainer's advice and code take the place of the rule's",
    from: contract({}),
    to: contract({}, {}, dry),
    judgements: [
      {
        rule: 'required-parameter-added',
        at: 'query parameter `dry`',
        operations: ['list-lamps'],
        advice: 'Say whether to try.',
        before: 'valkey.listLamps()',
        after: 'valkey.listLamps({ dry: false })',
      },
    ],
    want: {
      'major contract-required-parameter-added-list-lamps.md': {
        client:
          '`valkey.listLamps()`: new required query parameter `dry`. Say whether to try.\n\n```ts\n// before\nvalkey.listLamps()\n// after\nvalkey.listLamps({ dry: false })\n```',
      },
    },
  },
  {
    name: 'an override lowers the bump and gives its reason',
    from: contract({}, modes('on', 'off')),
    to: contract({}),
    judgements: [
      {
        rule: 'schema-removed',
        at: 'schema `Mode`',
        bump: 'patch',
        reason: 'A correction: nothing used it.',
      },
    ],
    want: {
      'patch contract-schema-removed-mode.md': {
        types:
          'schema `Mode` is gone, and with it the type and the validator of that name. A correction: nothing used it.',
        client: '',
      },
    },
  },
  {
    name: 'a renamed operation shows its old and its new method',
    from: contract({}),
    to: contract({}, {}, { operationId: 'all-lamps' }),
    want: {
      'major contract-operation-renamed-all-lamps.md': {
        client:
          '`valkey.allLamps()`: operation `list-lamps` is now called `all-lamps`. Write `all-lamps` where you wrote `list-lamps`; its method and function are renamed alike.\n\n```ts\n// before\nawait valkey.listLamps(parameters)\n// after\nawait valkey.allLamps(parameters)\n```',
      },
    },
  },
  {
    name: 'a new operation says what it does',
    from: contract({}),
    to: {
      ...contract({}),
      paths: {
        ...(contract({}).paths as JsonObject),
        '/rooms': {
          get: {
            operationId: 'list-rooms',
            summary: 'Lists the rooms.',
            responses: { '204': { description: 'Done.' } },
          },
        },
      },
    },
    want: {
      'minor contract-operation-added-list-rooms.md': {
        client: '`valkey.listRooms()`: new operation `list-rooms`: Lists the rooms.',
        emulator:
          '`GET /rooms`: new operation `list-rooms`: Lists the rooms. The emulator follows.',
      },
    },
  },
  {
    name: 'words are no change of their own',
    from: contract({}),
    to: contract({ description: 'A lamp.' }),
    want: {},
  },
]

test.each(table)('$name', ({ from, to, judgements = [], want }) => {
  const changesets = contractChangesets(compareContracts(from, to), judgements)
  const got: Record<string, Record<string, string>> = {}
  for (const [file, text] of changesets) {
    const { releases, summary } = parseChangeset(text) ?? { releases: {}, summary: '' }
    const base = `${Object.values(releases)[0]} ${file.replace(/-[0-9a-f]{8}\.md/, '.md')}`
    const key = base in got ? `${base} (2)` : base
    const told = Object.keys(want[key] ?? {}).map((name) => {
      const full = `@dbaas-valkey/${name}`
      return [name, full in releases ? summaryFor(full, summary) : ''] as const
    })
    got[key] = Object.fromEntries(told)
  }
  expect(got).toEqual(want)
})
