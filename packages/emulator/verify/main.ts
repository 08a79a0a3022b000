/** `pnpm verify --endpoint URL`: compares the emulator with the real cloud; see README.md. */
import { createInterface } from 'node:readline/promises'

import { DbaasValkeyError, fromEnvironment } from '@dbaas-valkey/client'

import { resolveOptions } from '../../client/dist/options.js'
import { help, readArguments, type Arguments } from './arguments.js'
import { VerifyError } from './errors.js'
import { recordsDirectory, writeRecord } from './record.js'
import { report } from './report.js'
import { plan } from './scenarios/plan.js'
import { verify, type Undertaking } from './verify.js'

const interrupted = new AbortController()
const abandoned = new AbortController()

/** Milliseconds within which a second signal is the first one again. */
const repetition = 1000
let interruptedAt = 0

process.on('SIGINT', interrupt)
process.on('SIGTERM', interrupt)
process.on('SIGHUP', interrupt)

try {
  const given = readArguments(process.argv.slice(2))
  if (given.help) process.stdout.write(help)
  else process.exitCode = await run(given)
} catch (error) {
  process.stderr.write(`${explain(error)}\n`)
  process.exitCode = 2
}

function explain(error: unknown): string {
  if (error instanceof VerifyError || error instanceof DbaasValkeyError) return error.message
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}

/**
 * Once: ends the run and cleans up. Twice: ends that, too. What started this command may hand the same signal on that
 * the terminal has sent already: it counts once.
 */
function interrupt(): void {
  if (interrupted.signal.aborted) {
    if (performance.now() - interruptedAt > repetition) abandoned.abort()
    return
  }
  interruptedAt = performance.now()
  process.stderr.write(
    '\nStopping. What was created is deleted first; press Ctrl+C again to leave it.\n',
  )
  interrupted.abort(new VerifyError('The run was stopped.'))
}

async function run({ endpoint, yes, records }: Arguments): Promise<number> {
  const { origin, prefix } = resolveOptions({ endpoint })
  const credentials = await fromEnvironment()()
  if (credentials === undefined) {
    throw new VerifyError('No credentials: set EXOSCALE_API_KEY and EXOSCALE_API_SECRET.')
  }
  const { record, emulator, differences } = await verify({
    endpoint: `${origin}${prefix}`,
    credentials,
    ...(!yes && { confirm: ask }),
    signal: interrupted.signal,
    abandon: abandoned.signal,
    progress: (line) => process.stdout.write(`${line}\n`),
  })
  const path = await writeRecord(record, records ?? recordsDirectory)
  process.stdout.write(
    `\n${report(differences, record.answers, emulator.answers)}\nRecord: ${path}\n`,
  )
  return differences.length === 0 ? 0 : 1
}

async function ask({ endpoint, service, requests }: Undertaking): Promise<boolean> {
  process.stdout.write(`This sends ${requests} requests to ${endpoint}.

  Creates   one Valkey service, ${service}, of plan ${plan}, and deletes it in the end,
            also after a failure or Ctrl+C
  Costs     what one ${plan} service costs while it is there: mostly the minutes that it takes to
            set it up (prices: https://www.exoscale.com/pricing/)
  Keeps     a record of the answers, without names, addresses and secrets; read it before you share it

`)
  if (!process.stdin.isTTY) throw new VerifyError('Nobody is there to ask: pass --yes to go on.')
  const terminal = createInterface({ input: process.stdin, output: process.stdout })
  try {
    const answer = await terminal.question('Go on? [y/N] ', { signal: interrupted.signal })
    return /^y(?:es)?$/i.test(answer.trim())
  } finally {
    terminal.close()
  }
}
