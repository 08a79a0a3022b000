import { execFile } from 'node:child_process'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'

import { root } from '@dbaas-valkey/contract/root'
import type { Validator } from '@dbaas-valkey/json-schema/test/compiled'
import { compareOwn } from '@dbaas-valkey/source/own-files'
import { writeFiles } from '@dbaas-valkey/source/write-files'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import type { Report } from '../src/partial/report.js'
import { standalonePackage } from '../src/pipeline/standalone.js'
import { emitTypes } from '../src/types/index.js'
import { oddContract } from './odd-contract.js'
import type { OperationValidators } from './validator/run-contract.js'

const run = promisify(execFile)
const { resolve } = createRequire(import.meta.url)
const own = join(import.meta.dirname, 'documents')

/** Documents of other people, and one with every name that could clash. */
const others: Readonly<Record<string, string>> = {
  petstore: resolve('@readme/oas-examples/3.0/json/petstore-expanded.json'),
  polymorphism: resolve('@readme/oas-examples/3.0/json/polymorphism.json'),
  'train-travel': resolve('@readme/oas-examples/3.1/json/train-travel.json'),
}

let folder = ''
const reports = new Map<string, Report>()
const types = { emit: async (contract: Parameters<typeof emitTypes>[0]) => emitTypes(contract) }

async function generate(name: string, spec: string): Promise<void> {
  const out = join(folder, name)
  const other = { spec, out, allowedFormats: [], allowRemoteRefs: false }
  const { files, report } = await standalonePackage(root, other, types)
  await writeFiles(await compareOwn(out, files), out)
  reports.set(name, report)
}

/** Everything is generated, compiled by one compiler, and imported. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'documents-'))
  for (const file of await readdir(own)) await generate(file.replace('.yaml', ''), join(own, file))
  for (const [name, file] of Object.entries(others)) await generate(name, file)
  const odd = join(folder, 'odd.json')
  await writeFile(odd, JSON.stringify(oddContract))
  await generate('odd', odd)
  const tsc = join(root, 'node_modules/typescript/bin/tsc')
  const projects = [...reports.keys()].map((name) => join(folder, name))
  const { stdout } = await run(process.execPath, [tsc, '--build', ...projects]).catch(
    (error: { stdout: string }) => error,
  )
  expect(stdout).toBe('')
}, 180_000)
afterAll(async () => {
  await rm(folder, { recursive: true })
})

type Validators = Readonly<Record<string, Validator>>

async function imported(name: string, entry = 'index'): Promise<unknown> {
  const url = pathToFileURL(join(folder, name, 'dist/generated', `${entry}.js`))
  return import(/* @vite-ignore */ url.href)
}

async function schemasOf(name: string): Promise<Validators> {
  return (await imported(name)) as Validators
}

async function operationsOf(name: string): Promise<Readonly<Record<string, OperationValidators>>> {
  const { operations } = (await imported(name, 'operations')) as {
    operations: Readonly<Record<string, OperationValidators>>
  }
  return operations
}

/** What is said of a document: `#/pointer:line sentence`. */
function told(name: string): string[] {
  const { warnings = [] } = reports.get(name) ?? {}
  return warnings.map(({ line, pointer, message }) => `${pointer}:${line} ${message}`).sort()
}

function leftOut(name: string): string[] {
  const { leftOut: parts = [] } = reports.get(name) ?? {}
  return parts
    .map((part) => `${part.kind} ${part.name}: ${part.message.slice(0, 60).trim()}`)
    .sort()
}

test('each validator says the same in both of its passes, and names its package', async () => {
  for (const name of reports.keys()) {
    const operations = Object.values(await operationsOf(name))
    const parts = operations.flatMap(({ path, query, body, responses }) => [
      path,
      query,
      body,
      ...Object.values(responses),
    ])
    const all = [...Object.values(await schemasOf(name)), ...parts].filter(
      (value) => typeof value?.validate === 'function',
    )
    const judged = all.filter((one) => one?.is(undefined) === one?.validate(undefined).ok)
    expect([name, judged.length]).toEqual([name, all.length])
  }
  expect(reports.get('odd')?.leftOut).toEqual([])
  expect(reports.get('train-travel')?.warnings.map(({ message }) => message)).toContainEqual(
    expect.stringContaining('Nobody knows the format "iso-country-code"'),
  )
})

