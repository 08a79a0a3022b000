import { rmSync } from 'node:fs'

import { thisProcess } from '../backend/lock-holder.js'
import type { Emulator } from '../emulator.js'
import type { EmulatorOptions } from '../options.js'
import { startEmulator } from '../start.js'
import { logToStderr } from '../valkey/log.js'
import { version } from '../backend/version.js'
import { program } from './commands.js'
import { credentialsFor } from './credentials.js'
import { leaveNotice } from './notice.js'
import { defaultPort } from './port.js'

/** How an emulator is served. */
interface Serving {
  /** Whether what there is to know is printed as JSON. */
  readonly json: boolean
  readonly detached: boolean
}

/** Serves an emulator until the process is told to end. */
export async function serve(options: EmulatorOptions, { json, detached }: Serving): Promise<never> {
  const emulator = await startEmulator({ ...options, ...(await credentialsFor(options)) })
  const port = Number(new URL(emulator.endpoint).port)
  const background = detached ? await import('./detached.js') : undefined
  const log = background?.logOfParent && background.nameLog(background.logOfParent, port)
  const removeNotice = await announce(emulator, port, log)
  const ended = untilToldToEnd(async () => {
    removeNotice()
    await emulator.stop()
    if (log !== undefined) rmSync(log, { force: true })
  })
  const text = json ? asJson(emulator) : asText(emulator, port, detached)
  if (background === undefined) process.stdout.write(text)
  else background.reportReady(text)
  return ended
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

function asJson({ endpoint, page, controlToken, zone, server, env }: Emulator): string {
  return `${JSON.stringify({ endpoint, page, controlToken, zone, server: server ?? null, env })}\n`
}

function asText(
  { endpoint, page, controlToken, zone, server }: Emulator,
  port: number,
  detached: boolean,
): string {
  const token = controlToken === undefined ? '' : `\n  Token   ${controlToken}`
  const which = port === defaultPort ? '' : ` --port ${port}`
  const end = detached ? `Stop it: ${program} stop${which}` : 'Ctrl+C ends it.'
  return `The emulator is ready after ${Math.round(performance.now())} ms.

  API     ${endpoint}
  Page    ${page}${token}
  Zone    ${zone}
  Server  ${server ?? 'none found'}

Point clients to it: eval "$(${program} env${which})"
${end}
`
}
