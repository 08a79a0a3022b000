import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { root } from '@dbaas-valkey/contract/root'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { readArguments, type Answers } from '../src/new-operation/arguments.js'
import { checked } from '../src/new-operation/check.js'
import { readKnown } from '../src/new-operation/known.js'
import { plan } from '../src/new-operation/plan.js'
import { writeAll } from '../src/new-operation/write-all.js'
import { copyRepository, shell, type Copy } from './copy.js'

const known = readKnown(root)

/** A reading operation with an answer of its own. */
const list: Answers = {
  method: 'get',
  path: '/dbaas-valkey/{name}/node',
  'operation-id': 'list-dbaas-valkey-nodes',
  summary: 'List the nodes of a Valkey service',
  tag: 'service',
  async: false,
  'retry-safe': true,
  effect: 'read',
  command: 'service nodes',
  answer: 'ValkeyNodeList',
  family: 'node',
}

describe('what is refused, and why', () => {
  const refused: [given: Answers, want: string][] = [
    [{}, '--method is missing.\n--path is missing.'],
    [{ ...list, method: 'patch' }, '--method takes get, post, put, delete, not patch.'],
    [{ ...list, path: 'node' }, '--path takes a template in kebab-case'],
    [{ ...list, path: '/dbaas-valkey/{name}/Node' }, '--path takes a template in kebab-case'],
    [{ ...list, path: '/a/{name}/b/{name}' }, '--path names a parameter twice'],
    [{ ...list, path: '/zone' }, 'The contract has GET /zone already.'],
    [
      { ...list, path: '/dbaas-valkey/{service-name}' },
      'The contract writes the path /dbaas-valkey/{service-name} as /dbaas-valkey/{name}',
    ],
    [{ ...list, 'operation-id': 'listNodes' }, '--operation-id takes a name in kebab-case'],
    [
      { ...list, 'operation-id': 'list-zones' },
      'The contract has an operation list-zones already.',
    ],
    [{ ...list, summary: 'lists nodes.' }, '--summary takes a line'],
    [{ ...list, summary: 'TODO say what' }, '--summary is published'],
    [{ ...list, description: 'lists nodes' }, '--description takes full sentences'],
    [{ ...list, tag: 'node' }, '--tag takes one of service, user,'],
    [{ ...list, async: true, answer: undefined }, 'A get starts nothing'],
    [{ ...list, method: 'put', async: true }, 'With --async the answer is Operation'],
    [{ ...list, 'retry-safe': false }, 'A get may always be sent again'],
    [{ ...list, effect: 'list' }, '--effect takes read, reveal, add, change, destroy, not list.'],
    [{ ...list, effect: 'destroy' }, 'A get only reads'],
    [{ ...list, method: 'put', async: true }, 'What is to be waited for is a change'],
    [{ ...list, command: 'Nodes' }, '--command takes one or two words in kebab-case, not "Nodes".'],
    [{ ...list, command: 'service list' }, 'The contract has the command service list already'],
    [{ ...list, command: 'service' }, 'The contract has the command service'],
    [{ ...list, command: 'logs nodes' }, 'The contract has the command logs already'],
    [{ ...list, answer: 'nodeList' }, '--answer takes the name of a schema in PascalCase'],
    [{ ...list, answer: undefined }, '--answer is missing.'],
    [{ ...list, body: 'NodesRequest' }, 'A get has no body'],
    [{ ...list, method: 'post', body: 'Nodes' }, 'ends in Request, unlike Nodes.'],
    [{ ...list, family: 'nodes' }, '--family takes one of backup,'],
    [
      { ...list, tag: 'certificate', family: undefined },
      'There is no file spec/schemas/certificate.yaml: name another one with --family.',
    ],
  ]
  test.each(refused)('%o', (given, want) => {
    expect(() => checked(given, known)).toThrow(want)
    expect(() => checked(given, known)).toThrow('Nothing was written.')
  })

  test('every reason is told at once', () => {
    const wrong = { ...list, method: 'patch', tag: 'node' }
    expect(() => checked(wrong, known)).toThrow(/--method takes .*\n--tag takes/)
  })

  test('an option that there is not', () => {
    expect(() => readArguments(['--verb', 'get'])).toThrow(/--verb.*See --help/s)
  })
})

