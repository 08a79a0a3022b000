import { execFileSync } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'

import { shuffled } from '../lib/shuffled.js'
import type { Schemas } from './json-schema.js'
import type { Peer } from './peer.js'
import { writeBundle } from './program.js'
import { service } from './service.js'

/** How long a process takes to its first verdict, beyond one whose validator is empty. */
export interface Start {
  readonly name: string
  readonly milliseconds: number
}

const rounds = 31
const schema = 'ValkeyService'
const empty = 'empty module'

/**
 * Starts processes that load a bundle and judge a service, in turns, none of which may make code of text. Their own
 * clock counts, which begins with the process.
 */
export async function measureStart(peers: readonly Peer[], schemas: Schemas): Promise<Start[]> {
  const programs = [
    { name: empty, text: `export const ${schema} = () => true` },
    ...peers.map(({ name, program }) => ({ name, text: program(schemas, [schema], 'is') })),
  ]
  const files = new Map<string, string>()
  for (const { name, text } of programs) files.set(name, await writeProgram(name, text))
  const times = new Map(programs.map(({ name }) => [name, [] as number[]]))
  for (let round = 0; round < rounds; round++) {
    for (const { name } of shuffled(programs)) {
      times.get(name)?.push(firstVerdict(files.get(name) ?? ''))
    }
  }
  const nothing = undisturbed(times.get(empty) ?? [])
  return peers.map(({ name }) => {
    const beyond = undisturbed(times.get(name) ?? []) - nothing
    return { name, milliseconds: Number(beyond.toFixed(2)) }
  })
}

/** What a process takes when the machine has little else to do: other work makes it longer, never shorter. */
function undisturbed(times: readonly number[]): number {
  return times.toSorted((left, right) => left - right)[times.length >> 2] ?? Number.NaN
}

async function writeProgram(name: string, text: string): Promise<string> {
  const bundle = await writeBundle(`start-${name}`, text, true)
  const file = join(dirname(bundle), `start-${name.replaceAll(/\W/g, '-')}-main.mjs`)
  const main = `import { ${schema} } from ${JSON.stringify(bundle)}
if (!${schema}(${JSON.stringify(service)})) throw new Error('A valid service is refused.')
process.stdout.write(String(performance.now()))
`
  await writeFile(file, main)
  return file
}

function firstVerdict(file: string): number {
  const flag = '--disallow-code-generation-from-strings'
  return Number(execFileSync(process.execPath, [flag, file], { encoding: 'utf8' }))
}