describe('what breaks a rule and changes nothing', () => {
  test('is told of with its line and what was assumed', () => {
    expect(told('lint')).toEqual([
      '#/components/schemas/A/properties/list/type:25 `type` can be one of the following only: "object", "array", "string", "number", "integer", "boolean". It is read as in OpenAPI 3.1.',
      '#/components/schemas/A/properties/none/nullable:26 Without `type`, `nullable` says nothing in OpenAPI 3.0, and is passed over.',
      '#/components/schemas/A/properties/other/nullable:27 Beside `$ref`, `nullable` says nothing in OpenAPI 3.0, and is passed over.',
      '#/components/schemas/A/properties/strange/minlenght:29 Property `minlenght` is not expected here. Did you mean minLength? It is passed over.',
      '#/components/schemas/A/properties/strange/title:29 Expected type `string` but got `integer`. It is read as if it were not there.',
      '#/info/description:2 Expected type `string` but got `null`. It is read as if it were not there.',
      '#/paths/~1a/get/responses/200/content/application~1json/examples:14 Expected type `ExamplesMap` (object) but got `array`. It is read as if it were not there.',
      '#/paths/~1a/get/responses/200:12 The field `description` must be present on this level. An empty one is assumed.',
      '#/paths/~1b~1{id}/get/parameters:19 The operation does not define the path parameter `{id}` expected by path `/b/{id}`. No parameter says what it is, so it is not checked.',
      '#/tags/0/parent:4 Property `parent` is not expected here. It is passed over.',
    ])
    expect(leftOut('lint')).toEqual([])
  })

  test('and the rest is validated', async () => {
    const { A } = await schemasOf('lint')
    const accepted = [{ list: [1] }, { list: null }, { none: 1 }, { other: 'a' }, { typed: null }]
    const refused = [{ list: 1 }, { none: null }, { other: null }, { typed: 3 }, { list: ['a'] }]
    expect(accepted.map((value) => A?.is(value))).toEqual(accepted.map(() => true))
    expect(refused.map((value) => A?.is(value))).toEqual(refused.map(() => false))
    const problem = (await operationsOf('lint'))['getA']?.responses['default']
    expect([problem?.is(null), problem?.is('a'), problem?.is(1)]).toEqual([true, true, false])
  })
})

describe('what can be served in part', () => {
  test('has each part that is left out in its list, all in one run', () => {
    expect(leftOut('partial')).toEqual([
      'callback PUT /dangling told: It refers to requestBodies/User, which is left out.',
      'component requestBodies/User: It refers to User, which is left out.',
      'operation GET /dangling: The reference to #/components/responses/None leads nowhere.',
      'operation GET /only: `type` is "text"; it must be one of array, boolean, integer,',
      'operation POST /whole: It refers to requestBodies/User, which is left out.',
      'schema Broken: The pattern is not a regular expression of ECMAScript with t',
      'schema Broken: `minLength` is -1; it must be a whole number that is not neg',
      'schema Broken: `type` is "text"; it must be one of array, boolean, integer,',
      'schema Circle: It leads back to itself without going on to a part of the va',
      'schema Lost: The reference to #/components/schemas/None leads nowhere. Co',
      'schema Lost: The reference to http://127.0.0.1:9/none.yaml leads nowhere.',
      'schema User: It refers to Broken, which is left out.',
    ])
    const { schemas, operations } = reports.get('partial') ?? {}
    expect([schemas, operations]).toEqual([
      { of: 5, written: 1 },
      { of: 6, written: 3 },
    ])
  })

  test('has it in no artefact, and the rest in all', async () => {
    const ids = ['calling', 'get-/same', 'whole']
    expect(Object.keys(await operationsOf('partial'))).toEqual(ids)
    expect(Object.keys(await schemasOf('partial'))).toContain('Whole')
    expect(Object.keys(await schemasOf('partial'))).not.toContain('User')
    const { default: document } = (await import(join(folder, 'partial/openapi.json'), {
      with: { type: 'json' },
    })) as { default: { paths: object; components: { schemas: object } } }
    expect(Object.keys(document.components.schemas)).toEqual(['Whole'])
    expect(Object.keys(document.paths)).toEqual(['/dangling', '/same', '/whole'])
  })

  test('has ids for operations that share one', () => {
    expect(told('partial')).toContainEqual(
      expect.stringMatching(
        /\/operationId:50 The operationId "whole" is already that of GET \/whole/,
      ),
    )
  })
})

