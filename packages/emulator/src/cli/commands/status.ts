import { defineCommand } from '../command.js'
import { program } from '../commands.js'
import { askHealth, type Health } from '../ask-health.js'
import type { Notice } from '../notice.js'
import { portOption, readPort } from '../port.js'
import { findAll, notRunning } from '../running.js'

export const status = defineCommand({
  usage: '[options]',
  description:
    'Lists the emulators of this user that run on this machine, with their services by state. Exits with 1 when none runs.',
  options: {
    ...portOption,
    json: { type: 'boolean', help: 'Print them as one line of JSON.' },
  },
  examples: [`${program} status`, `${program} status --json`],
  run: async ({ port: text, json }) => {
    const port = readPort(text)
    const found = await findAll(port)
    const shown = await Promise.all(found.map(describe))
    if (json) process.stdout.write(`${JSON.stringify(shown)}\n`)
    else if (shown.length === 0) notRunning(port)
    else process.stdout.write(shown.map(asText).join('\n'))
    return shown.length === 0 ? 1 : 0
  },
})

interface Status {
  readonly port: number
  readonly pid: number
  /** `not answering` when it runs but does not answer. */
  readonly state: string
  readonly services: Health['services']
  readonly endpoint: string
  readonly page: string
  readonly zone: string
  readonly server: string | null
  readonly version: string
  readonly since: string
  readonly log: string | null
}

async function describe(notice: Notice): Promise<Status> {
  const { port, holder, endpoint, zone, server, version, since, log } = notice
  const health = await askHealth(endpoint)
  return {
    port,
    pid: holder.pid,
    state: health?.state ?? 'not answering',
    services: health?.services ?? {},
    endpoint,
    page: new URL('/', endpoint).href,
    zone,
    server,
    version,
    since,
    log,
  }
}

function asText({ state, port, pid, since, ...status }: Status): string {
  const services = Object.entries(status.services).map(([name, count]) => `${count} ${name}`)
  return `Port ${port}: ${state}, process ${pid}, since ${since}

  API       ${status.endpoint}
  Page      ${status.page}
  Zone      ${status.zone}
  Server    ${status.server ?? 'none found'}
  Services  ${services.join(', ') || 'none'}
  Version   ${status.version}
  Log       ${status.log ?? 'in its terminal'}
`
}
