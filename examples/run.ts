/**
 * `pnpm examples [NAME ...]`: runs every example against an emulator of its own, as a user's program would run: with
 * the endpoint and the credentials in its environment. With names, only the examples whose path contains one of them.
 * Those that connect to a service run twice: where reading a service tells no password, and where it does.
 */
import { spawn } from 'node:child_process'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { startEmulator, type SecretVisibility } from '@dbaas-valkey/emulator'

interface Outcome {
  readonly file: string
  readonly secrets: SecretVisibility
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
  for (const secrets of await formsFor(file)) {
    const emulator = await startEmulator({ secrets })
    try {
      outcomes.push({ file, secrets, ...(await runExample(file, { ...emulator.env })) })
    } finally {
      await emulator.stop()
    }
  }
}

for (const { file, secrets, passed, output } of outcomes) {
  const form = secrets === 'shown' ? ', with passwords in reads' : ''
  process.stdout.write(
    `${passed ? 'passed' : 'FAILED'}  examples/${file}${form}\n${passed ? '' : output}`,
  )
}
const failed = outcomes.filter(({ passed }) => !passed).length
process.stdout.write(`${outcomes.length - failed} passed, ${failed} failed\n`)
process.exitCode = failed > 0 || outcomes.length === 0 ? 1 : 0

async function formsFor(file: string): Promise<SecretVisibility[]> {
  const source = await readFile(join(here, file), 'utf8')
  return source.includes('@dbaas-valkey/client/connection') ? ['hidden', 'shown'] : ['hidden']
}

function runExample(
  file: string,
  env: Readonly<Record<string, string>>,
): Promise<Omit<Outcome, 'file' | 'secrets'>> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['--import', 'tsx', join(here, file)], {
      env: { ...process.env, ...env },
      timeout: 60_000,
    })
    let output = ''
    const collect = (chunk: Buffer): void => void (output += chunk.toString())
    child.stdout.on('data', collect)
    child.stderr.on('data', collect)
    child.on('close', (code) => resolve({ passed: code === 0, output }))
  })
}
