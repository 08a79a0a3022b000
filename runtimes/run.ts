/** `pnpm test:runtimes [NAME ...]`: the client, the command line, the MCP server and the compiler, packed and installed, on every runtime that they are made for. */
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { bundle } from './bundle.js'
import { runCommands } from './command.js'
import { runCompiler } from './compiler.js'
import { drivers } from './drivers.js'
import { install } from './install.js'
import { startScriptedServer } from './server.js'
import type { Finding } from './suite/harness.js'

const wanted = process.argv.slice(2).map((name) => name.toLowerCase())
const chosen = drivers.filter(
  ({ name }) => wanted.length === 0 || wanted.some((word) => name.toLowerCase().includes(word)),
)

process.stdout.write(
  'Packing the client, the command line, the MCP server and the compiler, and installing them with the runtimes ...\n',
)
install()
const folder = await mkdtemp(join(tmpdir(), 'runtimes-'))
const bundles = await bundle(folder)
const server = await startScriptedServer(await readFile(bundles.page, 'utf8'))
const results: (readonly [string, readonly Finding[]])[] = []
for (const { name, run } of chosen) {
  const findings = await run(bundles, server.endpoint).catch((error: unknown): Finding[] => [
    { name: 'the suite itself', problem: String(error) },
  ])
  results.push([name, findings])
}
await server.stop()
// Loaded only now: it has been built, and what the server is called with installed, a moment ago.
const { startEmulator } = await import('../packages/emulator/dist/index.js')
const { runServer } = await import('./mcp.js')
const emulator = await startEmulator({ operations: 'at-once' })
for (const { name, command } of chosen) {
  if (command === undefined) continue
  results.push([`${name}, command line`, await runCommands(name, command, emulator.env)])
  await emulator.control.reset()
  results.push([`${name}, MCP server`, await runServer(command, emulator.env)])
  await emulator.control.reset()
  results.push([`${name}, compiler`, await runCompiler(name, command)])
}
await emulator.stop()
await rm(folder, { recursive: true })

for (const [name, findings] of results) {
  const failed = findings.filter(({ problem }) => problem !== '')
  const passed = String(findings.length - failed.length).padStart(3)
  process.stdout.write(`${name.padEnd(21)} ${passed} passed, ${failed.length} failed\n`)
  for (const { name: what, problem } of failed)
    process.stdout.write(`    FAILED  ${what}: ${problem}\n`)
  for (const { name: what, note } of findings) {
    if (note !== undefined) process.stdout.write(`    note    ${what}: ${note}\n`)
  }
}
const sound =
  results.length > 0 &&
  results.every(([, findings]) => findings.every(({ problem }) => problem === ''))
process.exitCode = sound ? 0 : 1
