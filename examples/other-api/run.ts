/**
 * `pnpm examples:other-api`: does what the README says of another API, in an empty folder and with packages from npm: writes
 * the types and validators of a document, builds them, and uses them beside openapi-fetch and hey-api's client.
 */
import { execFile } from 'node:child_process'
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)
const here = import.meta.dirname
const generate = `node ${resolve(here, '../../scripts/run.mjs')} generate/src/cli.ts`

/** What each program prints last. */
const printed: Readonly<Record<string, readonly string[]>> = {
  'openapi-fetch': ['Felix', 'born must be a valid date but is "yesterday"'],
  'hey-api': ['Felix', 'born must be a valid date but is "yesterday"'],
}

const folder = await mkdtemp(join(tmpdir(), 'other-api-'))
const requests: string[] = []
const server = await startPetstore()
try {
  await cp(here, folder, { recursive: true })
  await rm(join(folder, 'run.ts'))
  // The repository's own command, in the folder of the document.
  await shell(`pnpm() { ${generate} "\${@:2}"; }; source generate.sh`)
  await shell('npm init -y && npm pkg set type=module')
  for (const [name, lines] of Object.entries(printed)) {
    requests.length = 0
    const output = await shell(`source ${name}.sh`)
    const missing = lines.filter((line) => !output.includes(line))
    if (missing.length > 0)
      throw new Error(`${name} does not print ${missing.join(', ')}:\n${output}`)
    if (requests.join() !== 'GET /pets/7') throw new Error(`${name} sent ${requests.join()}`)
    await typecheck(`${name}.ts`)
    console.log(`passed  examples/other-api/${name}.ts`)
  }
} finally {
  server.close()
  await rm(folder, { recursive: true })
}

async function shell(script: string): Promise<string> {
  const { stdout } = await run('bash', ['-euo', 'pipefail', '-c', script], {
    cwd: folder,
    env: { ...process.env, PETSTORE_URL: addressOf(server) },
  })
  return stdout
}

/** With the options that hey-api's client is written for. */
async function typecheck(file: string): Promise<void> {
  const options =
    '--noEmit --strict --target es2022 --lib es2023,dom --module esnext --moduleResolution bundler'
  await shell(
    `npm install --no-save typescript@5.9.3 @types/node@20.19.43 && npx tsc ${options} --types node ${file}`,
  )
}

async function startPetstore(): Promise<Server> {
  const started = createServer((request, response) => {
    requests.push(`${request.method} ${request.url}`)
    response.setHeader('content-type', 'application/json').end('{ "id": 7, "name": "Felix" }')
  })
  await new Promise<void>((ready) => started.listen(0, '127.0.0.1', ready))
  return started
}

function addressOf(listening: Server): string {
  return `http://127.0.0.1:${(listening.address() as AddressInfo).port}`
}
