/**
 * `pnpm examples [NAME ...]`: runs every example against an emulator of its own, as a user's program would run: with
 * the endpoint and the credentials in its environment. With names, only the examples whose path contains one of them.
 */
import { spawn } from 'node:child_process'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { startEmulator } from '@dbaas-valkey/emulator'

interface Outcome {
  readonly file: string
  readonly passed: boolean
  readonly output: string
}

const here = import.meta.dirname
const wanted = process.argv.slice(2)

const found = await readdir(here, { recursive: true })
const files = found
  .filter((file) => /^(?!node_modules|support)[^/]+\/[^/]+\.ts$/.test(file))
  .filter((file) => wanted.length === 0 || wanted.some((name) => file.includes(name)))
  .sort()

const outcomes: Outcome[] = []
for (const file of files) {
  const emulator = await startEmulator()
  try {
    outcomes.push(await runExample(file, { ...emulator.env }))
  } finally {
    await emulator.stop()
  }
}

for (const { file, passed, output } of outcomes) {
  process.stdout.write(`${passed ? 'passed' : 'FAILED'}  examples/${file}\n${passed ? '' : output}`)
}
const failed = outcomes.filter(({ passed }) => !passed).length
process.stdout.write(`${outcomes.length - failed} passed, ${failed} failed\n`)
process.exitCode = failed > 0 || outcomes.length === 0 ? 1 : 0

function runExample(file: string, env: Readonly<Record<string, string>>): Promise<Outcome> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['--import', 'tsx', join(here, file)], {
      env: { ...process.env, ...env },
      timeout: 60_000,
    })
    let output = ''
    const collect = (chunk: Buffer): void => void (output += chunk.toString())
    child.stdout.on('data', collect)
    child.stderr.on('data', collect)
    child.on('close', (code) => resolve({ file, passed: code === 0, output }))
  })
}
