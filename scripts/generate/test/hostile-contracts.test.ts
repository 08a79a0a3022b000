import { execFile } from 'node:child_process'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

import { loadContract } from '@dbaas-valkey/contract/load'
import { root } from '@dbaas-valkey/contract/root'
import { limits } from '@dbaas-valkey/contract/sources'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'

import { emitClient } from '../src/client/index.js'
import { placeInTree } from '../src/pipeline/files.js'
import { emitReference } from '../src/reference/index.js'
import { emitValidator } from '../src/validator/index.js'

const run = promisify(execFile)
let folder = ''

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hostile-'))
})
afterEach(async () => {
  await rm(folder, { recursive: true })
})

const head = 'openapi: 3.1.1\ninfo: { title: T, version: 1.0.0 }\npaths: {}\n'

async function failureOf(given: string, ...options: string[]): Promise<string> {
  const spec = join(folder, 'contract.yaml')
  await writeFile(spec, given)
  return loadContract(spec, { allowRemoteRefs: options.includes('--allow-remote-refs') }).then(
    () => expect.unreachable('it should have failed'),
    (error: Error & { code?: string }) => {
      expect(error.code).toBe('CONTRACT_INVALID')
      return error.message
    },
  )
}

/** Ten levels of ten aliases each: ten thousand million strings. */
const laughs = Array.from({ length: 11 }, (_, level) =>
  level === 0
    ? `  x0: &x0 [lol]`
    : `  x${level}: &x${level} [${Array.from({ length: 10 }, () => `*x${level - 1}`).join(', ')}]`,
).join('\n')

describe('what would never end is told at once', () => {
  test.each([
    [
      'aliases that multiply',
      `${head}x-bomb:\n${laughs}\n`,
      'stand for more than 10 million values',
    ],
    [
      'aliases that multiply where schemas stand',
      `${head}components:\n  schemas:\n    A: { type: object, properties: { a: { enum: *x10 } } }\n`.replace(
        'components:',
        `x-bomb:\n${laughs}\ncomponents:`,
      ),
      'stand for more than 10 million values',
    ],
    ['an alias in itself', `${head}x-a: &a\n  b: *a\n`, 'stands for something that holds it'],
    ['a thousand levels', `${head}x-a: ${'['.repeat(1001)}${']'.repeat(1001)}\n`, "can't be read"],
    ['100,000 levels', `${head}x-a: ${'['.repeat(100_000)}`, "can't be read"],
    [
      'a device',
      `${head}components: { schemas: { A: { $ref: /dev/zero } } }\n`,
      "#/components/schemas/A: Can't resolve $ref: it is not a file",
    ],
    [
      'a chain of references',
      `${head}components:\n  schemas:\n${Array.from({ length: 3000 }, (_, index) => `    A${index}: { $ref: '#/components/schemas/A${index + 1}' }\n`).join('')}    A3000: { type: string }\n`,
      'more than 100 references lead from one to the next',
    ],
    ['a folder', `${head}components: { schemas: { A: { $ref: / } } }\n`, 'it is not a file'],
  ])('%s', async (_, given, sentence) => {
    expect(await failureOf(given)).toContain(sentence)
  })

  test('a pipe that nobody writes to', async () => {
    const pipe = join(folder, 'pipe.yaml')
    await run('mkfifo', [pipe])
    const given = `${head}components: { schemas: { A: { $ref: ${pipe} } } }\n`
    expect(await failureOf(given)).toContain('it is not a file')
  })

  test('an alias bomb in another file', async () => {
    await writeFile(join(folder, 'bomb.yaml'), `x-bomb:\n${laughs}\nA: { type: string }\n`)
    const given = `${head}components: { schemas: { A: { $ref: 'bomb.yaml#/A' } } }\n`
    expect(await failureOf(given)).toContain('stand for more than 10 million values')
  })
})

