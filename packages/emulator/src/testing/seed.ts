import { refuseCommand } from '../valkey/errors.js'
import type { World } from '../backend/backend.js'
import type { Zones } from '../backend/zones.js'
import type { Seed, SeededService, SeededUser } from './control.js'

/** Makes services one after the other, so that one can be forked from another before it. */
export async function plant(zones: Zones, { services }: Seed): Promise<void> {
  for (const service of services) await plantService(await zones.world(service.zone), service)
}

async function plantService(world: World, service: SeededService): Promise<void> {
  const { name, body, users = [], commands = [] } = service
  const change = await world.services.create(name, body)
  await change.start()
  for (const user of users) await plantUser(world, name, user)
  if (commands.length > 0) await plantData(world, name, commands)
}

async function plantUser(world: World, service: string, user: SeededUser): Promise<void> {
  const { password, ...request } = user
  const created = await world.users.create(service, request)
  await created.start()
  if (password === undefined) return
  const reset = await world.users.resetPassword(service, request.username, password)
  await reset.start()
}

async function plantData(
  world: World,
  service: string,
  commands: readonly (readonly string[])[],
): Promise<void> {
  const replies = await world.laboratory.execute(service, commands)
  const failed = replies.findIndex((reply) => reply instanceof Error)
  if (failed === -1) return
  const command = commands[failed]?.join(' ')
  refuseCommand(`${command}: ${(replies[failed] as Error).message}`)
}
