import type { Emulator } from '../emulator.js'
import { program } from './commands.js'
import { portOf } from './port.js'

/** For people, for programs, or as a line of a log. */
export type ReadyForm = 'text' | 'json' | 'log'

/** Returns what an emulator prints when it is ready. */
export function readyText(form: ReadyForm, emulator: Emulator, detached: boolean): string {
  if (form === 'json') return asJson(emulator)
  return form === 'log' ? asLogLine(emulator) : asText(emulator, detached)
}

function asJson({ endpoint, page, controlToken, zone, server, env }: Emulator): string {
  return `${JSON.stringify({ endpoint, page, controlToken, zone, server: server ?? null, env })}\n`
}

/** The token is not for logs: `env` prints it. */
function asLogLine({ endpoint, zone, server }: Emulator): string {
  const line = { time: new Date().toISOString(), level: 'info', message: 'The emulator is ready.' }
  const { href: page } = new URL('/', endpoint)
  return `${JSON.stringify({ ...line, endpoint, page, zone, server: server ?? null })}\n`
}

function asText(emulator: Emulator, detached: boolean): string {
  const { endpoint, page, controlToken, zone, server, apiKey } = emulator
  const token = controlToken === undefined ? '' : `\n  Token   ${controlToken}`
  // Named always: another emulator may run beside this one, or be started later.
  const which = `--port ${portOf(endpoint)}`
  const end = detached ? `Stop it: ${program} stop ${which}` : 'Ctrl+C ends it.'
  return `The emulator is ready after ${Math.round(performance.now())} ms.

  API     ${endpoint}
  Page    ${page}${token}
  Zone    ${zone}
  Server  ${server ?? 'none found'}
  Key     ${apiKey}

Point clients to it: eval "$(${program} env ${which})"
${end}
`
}