/** By document: the schema, a value that it accepts, and one that it refuses. */
const verdicts: readonly (readonly [
  name: string,
  rows: readonly (readonly [schema: string, accepted: unknown, refused?: unknown])[],
])[] = [
  [
    'formats',
    [
      ['Unknown', 'anything', 1],
      ['Range', 'anything', 1],
      ['Decimal', 'anything', 1],
      ['Small', -128, 128],
      ['Big', 2 ** 63, -1],
      ['Day', '2026-11-29', '2026-11-31'],
    ],
  ],
  [
    'patterns',
    [
      ['Plain', 'a-b', 'a\\-b'],
      ['Sets', 'A', 'a'],
      ['Unicode', 'Ä', 'ä'],
      ['Slow', 'aa', 'ab'],
    ],
  ],
  ['references', [['AB', { x: 1, 'p%q': 2, 'p%20q': 'a' }, { x: 1, 'p%20q': 2 }]]],
  ['three-two', [['A', { k: 'a' }, {}]]],
  [
    'impossible',
    [
      ['Perhaps', { y: 'a' }, { x: true }],
      ['Perhaps', {}, { x: 'true' }],
    ],
  ],
  [
    'verdicts',
    [
      ['Pet', { kind: 'dog', lives: 9 }, { kind: 'dog', lives: 'many' }],
      ['Pet', { bark: 'loud' }, 1],
      ['Inline', { a: 1 }, {}],
    ],
  ],
]

test.each(verdicts)('the validators of %s judge as the document does', async (name, rows) => {
  const schemas = await schemasOf(name)
  for (const [schema, accepted, refused] of rows) {
    const [first, second] = [accepted, refused].map((value) => schemas[schema]?.is(value))
    expect([schema, first, second]).toEqual([schema, true, false])
    expect(schemas[schema]?.validate(refused).issues?.length).toBeGreaterThan(0)
  }
})

test('formats that are not checked, and patterns that need another flag, are told of', () => {
  expect(told('formats').map((line) => line.replace(/:\d+/, ''))).toEqual([
    '#/components/schemas/Decimal/format Values of the format "decimal" are not checked for it.',
    '#/components/schemas/Range/format Values of the format "media-range" are not checked for it.',
    expect.stringContaining('Nobody knows the format "iso-country-code"'),
  ])
  expect(told('patterns')).toEqual([
    expect.stringMatching(/Octal.* is compiled without a flag\.$/),
    expect.stringMatching(/Plain.* is compiled without a flag\.$/),
    expect.stringMatching(/Print.* is compiled without a flag\.$/),
    expect.stringMatching(/Sets.* is compiled with the flag `v`\.$/),
    expect.stringMatching(/Slow.* grows with the square/),
  ])
  expect(leftOut('patterns')).toEqual([expect.stringMatching(/^schema Endless: /)])
})

test('references lead where they should, however they and the paths are spelt', async () => {
  expect(leftOut('references')).toEqual([])
  const operations = await operationsOf('references')
  expect(Object.keys(operations).sort()).toEqual(['a#b', 'a/b', 'get-/two', 'shared'].sort())
  expect(operations['a#b']?.query?.is({ 'a b': 'x' })).toBe(false)
  expect(operations['a/b']?.query?.is({ q: 'long' })).toBe(false)
  expect(operations['a/b']?.path?.is({ id: 1 })).toBe(true)
})

