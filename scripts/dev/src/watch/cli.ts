/** `pnpm dev`: keeps an emulator running that is up to date with the contract. */
import { join, relative } from 'node:path'

import { root } from '@dbaas-valkey/contract/root'

import { debounce } from './debounce.js'
import { EmulatorFailed, EmulatorProcess } from './emulator-process.js'
import { build, generate, StepFailed } from './steps.js'
import { watchFolders } from './watch-folders.js'

const usage = `Usage: pnpm dev [options of the emulator]

Watches the contract (spec/) and the emulator's sources. After a change it generates, builds the packages and
restarts the emulator, and prints a line for each step: what, how long, and the error with its file and place.
After an error the emulator from before goes on, and the next change is tried again. Ctrl+C ends everything.

Services, their data and the credentials outlive a restart; without --data they are removed at the end.
The options are those of the emulator, such as --port 0 or --operations at-once:
  node packages/emulator/bin/dbaas-valkey-emulator.js --help
`
/** Milliseconds without another change before work begins: an editor that saves all writes several files. */
const quiet = 100

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}

/** Runs a step and prints its line. Returns whether it succeeded. */
async function step(name: string, work: () => Promise<string>): Promise<boolean> {
  const start = performance.now()
  const head = () => `${name.padEnd(9)} ${((performance.now() - start) / 1000).toFixed(1)} s  `
  try {
    const words = await work()
    say(head() + words)
    return true
  } catch (error) {
    if (stopping.signal.aborted) return false
    if (!(error instanceof StepFailed || error instanceof EmulatorFailed)) throw error
    const [first = '', ...others] = error.message.split('\n')
    say(`${head()}failed: ${first}`)
    for (const line of others) say(`          ${line}`)
    return false
  }
}

const stopping = new AbortController()
const options = process.argv.slice(2).filter((option) => option !== '--')
const emulator = new EmulatorProcess(root, options, ({ message }) =>
  say(`emulator  ended by itself: ${message}`),
)

/** What is done at the start and after each change; ends at the first step that fails. */
async function update(): Promise<void> {
  const { signal } = stopping
  const steps = [
    () => step('generate', () => generate(root, signal)),
    () => step('build', () => build(root, signal)),
    () => step('emulator', () => emulator.restart()),
  ]
  for (const run of steps) {
    if (signal.aborted || !(await run())) return
  }
}

function main(): void {
  const report = debounce(quiet, async (paths) => {
    if (stopping.signal.aborted) return
    if (!paths.includes(root))
      say(`changed   ${paths.map((path) => relative(root, path)).join(', ')}`)
    running = update()
    await running
  })
  let running = Promise.resolve()
  const folders = [join(root, 'spec'), join(root, 'packages/emulator/src')]
  const concerns = (path: string) => /spec\/.*\.yaml$|emulator\/src\/.*\.ts$/.test(path)
  const unwatch = watchFolders(folders, concerns, report)
  const stop = async () => {
    if (stopping.signal.aborted) return
    stopping.abort()
    unwatch()
    await running
    await emulator.stop()
    process.exit(0)
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => void stop())
  // The first round: everything counts as changed.
  report(root)
}

if (options.includes('--help')) process.stdout.write(usage)
else main()