describe('what is written', () => {
  test('a method of a path that is there comes in the order that the contract keeps', () => {
    const given = {
      ...list,
      method: 'put',
      path: '/dbaas-service-type/{service-type-name}',
      'operation-id': 'update-dbaas-service-type',
      tag: 'catalogue',
      effect: 'change',
      command: 'service-type update',
      answer: 'ServiceType',
      family: undefined,
    }
    const texts = plan(root, checked(given, known), known)
    expect([...texts.keys()]).toEqual([
      'spec/paths/catalogue.yaml',
      'spec/test/facts/operations.ts',
      'packages/emulator/src/http/api/handlers/index.ts',
      'packages/emulator/src/http/api/handlers/update-dbaas-service-type.ts',
    ])
    const before = readFileSync(join(root, 'spec/paths/catalogue.yaml'), 'utf8')
    const after = texts.get('spec/paths/catalogue.yaml') ?? ''
    const added = after.indexOf('  put:\n    operationId: update-dbaas-service-type')
    expect(added).toBeGreaterThan(after.indexOf('operationId: get-dbaas-service-type'))
    expect(added).toBeLessThan(after.indexOf('\nzones:'))
    // Nothing but the new lines is different.
    const length = after.length - before.length
    expect(after.slice(0, added) + after.slice(added + length)).toBe(before)
  })

  test('all of it or none', () => {
    const folder = mkdtempSync(join(tmpdir(), 'dbaas-valkey-write-'))
    try {
      writeFileSync(join(folder, 'old.txt'), 'old')
      const texts = new Map([
        ['old.txt', 'new'],
        ['added.txt', 'new'],
        // A file cannot be a folder as well.
        ['old.txt/below.txt', 'new'],
      ])
      expect(() => writeAll(folder, texts)).toThrow()
      expect(readdirSync(folder)).toEqual(['old.txt'])
      expect(readFileSync(join(folder, 'old.txt'), 'utf8')).toBe('old')
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })
})

describe('the command', () => {
  let copy: Copy

  beforeAll(() => {
    copy = copyRepository()
  })
  afterAll(() => copy.remove())

  const command = 'node scripts/run.mjs dev/src/new-operation/cli.ts'
  const options = `--method get --path '/dbaas-valkey/{name}/node' --operation-id list-dbaas-valkey-nodes \
    --summary 'List the nodes of a Valkey service' --tag service --no-async --retry-safe \
    --effect read --command 'service nodes' --answer ValkeyNodeList --family node`
  const sums = async () =>
    (
      await shell(
        copy,
        'find spec packages docs -type f -not -path "*/node_modules/*" | sort | xargs sha1sum',
      )
    ).output

  test('refuses what is wrong and leaves every file as it was', async () => {
    const before = await sums()
    const { code, output } = await shell(copy, `${command} ${options} --family nodes`)
    expect({ code, output }).toMatchObject({
      code: 1,
      output: expect.stringContaining('--family takes one of'),
    })
    expect(await sums()).toBe(before)
  })

  test('leaves every file as it was when the contract cannot be generated from', async () => {
    const broken = join(copy.folder, 'spec/schemas/user.yaml')
    writeFileSync(broken, readFileSync(broken, 'utf8').replace("'#/Username'", "'#/Nobody'"))
    const before = await sums()
    const { code, output } = await shell(copy, `${command} ${options}`)
    expect(code).toBe(1)
    expect(output).toMatch(/spec\/schemas\/user\.yaml/)
    expect(output).toContain('The repository is as it was before.')
    expect(await sums()).toBe(before)
  })

  test('has a help', async () => {
    const { code, output } = await shell(copy, `${command} --help`)
    expect(code).toBe(0)
    expect(output).toContain('Usage: pnpm contract:new-operation')
  })
})