test('OpenAPI 3.2 is read, and what is not read of it is told of', async () => {
  const operations = await operationsOf('three-two')
  expect(Object.keys(operations)).toEqual(['getA', 'getB', 'query#A'])
  expect(operations['query#A']?.body?.is({})).toBe(false)
  expect(operations['getB']?.responses['200']?.is({ k: 'a' })).toBe(true)
  expect(told('three-two').map((line) => line.replace(/:\d+ .*/, ''))).toEqual([
    '#/$self',
    '#/paths/~1a/additionalOperations',
    '#/paths/~1a/query/responses/200/content/application~1jsonl/itemSchema',
    '#/paths/~1b/get/parameters/0',
  ])
})

test('what may be JSON is validated, and files and streams are not', async () => {
  const { any, file, stream } = await operationsOf('media')
  expect(any?.responses['200']?.is('a')).toBe(false)
  expect(any?.responses['400']?.is({})).toBe(false)
  expect(any?.responses['500']?.is(1)).toBe(false)
  expect([file?.body, stream?.body]).toEqual([undefined, undefined])
})

test('what is read-only is known in a request that allows nothing else', async () => {
  const body = (await operationsOf('verdicts'))['put-pet']?.body
  expect(body?.is({ name: 'a' })).toBe(true)
  expect(body?.is({ name: 'a', id: 1 })).toBe(true)
  expect(body?.is({ name: 'a', idd: 1 })).toBe(false)
})

test('each webhook has a validator of its payload', async () => {
  const { webhooks } = (await imported('webhooks', 'webhooks')) as {
    webhooks: Readonly<Record<string, Readonly<Record<string, Validator | undefined>>>>
  }
  expect(Object.keys(webhooks)).toEqual(['pet-born', 'ping'].sort())
  expect(webhooks['pet-born']?.['post']?.is({ name: 'a' })).toBe(true)
  expect(webhooks['pet-born']?.['put']?.is({})).toBe(false)
  expect(webhooks['ping']).toEqual({ get: undefined })
  expect(leftOut('webhooks')).toEqual([expect.stringMatching(/^webhook POST broken: `type` is/)])
})

describe('the command', () => {
  const program = [join(root, 'scripts/run.mjs'), 'generate/src/cli.ts']
  const spec = join(own, 'formats.yaml')

  async function called(
    args: readonly string[],
    { cwd = folder, env = {}, input = '' } = {},
  ): Promise<{ code: number; stdout: string; stderr: string }> {
    const child = run(process.execPath, [...program, ...args], {
      cwd,
      env: { ...process.env, INIT_CWD: '', ...env },
    })
    child.child.stdin?.end(input)
    return child.then(
      (output) => ({ code: 0, ...output }),
      (error: { code: number; stdout: string; stderr: string }) => error,
    )
  }

  test('tells all as text, and ends with 1 only where it is strict', async () => {
    const out = join(folder, 'called')
    // The folder counts in which the package manager was called, which runs commands in the project's.
    const options = { cwd: root, env: { INIT_CWD: own } }
    const given = ['--spec', 'formats.yaml', '--out', relative(own, out)]
    const { code, stdout, stderr } = await called(given, options)
    expect([
      code,
      stderr.split('\n').filter((line) => line.startsWith('Warning: formats.yaml:')),
    ]).toEqual([0, expect.objectContaining({ length: 3 })])
    expect(stdout).toContain('6 schemas, 0 operations; 3 warnings.')
    expect((await called([...given, '--strict'], options)).code).toBe(1)
  })

  test('reads the standard input', async () => {
    const input = 'openapi: 3.1.0\ninfo: { title: T, version: "1" }\npaths: {}\n'
    const out = join(folder, 'from-input')
    const { code, stdout } = await called(['--spec', '-', '--out', out, '--strict'], { input })
    expect([code, stdout]).toEqual([0, expect.stringContaining('0 warnings')])
  })

  test('reads a URL', async () => {
    const { createServer } = await import('node:http')
    const { readFile } = await import('node:fs/promises')
    const server = createServer((_, response) => {
      void readFile(spec).then((text) => response.end(text))
    })
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
    const { port } = server.address() as { port: number }
    const url = `http://127.0.0.1:${port}/formats.yaml`
    const { code, stderr } = await called(['--spec', url, '--out', join(folder, 'from-url')])
    server.close()
    expect([code, stderr]).toEqual([0, expect.stringContaining(`Warning: ${url}:`)])
  })
})
