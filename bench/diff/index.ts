/**
 * `pnpm bench diff`: how long the comparison of two contracts takes, ours and one of 260 paths and more. The first
 * comparison of a process is what a command pays, so each round is a process of its own; what counts is the median.
 */
import { spawnSync } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

import { enlarge } from '../lib/enlarge.js'
import { median } from '../lib/median.js'

const root = resolve(import.meta.dirname, '../..')
const rounds = 9
const copies = 16

type Document = Parameters<typeof enlarge>[0]

export async function run(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-diff-'))
  const contract = JSON.parse(
    await readFile(join(root, 'packages/types/openapi.json'), 'utf8'),
  ) as Document
  const large = enlarge(contract, copies)
  const cases = [
    { name: 'this contract, nothing changed', from: contract, to: contract },
    { name: 'this contract, changed', from: contract, to: changed(contract) },
    { name: `a contract of ${pathsOf(large)} paths, nothing changed`, from: large, to: large },
    { name: `a contract of ${pathsOf(large)} paths, changed`, from: large, to: changed(large) },
  ]
  const taken = new Map<string, number[]>(cases.map(({ name }) => [name, []]))
  const files = [join(folder, 'from.json'), join(folder, 'to.json')] as const
  for (let round = 0; round < rounds; round += 1) {
    for (const { name, from, to } of cases) {
      await writeFile(files[0], JSON.stringify(from))
      await writeFile(files[1], JSON.stringify(to))
      taken.get(name)?.push(compareOnce(files))
    }
  }
  await rm(folder, { recursive: true })
  const results = cases.map(({ name }) => ({
    name,
    milliseconds: Number(median(taken.get(name) ?? []).toFixed(1)),
    goalMilliseconds: 100,
  }))
  await writeFile(join(root, 'bench/results/diff.json'), `${JSON.stringify(results, null, 2)}\n`)
  console.table(results)
}

function compareOnce(files: readonly [string, string]): number {
  const program = join(import.meta.dirname, 'once.ts')
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    ['--import', 'tsx', program, ...files],
    { cwd: root, encoding: 'utf8' },
  )
  if (status !== 0) throw new Error(`The comparison ended with ${status}:\n${stderr}`)
  return Number(stdout)
}

/** A new value in a schema that many operations reach, and a property gone from one that few do. */
function changed(document: Document): Document {
  const copy = structuredClone(document) as unknown as {
    components: { schemas: Record<string, Schema> }
  }
  for (const [name, schema] of Object.entries(copy.components.schemas)) {
    if (name.startsWith('OperationState')) schema.enum?.push('paused')
    if (name.startsWith('UpdateValkeyServiceRequest')) delete schema.properties?.maintenance
  }
  return copy as unknown as Document
}

interface Schema {
  enum?: string[]
  properties?: Record<string, unknown>
}

function pathsOf(document: Document): number {
  return Object.keys(document.paths as object).length
}
