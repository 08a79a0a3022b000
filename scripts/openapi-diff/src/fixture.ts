import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'

import { parse } from 'yaml'
import { isObject } from '@dbaas-valkey/contract/document'
import type { JsonObject, JsonValue } from '@dbaas-valkey/contract/model'
import { root } from '@dbaas-valkey/contract/paths'

import type { Side } from './rule.js'
import type { RuleId } from './rules/table.js'

/** One side of a rule's example: two contracts, the sentence for their difference, and a program that uses the older. */
export interface Example {
  readonly name: string
  readonly rule: RuleId
  /** Absent where the rule does not depend on it. */
  readonly side: Side | undefined
  readonly from: JsonObject
  readonly to: JsonObject
  readonly says: string
  /** Rules that never come without this one's difference. */
  readonly along: readonly RuleId[]
  readonly usage: string
}

interface Fixture {
  readonly along?: readonly RuleId[]
  readonly says: string | Readonly<Record<Side, string>>
  readonly usage: string | Readonly<Record<Side, string>>
  readonly [level: string]: unknown
}

const folder = join(root, 'scripts/openapi-diff/fixtures')

/** Reads `fixtures/RULE.yaml`: the example of one rule, on each side where both matter. */
export async function readExamples(): Promise<Example[]> {
  const files = (await readdir(folder)).toSorted()
  const examples = await Promise.all(
    files.map(async (file) => {
      const fixture = parse(await readFile(join(folder, file), 'utf8')) as Fixture
      return examplesOf(file.replace('.yaml', '') as RuleId, fixture)
    }),
  )
  return examples.flat()
}

/** A difference that was judged wrongly once, with what has to be said of it. */
export interface Case {
  readonly name: string
  readonly why: string
  readonly from: JsonObject
  readonly to: JsonObject
  /** Every change with its bump before the sentence, in any order. */
  readonly says: readonly string[]
}

/** Reads `cases/NAME.yaml`. */
export async function readCases(): Promise<Case[]> {
  const cases = join(root, 'scripts/openapi-diff/cases')
  const files = (await readdir(cases)).toSorted()
  return Promise.all(
    files.map(async (file) => {
      const given = parse(await readFile(join(cases, file), 'utf8')) as Case & { side?: Side }
      const [level = '', contract = () => ({})] =
        Object.entries(contracts).find(([name]) => name in given) ?? []
      const { from, to } = (given as unknown as Fixture)[level] as {
        from: JsonValue
        to: JsonValue
      }
      return {
        name: file.replace('.yaml', ''),
        why: given.why,
        from: structuredClone(contract(from, given.side)),
        to: structuredClone(contract(to, given.side)),
        says: given.says,
      }
    }),
  )
}

function examplesOf(rule: RuleId, fixture: Fixture): Example[] {
  const level = Object.keys(contracts).find((name) => name in fixture) ?? ''
  const { from, to } = fixture[level] as { from: JsonValue; to: JsonValue }
  const sides = level === 'schema' ? (['request', 'response'] as const) : [undefined]
  return sides.map((side) => {
    const contract = contracts[level] ?? (() => ({}))
    const pick = (value: Fixture['says']): string =>
      typeof value === 'string' ? value : value[side ?? 'request']
    return {
      name: side === undefined ? rule : `${rule} in a ${side}`,
      rule,
      side,
      from: structuredClone(contract(from, side)),
      to: structuredClone(contract(to, side)),
      says: pick(fixture.says),
      along: fixture.along ?? [],
      usage: preamble(side) + pick(fixture.usage),
    }
  })
}

/** What a fixture states, made into a whole contract: a body's schema, one operation, or parts of the document. */
const contracts: Readonly<Record<string, (value: JsonValue, side?: Side) => JsonObject>> = {
  schema: (schema, side) => ({
    paths: { '/things': side === 'request' ? { put: change } : { get: read } },
    components: { schemas: { Body: schema, ...others } },
  }),
  operation: (operation) => ({
    paths: { '/things': { put: { ...empty, ...(isObject(operation) ? operation : {}) } } },
  }),
  document: (document) => ({
    paths: { '/things': { put: empty } },
    ...(isObject(document) ? document : {}),
  }),
}

const empty = { operationId: 'change-thing', responses: { '204': { description: 'Done.' } } }
const content = { 'application/json': { schema: { $ref: '#/components/schemas/Body' } } }
const change = { ...empty, requestBody: { required: true, content } }
const read = {
  operationId: 'read-thing',
  responses: { '200': { description: 'The thing.', content } },
}

const tube: JsonObject = {
  type: 'object',
  required: ['shape', 'length'],
  properties: {
    shape: { type: 'string' },
    socket: { type: 'string' },
    length: { type: 'integer' },
  },
}

/** Components that fixtures refer to. */
const others: JsonObject = {
  Name: { type: 'string', maxLength: 20 },
  Bulb: {
    type: 'object',
    required: ['shape', 'watt'],
    properties: {
      shape: { type: 'string' },
      socket: { type: 'string' },
      watt: { type: 'integer' },
    },
  },
  Tube: tube,
  Lost: { $ref: '#/components/schemas/Gone' },
  // The same by another name.
  Pipe: tube,
}

function preamble(side: Side | undefined): string {
  const imports = "import type { components, operations, paths } from './openapi.js'\n"
  const body = `['content']['application/json']\n`
  if (side === 'request') {
    return `${imports}type Sent = operations['change-thing']['requestBody']${body}declare function send(body: Sent): void\n`
  }
  if (side === 'response') {
    return `${imports}declare const read: operations['read-thing']['responses'][200]${body}`
  }
  return imports
}
