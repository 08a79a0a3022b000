import type { Emulator } from '../emulator.js'
import { startEmulator } from '../start.js'
import { logToStderr } from '../valkey/log.js'
import type { Arguments } from './arguments.js'
import { keptCredentials } from './credentials.js'
import { leaveNotice } from './notice.js'

const defaultPort = 8379

/** Starts an emulator that runs until the process is told to end. */
export async function start({ port = defaultPort, options, json }: Arguments): Promise<void> {
  const { dataDirectory } = options
  const credentials = dataDirectory === undefined ? {} : await keptCredentials(dataDirectory)
  const emulator = await startEmulator({ ...options, ...credentials, port })
  const { port: bound } = new URL(emulator.endpoint)
  const removeNotice = await leaveNotice(Number(bound), emulator.env).catch((error: Error) => {
    logToStderr('warn', `The env command will not find this emulator: ${error.message}`)
    return () => undefined
  })
  let stopping = false
  const stop = () => {
    if (stopping) process.exit(1)
    stopping = true
    removeNotice()
    void emulator.stop().then(() => process.exit(0))
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
  process.stdout.write(json ? asJson(emulator) : asText(emulator))
}

function asJson({ endpoint, page, controlToken, zone, server, env }: Emulator): string {
  return `${JSON.stringify({ endpoint, page, controlToken, zone, server: server ?? null, env })}\n`
}

function asText({ endpoint, page, controlToken, zone, server }: Emulator): string {
  const token = controlToken === undefined ? '' : `\n  Token   ${controlToken}`
  return `The emulator is ready after ${Math.round(performance.now())} ms.

  API     ${endpoint}
  Page    ${page}${token}
  Zone    ${zone}
  Server  ${server ?? 'none found'}

Point clients to it: eval "$(npx @dbaas-valkey/emulator env)"
Ctrl+C ends it.
`
}
