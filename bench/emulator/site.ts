import { connect } from 'node:tls'

import { createClient, type Client } from '@dbaas-valkey/client'
import { startEmulator, type Emulator } from '@dbaas-valkey/emulator'

/** An emulator whose changes are done when they are answered, a client of it, and its certificate authority. */
export interface Site {
  readonly emulator: Emulator
  readonly client: Client
  readonly authority: string
}

export async function openSite(): Promise<Site> {
  const emulator = await startEmulator({ operations: 'at-once' })
  const { endpoint, apiKey, apiSecret } = emulator
  const client = createClient({ endpoint, apiKey, apiSecret })
  const { certificate = '' } = await client.getDbaasCaCertificate()
  return { emulator, client, authority: certificate }
}

/** Creates a service; it runs when this is done. */
export async function create(
  { client }: Site,
  name: string,
  body: Parameters<Client['createDbaasServiceValkey']>[0]['body'] = { plan: 'startup-4' },
): Promise<void> {
  const { state, message } = await client.createDbaasServiceValkey({ name, body })
  if (state !== 'success') throw new Error(`${name} was not created: ${message}`)
}

/** Where a service listens and with which line its user `default` signs in. */
export async function access(
  { client }: Site,
  name: string,
): Promise<{ host: string; port: number; login: string }> {
  const [{ 'uri-params': address }, { username, password }] = await Promise.all([
    client.getDbaasServiceValkey({ name }),
    client.revealDbaasValkeyUserPassword({ 'service-name': name, username: 'default' }),
  ])
  return {
    host: String(address?.host),
    port: Number(address?.port),
    login: `AUTH ${username} ${password}\r\n`,
  }
}

/** Signs in to a service over TLS, as its users do, and returns the first answer to a command. */
export async function ask(site: Site, name: string): Promise<string> {
  const { host, port, login } = await access(site, name)
  return new Promise((resolve, reject) => {
    const socket = connect({ host, port, ca: site.authority }, () =>
      socket.write(`${login}PING\r\n`),
    )
    let answer = ''
    socket.on('error', reject)
    socket.on('data', (bytes) => {
      answer += bytes.toString()
      if (answer.split('\r\n').length <= 2) return
      socket.destroy()
      resolve(answer)
    })
  })
}

/** Milliseconds that something takes. */
export async function time(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}
