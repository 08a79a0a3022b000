import type { Backend } from '../backend/backend.js'
import { contractSchema } from '../backend/contract.js'
import { findUnknownProperties } from '../backend/unknown-properties.js'
import type { Zones } from '../backend/zones.js'
import type { Seed, SeededService, SeededUser } from './control.js'
import { refuseCommand, refuseInput } from './refuse.js'

/** Creates services one after the other, so that one can be a fork of another before it. */
export async function seedServices(zones: Zones, { services }: Seed): Promise<void> {
  services.forEach(refuseUnknownProperties)
  for (const service of services) await seedService(await zones.backend(service.zone), service)
}

/** Refuses unknown properties in a seed, even where the emulator accepts them in requests to its API. */
function refuseUnknownProperties({ body, users = [] }: SeededService, index: number): void {
  const service = `seed.services[${index}]`
  const unknown = (place: string, schema: string, value: unknown) =>
    findUnknownProperties(contractSchema(schema), value, 'refused').map(
      ({ message }) => `${place}.${message}`,
    )
  const issues = [
    ...unknown(`${service}.body`, 'CreateValkeyServiceRequest', body),
    ...users.flatMap((user, number) =>
      unknown(
        `${service}.users[${number}].access-control`,
        'AccessControl',
        user['access-control'],
      ),
    ),
  ]
  if (issues.length > 0) refuseInput(issues)
}

async function seedService(backend: Backend, service: SeededService): Promise<void> {
  const { name, body, users = [], commands = [] } = service
  const change = await backend.services.create(name, body)
  await change.start()
  for (const user of users) await seedUser(backend, name, user)
  if (commands.length > 0) await runCommands(backend, name, commands)
}

async function seedUser(backend: Backend, service: string, user: SeededUser): Promise<void> {
  const { password, ...request } = user
  const created = await backend.users.create(service, request)
  await created.start()
  if (password === undefined) return
  const reset = await backend.users.resetPassword(service, request.username, password)
  await reset.start()
}

async function runCommands(
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
