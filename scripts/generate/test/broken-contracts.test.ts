import { execFile } from 'node:child_process'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

import { UnsupportedError, type ContractError } from '@dbaas-valkey/contract/issue'
import { loadContract } from '@dbaas-valkey/contract/load'
import { root } from '@dbaas-valkey/contract/root'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { emitValidator } from '../src/validator/index.js'

const run = promisify(execFile)
let folder = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'broken-'))
})
afterAll(async () => {
  await rm(folder, { recursive: true })
})

const ok = "responses: { '200': { description: Fine. } }"
const head = 'openapi: 3.1.1\ninfo: { title: T, version: 1.0.0 }\n'

const table = [
  {
    name: 'YAML that cannot be parsed',
    given: `${head}paths: {\n`,
    place: /contract\.yaml:\d+ #\/:/,
    advice: "can't be read",
  },
  {
    name: 'a document of another kind',
    given: 'swagger: "2.0"\ninfo: { title: T, version: 1.0.0 }\npaths: {}\n',
    place: /contract\.yaml.* #\/swagger:/,
    advice: 'Convert it first, such as with `npx swagger2openapi',
  },
  {
    name: 'a dangling $ref inside the file',
    given: `${head}paths:\n  /a:\n    get: { operationId: a, responses: { '200': { $ref: '#/components/responses/None' } } }\n`,
    place: /contract\.yaml:5 #\/paths\/~1a\/get\/responses\/200/,
    advice: 'add what it points to',
  },
  {
    name: 'a $ref to a file that is not there',
    given: `${head}paths: {}\ncomponents: { schemas: { A: { $ref: 'none.yaml#/A' } } }\n`,
    place: /contract\.yaml:4 #\/components\/schemas\/A/,
    advice: 'add what it points to',
  },
  {
    name: 'two equal operationIds',
    given: `${head}paths:\n  /a:\n    get: { operationId: same, ${ok} }\n  /b:\n    get: { operationId: same, ${ok} }\n`,
    place: /contract\.yaml:7 #\/paths\/~1b\/get\/operationId/,
    advice: 'is already that of GET /a. Give one of the two another name.',
  },
  {
    name: 'two equal commands',
    given: `${head}paths:\n  /a:\n    get: { operationId: a, x-command: [a, show], ${ok} }\n  /b:\n    get: { operationId: b, x-command: [a, show], ${ok} }\n`,
    place: /contract\.yaml:7 #\/paths\/~1b\/get\/x-command/,
    advice: 'cannot stand beside "a show", that of a. Give one of the two other words.',
  },
  {
    name: 'a command that is the beginning of another',
    given: `${head}paths:\n  /a:\n    get: { operationId: a, x-command: [logs, show], ${ok} }\n  /b:\n    get: { operationId: b, x-command: [logs], ${ok} }\n`,
    place: /contract\.yaml:7 #\/paths\/~1b\/get\/x-command/,
    advice: 'cannot stand beside "logs show", that of a',
  },
  {
    name: 'a path parameter that is not declared',
    given: `${head}paths:\n  /a/{id}:\n    get: { operationId: a, ${ok} }\n`,
    place: /contract\.yaml:5 #\/paths\/~1a~1\{id\}\/get/,
    advice: 'Declare it under `parameters`',
  },
  {
    name: 'a keyword nobody knows',
    given: `${head}paths: {}\ncomponents: { schemas: { A: { type: string, minlength: 3 } } }\n`,
    place: /contract\.yaml:4 #\/components\/schemas\/A\/minlength/,
    advice: 'Did you mean minLength?',
  },
  {
    name: 'a format that no emitter knows',
    given: `${head}paths: {}\ncomponents: { schemas: { A: { type: string, format: zip } } }\n`,
    place: /contract\.yaml:4 #\/components\/schemas\/A\/format/,
    advice: 'Nobody knows the format "zip"',
  },
]

/** What stops the generation from our own contract: everything that breaks a rule. */
async function refusalOf(given: string): Promise<ContractError> {
  const spec = join(folder, 'contract.yaml')
  await writeFile(spec, given)
  const strictly = async (): Promise<never> => {
    const contract = await loadContract(spec)
    try {
      emitValidator(contract)
    } catch (error) {
      throw error instanceof UnsupportedError ? await contract.explain(error) : error
    }
    return expect.unreachable('it should have failed')
  }
  return strictly().catch((error: unknown) => error as ContractError)
}

test.each(table)('$name stops the generation', async ({ given, place, advice }) => {
  const { code, message } = await refusalOf(given)
  expect(code).toBe('CONTRACT_INVALID')
  expect(message).toMatch(place)
  expect(message).toContain(advice)
})

test.each(table.slice(0, 2))('$name stops it for other contracts as well', async (row) => {
  const spec = join(folder, 'contract.yaml')
  const out = join(folder, 'out')
  await writeFile(spec, row.given)
  const program = [join(root, 'scripts/run.mjs'), 'generate/src/cli.ts']
  const failure = await run(process.execPath, [...program, '--spec', spec, '--out', out]).then(
    () => expect.unreachable('it should have failed'),
    (error: { code: number; stderr: string; stdout: string }) => error,
  )
  expect(failure.stderr).toMatch(row.place)
  expect(failure.stderr).toContain(row.advice)
  expect([failure.code, failure.stdout]).toEqual([1, ''])
  expect(await readdir(folder)).toEqual(['contract.yaml'])
})
