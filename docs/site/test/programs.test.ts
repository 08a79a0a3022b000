import { cp, mkdir, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import type { Command, Workspace } from '../../../interop/lib/client.js'
import { execute, executeOrThrow } from '../../../interop/lib/execute.js'
import { missingCommands } from '../../../interop/lib/toolchain.js'
import { installRequirements, pythonIn } from '../../../interop/lib/virtual-environment.js'
import requests from '../../reference/requests.json' with { type: 'json' }
import { startScene, type Scene } from './support/emulator.js'

/** Every program that the reference shows, compiled and run against an emulator, with the libraries that interop/ locks. */
const root = join(import.meta.dirname, '../../..')
const reference = join(root, 'docs/reference')
const cacheOf = (name: string) => join(root, 'node_modules/.cache/interop', name)

/** Where the vendor's Java library has been built: it is on no registry (interop/java-sdk). */
const javaClasspath = process.env['EXOSCALE_JAVA_SDK_CLASSPATH']

interface Language {
  readonly folder: string
  readonly needs: readonly string[]
  /** Why its programs can't be run although the commands are there. */
  readonly unavailable?: string
  readonly prepare?: () => Promise<unknown>
  readonly program: (id: string) => Command
}

const python: Workspace = workspace('python')
const goFolder = join(cacheOf('reference'), 'go')

const languages: readonly Language[] = [
  {
    folder: 'javascript',
    needs: [],
    program: (id) => ({
      command: process.execPath,
      args: [join(reference, 'javascript', `${id}.mjs`)],
    }),
  },
  {
    folder: 'go',
    needs: ['go'],
    prepare: buildGo,
    program: (id) => ({ command: join(goFolder, 'bin', id), args: [] }),
  },
  {
    folder: 'python',
    needs: ['python3'],
    prepare: () => installRequirements(python),
    program: (id) => ({
      command: pythonIn(python),
      args: ['-B', join(reference, 'python', `${id}.py`)],
    }),
  },
  {
    folder: 'java',
    needs: ['java'],
    ...(javaClasspath === undefined && {
      unavailable: 'com.exoscale.sdk is on no registry: give EXOSCALE_JAVA_SDK_CLASSPATH',
    }),
    program: (id) => ({
      command: 'java',
      args: ['-cp', javaClasspath ?? '', join(reference, 'java', `${id}.java`)],
    }),
  },
]

/** Their examples name an operation, and a migration, that are not there. */
const notFound: ReadonlySet<string> = new Set([
  'get-operation',
  'get-dbaas-migration-status',
  'stop-dbaas-valkey-migration',
])

let scene: Scene
beforeAll(async () => {
  scene = await startScene()
}, 60_000)
afterAll(() => scene.stop())

test('the JavaScript programs are the TypeScript programs', async () => {
  for (const id of await idsIn('typescript')) {
    const [typescript, javascript] = await Promise.all([
      readFile(join(reference, 'typescript', `${id}.ts`), 'utf8'),
      readFile(join(reference, 'javascript', `${id}.mjs`), 'utf8'),
    ])
    expect(javascript, id).toBe(typescript)
  }
})

for (const language of languages) {
  const { folder, needs, unavailable, prepare, program } = language
  const missing = await missingCommands(needs)
  const why = missing.length > 0 ? `${missing.join(', ')} is not installed` : unavailable
  if (why !== undefined) console.log(`The programs in ${folder} were not run: ${why}.`)
  describe.skipIf(why !== undefined)(`a program of the reference in ${folder}`, async () => {
    beforeAll(() => prepare?.(), 900_000)

    test.each(await idsIn(folder))(
      '%s calls its operation once and ends well',
      async (id) => {
        await scene.setUp(id)
        const ended = await execute({ ...program(id), env: { ...scene.env } }, 60)
        const calls = (await scene.control.journal()).filter(({ operation }) => operation === id)
        expect(calls, ended.output).toHaveLength(1)
        expect(calls[0]?.path, ended.output).toBe(`/v2${filledPath(id)}`)
        if (notFound.has(id)) return expect(calls[0]?.status).toBe(404)
        expect(calls[0]?.status, ended.output).toBe(200)
        expect(ended.code, ended.output).toBe(0)
      },
      90_000,
    )
  })
}

/** The path of the request that the contract's examples make. */
function filledPath(id: string): string {
  const [, request] = Object.entries(requests).find(([page]) => page.endsWith(`/${id}`)) ?? []
  const parameters: readonly { name: string; example: string }[] = request?.parameters ?? []
  return parameters.reduce(
    (path, { name, example }) => path.replace(`{${name}}`, example),
    request?.path ?? '',
  )
}

async function idsIn(folder: string): Promise<string[]> {
  const files = await readdir(join(reference, folder))
  return files.map((file) => file.replace(/\.\w+$/, '')).toSorted()
}

function workspace(name: string): Workspace {
  const source = join(root, 'interop', name)
  return {
    source,
    cache: cacheOf(name),
    execute: (command) => executeOrThrow({ cwd: source, ...command }, 900),
  }
}

/** One build for all: a folder for each program, with the module file that locks the libraries. */
async function buildGo(): Promise<void> {
  await mkdir(join(goFolder, 'bin'), { recursive: true })
  for (const file of ['go.mod', 'go.sum']) {
    await cp(join(root, 'interop/go', file), join(goFolder, file))
  }
  const programs = join(reference, 'go')
  expect(await executeOrThrow({ command: 'gofmt', args: ['-l', programs] }, 60)).toBe('')
  for (const id of await idsIn('go')) {
    await mkdir(join(goFolder, id), { recursive: true })
    await cp(join(programs, `${id}.go`), join(goFolder, id, 'main.go'))
  }
  const build = { command: 'go', args: ['build', '-o', 'bin/', './...'], cwd: goFolder }
  await executeOrThrow(build, 900)
}
