import { Redis } from 'iovalkey'

import type { Emulator } from '../../src/emulator.js'
import { call } from '../support/http.js'

/** Keeps a service busy with about so many commands per second, until the client is disconnected. */
export async function connectTo(emulator: Emulator, service: string, rate: number): Promise<Redis> {
  const read = async <T>(path: string) => (await call(emulator, 'GET', path)).json<T>()
  const { components = [] } = await read<{
    components?: { host: string; port: number; ssl: boolean }[]
  }>(`/dbaas-valkey/${service}`)
  const { password } = await read<{ password: string }>(
    `/dbaas-valkey/${service}/user/default/password/reveal`,
  )
  const { certificate: ca } = await read<{ certificate: string }>('/dbaas-ca-certificate')
  const [{ host, port } = { host: '', port: 0 }] = components
  const client = new Redis({ host, port, password, tls: { ca }, lazyConnect: true })
  client.on('error', () => undefined)
  await client.connect()
  let count = 0
  const timer = setInterval(() => {
    for (let command = 0; command < rate / 20; command++) {
      count += 1
      const key = `session:${count % 500}`
      void (count % 3 === 0 ? client.hset(key, 'user', count) : client.hget(key, 'user')).catch(
        () => undefined,
      )
    }
  }, 50)
  client.on('end', () => clearInterval(timer))
  return client
}