describe('a reference into the network', () => {
  const asked: string[] = []

  async function served(answer: RequestListener, ...options: string[]): Promise<string> {
    asked.length = 0
    const server = createServer((request, response) => {
      asked.push(request.url ?? '')
      answer(request, response)
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as AddressInfo
    const ref = `http://127.0.0.1:${port}/a.yaml#/A`
    try {
      return await failureOf(
        `${head}components: { schemas: { A: { $ref: '${ref}' } } }\n`,
        ...options,
      )
    } finally {
      server.closeAllConnections()
      server.close()
    }
  }

  test('is not followed', async () => {
    expect(await served((_, response) => response.end())).toContain(
      'it leads to the network, which is not asked: copy what it names beside the document, or allow it with --allow-remote-refs',
    )
    expect(asked).toEqual([])
  })

  test('is followed where that is allowed, but not without end', async () => {
    const endless: RequestListener = (_, response) => {
      const chunk = Buffer.alloc(1024 * 1024, '#')
      const more = (): void => {
        while (!response.destroyed && response.write(chunk));
      }
      response.on('drain', more)
      more()
    }
    expect(await served(endless, '--allow-remote-refs')).toContain(
      'the answer has more than 10 MiB',
    )
    expect(asked).toEqual(['/a.yaml'])
  })

  test('is not waited for without end', { timeout: 3 * limits.wait }, async () => {
    expect(await served(() => undefined, '--allow-remote-refs')).toContain(
      'it gives no answer within 10 s',
    )
  })
})

test.each([
  [
    'a value',
    '"x\\ud800"',
    '#/x-a: The text has half of a surrogate pair (\\ud800, its character 2)',
  ],
  [
    'a name',
    '{ "\\udc00": 1 }',
    '#/x-a: A name has half of a surrogate pair (\\udc00, its character 1)',
  ],
])('half a surrogate pair is told with its place: %s', async (_, given, sentence) => {
  const json = `{ "openapi": "3.1.1", "info": { "title": "T", "version": "1" }, "paths": {}, "x-a": ${given} }`
  expect(await failureOf(json)).toContain(sentence)
})

const ids = [
  '../../PWNED',
  '/etc/passwd',
  '..',
  'a\0b',
  'con',
  'A/../../b',
  'same',
  'Same',
  'x'.repeat(5000),
  '漢'.repeat(500),
  '\\\\server\\share',
]

test('names of the contract lead to no file but their own, however they are spelt', async () => {
  const paths = Object.fromEntries(
    ids.map((id, index) => [
      `/p${index}`,
      { get: { operationId: id, tags: [id], responses: { 200: { description: 'Fine.' } } } },
    ]),
  )
  const schemas = Object.fromEntries(ids.map((id) => [id, { type: 'string', minLength: 1 }]))
  const file = join(folder, 'contract.json')
  const info = { title: 'T', version: '1' }
  await writeFile(file, JSON.stringify({ openapi: '3.1.1', info, paths, components: { schemas } }))
  const contract = await loadContract(file).catch((error: Error) => {
    // Component names are held by the specification's own rule.
    expect(error.message).toContain('components/schemas')
    return undefined
  })
  await writeFile(file, JSON.stringify({ openapi: '3.1.1', info, paths }))
  const given = contract ?? (await loadContract(file))
  const files = [emitReference, emitClient, emitValidator].flatMap((write) => write(given))
  const placed = placeInTree('/project', files)
  for (const { path } of placed) {
    expect(path).toMatch(
      /^\/project\/(?:packages\/emulator\/page\/reference\.html$|(?:docs\/reference|packages\/(?:client|validator)\/src)\/[^\0]*$)/,
    )
    for (const part of path.split('/')) {
      expect(part).not.toMatch(/^\.\.?$|^con\.|[\\:]/)
      expect(Buffer.byteLength(part)).toBeLessThanOrEqual(255)
    }
  }
  const lower = placed.map(({ path }) => path.toLowerCase())
  expect(new Set(lower).size).toBe(lower.length)
  expect(files.filter(({ path }) => path.startsWith('reference/typescript/'))).toHaveLength(
    ids.length,
  )
})

test('nothing is written where not all of it can be', async () => {
  const spec = join(folder, 'contract.json')
  const description = 'long '.repeat(20_000)
  const get = { operationId: 'a', description, responses: { 200: { description: 'Fine.' } } }
  const info = { title: 'T', version: '1' }
  await writeFile(spec, JSON.stringify({ openapi: '3.1.1', info, paths: { '/a': { get } } }))
  const out = join(folder, 'out')
  const generate = [process.execPath, join(root, 'scripts/run.mjs'), 'generate/src/cli.ts']
  // Once without a limit, since the program is bundled on its first run.
  await run('bash', ['-c', '"$0" "$@" --help', ...generate])
  // Files of at most 50 kB: one that holds the description is larger, the others are not.
  const limited = ['-c', 'ulimit -f 50; exec "$0" "$@"', ...generate, '--spec', spec, '--out', out]
  await expect(run('bash', limited)).rejects.toThrow('EFBIG')
  expect(await readdir(out).catch(() => [])).toEqual([])
  // And the same without a limit, so that this was what kept it from writing.
  await run('bash', ['-c', '"$0" "$@"', ...generate, '--spec', spec, '--out', out])
  expect(await readdir(out)).toEqual(
    expect.arrayContaining(['openapi.json', 'package.json', 'src']),
  )
})
