/**
 * `pnpm examples [NAME ...]`: runs every example against its own emulator, as a user's program would run: with the
 * endpoint and the credentials in its environment. With names, only the examples whose path contains one of them. Examples
 * that connect to a service run twice: with reads that contain passwords, and with reads that don't. `other-api/` has a
 * command of its own, since it needs no emulator, but packages from npm.
 */
import { spawn } from 'node:child_process'
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { availableParallelism, tmpdir } from 'node:os'
import { basename, delimiter, join } from 'node:path'

import { startEmulator, type SecretVisibility } from '@dbaas-valkey/emulator'

interface Run {
  readonly file: string
  readonly secrets: SecretVisibility
}

interface ExampleResult extends Run {
  readonly passed: boolean
  readonly output: string
}

const here = import.meta.dirname
/** Where the commands of our packages are, as for those who have installed them. */
const installed = join(here, 'node_modules/.bin')
const wanted = process.argv.slice(2)

const found = await readdir(here, { recursive: true })
const files = found
  .filter((file) => /^(?!node_modules|other-api|support)[^/]+\/[^/]+\.(?:m?[jt]s|sh)$/.test(file))
  .filter((file) => wanted.length === 0 || wanted.some((name) => file.includes(name)))
  .sort()

const runs: Run[] = []
for (const file of files) {
  for (const secrets of await formsFor(file)) runs.push({ file, secrets })
}
const outcomes = await sideBySide(runs, availableParallelism(), runWithEmulator)

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

/** Does the work for all, a few at the same time. The results are in the order of what was given. */
async function sideBySide<Given, Result>(
  all: readonly Given[],
  limit: number,
  work: (given: Given) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = []
  const left = all.entries()
  const worker = async () => {
    for (const [index, given] of left) results[index] = await work(given)
  }
  await Promise.all(Array.from({ length: limit }, worker))
  return results
}

async function runWithEmulator({ file, secrets }: Run): Promise<ExampleResult> {
  if (/^compiler\/.*\.sh$/.test(file)) return { file, secrets, ...(await runInProject(file)) }
  const emulator = await startEmulator({ secrets })
  try {
    return { file, secrets, ...(await runExample(file, { ...emulator.env })) }
  } finally {
    await emulator.stop()
  }
}

/** The compiler writes into the folder where it is called: a project of its own, with what a reader has installed there. */
async function runInProject(file: string): Promise<Omit<ExampleResult, keyof Run>> {
  const project = await mkdtemp(join(tmpdir(), 'examples-'))
  try {
    await writeFile(join(project, 'package.json'), '{ "type": "module" }')
    await mkdir(join(project, 'node_modules'))
    const links = [
      join(here, 'node_modules/@dbaas-valkey'),
      join(here, 'node_modules/.bin'),
      join(here, '../node_modules/tsx'),
    ]
    for (const link of links) await symlink(link, join(project, 'node_modules', basename(link)))
    return await runExample(file, {}, project)
  } finally {
    await rm(project, { recursive: true })
  }
}

function runExample(
  file: string,
  env: Readonly<Record<string, string>>,
  cwd?: string,
): Promise<Omit<ExampleResult, keyof Run>> {
  return new Promise((resolve) => {
    const [program, ...words] = file.endsWith('.sh')
      ? ['bash', '-euo', 'pipefail', join(here, file)]
      : [process.execPath, '--import', 'tsx', join(here, file)]
    const child = spawn(program ?? '', words, {
      ...(cwd === undefined ? {} : { cwd }),
      env: { ...process.env, ...env, PATH: `${installed}${delimiter}${process.env['PATH']}` },
      timeout: 60_000,
    })
    let output = ''
    const collect = (chunk: Buffer): void => void (output += chunk.toString())
    child.stdout.on('data', collect)
    child.stderr.on('data', collect)
    child.on('close', (code) => resolve({ passed: code === 0, output }))
  })
}
