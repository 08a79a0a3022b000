/**
 * `pnpm interop:styles`: what the generated client sends in each style of OpenAPI, decoded by kin-openapi, which says
 * whether it is the value that was given.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

import {
  parameterName,
  wireCases,
  wireDocument,
  type WireCase,
} from '../../scripts/generate/test/wire/cases.js'
import { clientOf, type Calls } from '../../scripts/generate/test/wire/client.js'
import { executeOrThrow } from '../lib/execute.js'

const cache = join(import.meta.dirname, '../../node_modules/.cache/interop/styles')

/** What kin-openapi reads otherwise, by what is sent, with the reason why it is sent so. */
const disputed: ReadonlyMap<string, string> = new Map([
  [
    ';color',
    "OpenAPI's table has no sign after the name of an empty text; kin-openapi asks for one",
  ],
])

const program = await build()
const folder = await mkdtemp(join(tmpdir(), 'styles-'))
const decoder = spawn(program, [await writeDocument()], { stdio: ['ignore', 'pipe', 'inherit'] })
try {
  const [endpoint] = (await once(createInterface({ input: decoder.stdout }), 'line')) as [string]
  const calls = await clientOf(wireDocument(), endpoint)
  let failed = 0
  for (const [index, one] of wireCases.entries()) {
    const problem = await problemOf(calls[`case${index}`], one)
    const reason = problem && disputed.get(one.wire)
    if (problem !== undefined && reason === undefined) failed += 1
    console.log(
      `${reason ? 'disputed' : problem ? 'FAILED' : 'passed'}  ${nameOf(one)}  ${reason ?? problem ?? ''}`,
    )
  }
  console.log(`${wireCases.length} cases, ${failed} failed`)
  process.exitCode = failed > 0 ? 1 : 0
} finally {
  decoder.kill()
  await rm(folder, { recursive: true })
}

async function build(): Promise<string> {
  await mkdir(cache, { recursive: true })
  const path = join(cache, 'decoder')
  const args = ['build', '-o', path, '.']
  await executeOrThrow({ command: 'go', args, cwd: import.meta.dirname }, 600)
  return path
}

/** The document as the decoder reads it: the value that must come out is the only one that an operation takes. */
async function writeDocument(): Promise<string> {
  const exact = wireCases.map((one) => ({ ...one, schema: { ...one.schema, enum: [one.value] } }))
  const document = { ...wireDocument(exact), openapi: '3.0.3', servers: [{ url: '/' }] }
  const path = join(folder, 'document.json')
  await writeFile(path, JSON.stringify(document))
  return path
}

/** What the decoder says against the value; or that it takes another value as well, and so judges nothing. */
async function problemOf(
  call: Calls[string] | undefined,
  one: WireCase,
): Promise<string | undefined> {
  const judged = async (value: unknown): Promise<string | undefined> =>
    call?.({ [parameterName(one.place)]: value }, { retry: false }).then(
      () => undefined,
      (error: Error) => error.message,
    )
  const problem = await judged(one.value)
  if (problem !== undefined) return problem
  return (await judged(another(one.value))) === undefined ? 'any value is taken' : undefined
}

function another(value: unknown): unknown {
  if (Array.isArray(value)) return [...(value as unknown[]), value[0]]
  if (typeof value === 'object') return { ...value, G: 7 }
  if (typeof value === 'boolean') return !value
  return typeof value === 'number' ? value + 1 : `${String(value)}x`
}

function nameOf({ place, style, explode, wire }: WireCase): string {
  return `${place}, ${style}${explode ? ', exploded' : ''}: ${wire}`
}
