import { rmSync } from 'node:fs'

import { thisProcess } from '../backend/lock-holder.js'
import { version } from '../backend/version.js'
import type { Emulator } from '../emulator.js'
import type { EmulatorOptions } from '../options.js'
import { startEmulator } from '../start.js'
import { EmulatorError } from '../valkey/errors.js'
import { logToStderr, type Log } from '../valkey/log.js'
import { program } from './commands.js'
import { credentialsFor } from './credentials.js'
import { findNotices, leaveNotice } from './notice.js'
import { defaultPort, portOf } from './port.js'
import { readyText, type ReadyForm } from './ready-text.js'
import { requestLog, type LogForm } from './request-log.js'

/** How an emulator is served. */
interface Serving {
  /** Which credentials the emulator has; undefined for those that there are. */
  readonly credentials: string | undefined
  /** How requests are printed; undefined when they are not. */
  readonly requests: LogForm | undefined
  /** How messages are printed. */
  readonly messages: LogForm
  /** How what there is to know is printed when the emulator is ready. */
  readonly ready: ReadyForm
  readonly detached: boolean
}

/** Serves an emulator until the process is told to end. */
export async function serve(options: EmulatorOptions, serving: Serving): Promise<never> {
  const { credentials, requests, messages, ready, detached } = serving
  const emulator = await startEmulator({
    ...options,
    ...(await credentialsFor(options, credentials)),
    ...(messages === 'json' && { log: logAsJson }),
    ...(requests !== undefined && { onRequest: requestLog(requests, detached) }),
  }).catch((error: unknown) => explain(error, options.port))
  const port = portOf(emulator.endpoint)
  const background = detached ? await import('./detached.js') : undefined
  const log = background?.logOfParent && background.nameLog(background.logOfParent, port)
  const removeNotice = await announce(emulator, port, log)
  const ended = untilToldToEnd(async () => {
    removeNotice()
    await emulator.stop()
    if (log !== undefined) rmSync(log, { force: true })
  })
  const text = readyText(ready, emulator, detached)
  if (background === undefined) process.stdout.write(text)
  else background.reportReady(text)
  return ended
}

/** Says so when the port is taken by another emulator of the same user. */
async function explain(error: unknown, port = 0): Promise<never> {
  if (!(error instanceof EmulatorError) || error.code !== 'PORT_TAKEN') throw error
  const [own] = (await findNotices()).filter((notice) => notice.port === port)
  if (own === undefined) throw error
  const which = port === defaultPort ? '' : ` --port ${port}`
  throw new EmulatorError(
    error.code,
    `${error.message} An emulator of yours has it since ${own.since}; this ends it: ${program} stop${which}`,
    { cause: error },
  )
}

/** Writes all messages to stderr, a line of JSON each. */
const logAsJson: Log = (level, message) => {
  process.stderr.write(`${JSON.stringify({ time: new Date().toISOString(), level, message })}\n`)
}

/** Leaves the notice that the other commands read. An emulator that cannot leave it serves all the same. */
function announce(
  { endpoint, zone, server, env }: Emulator,
  port: number,
  log: string | undefined,
): Promise<() => void> {
  return leaveNotice({
    port,
    holder: thisProcess(),
    since: new Date().toISOString(),
    endpoint,
    zone,
    version: version(),
    server: server ?? null,
    log: log ?? null,
    env,
  }).catch((error: Error) => {
    logToStderr('warn', `The other commands will not find this emulator: ${error.message}`)
    return () => undefined
  })
}

/** Waits for the signal to end, and ends in order. A second signal ends the process at once. */
function untilToldToEnd(stop: () => Promise<void>): Promise<never> {
  return new Promise((_, reject) => {
    let stopping = false
    const end = () => {
      if (stopping) process.exit(1)
      stopping = true
      stop().then(() => process.exit(0), reject)
    }
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, end)
  })
}
