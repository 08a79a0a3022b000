import type { Backend } from '../backend/backend.js'
import type { Zones } from '../backend/zones.js'
import type { Seed, SeededService, SeededUser } from './control.js'
import { refuseCommand } from './refuse.js'

/** Makes services one after the other, so that one can be forked from another before it. */
export async function seedServices(zones: Zones, { services }: Seed): Promise<void> {
  for (const service of services) await plantService(await zones.backend(service.zone), service)
}

async function plantService(backend: Backend, service: SeededService): Promise<void> {
  const { name, body, users = [], commands = [] } = service
  const change = await backend.services.create(name, body)
  await change.start()
  for (const user of users) await plantUser(backend, name, user)
  if (commands.length > 0) await plantData(backend, name, commands)
}

async function plantUser(backend: Backend, service: string, user: SeededUser): Promise<void> {
  const { password, ...request } = user
  const created = await backend.users.create(service, request)
  await created.start()
  if (password === undefined) return
  const reset = await backend.users.resetPassword(service, request.username, password)
  await reset.start()
}

async function plantData(
  backend: Backend,
  service: string,
  commands: readonly (readonly string[])[],
): Promise<void> {
  const replies = await backend.experiments.execute(service, commands)
  const failed = replies.findIndex((reply) => reply instanceof Error)
  if (failed === -1) return
  const command = commands[failed]?.join(' ')
  refuseCommand(`${command}: ${(replies[failed] as Error).message}`)
}
