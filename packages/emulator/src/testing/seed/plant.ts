import type { Backend, Change } from '../../backend/backend.js'
import { defaultUsername } from '../../backend/record.js'
import type { SeededService, SeededUser } from '../control.js'
import { refuseCommand } from '../refuse.js'

/** Creates a service with its users and data, and waits until it runs. */
export async function plantService(backend: Backend, service: SeededService): Promise<void> {
  const { name, body, users = [], commands = [] } = service
  await carryOut(backend.services.create(name, body))
  for (const user of users) await plantUser(backend, name, user)
  await runCommands(backend, name, commands)
}

/** Creates a user. Every service has its user `default` from the start, so that one can only be given a password. */
export async function plantUser(
  { users }: Backend,
  service: string,
  { password, ...request }: SeededUser,
): Promise<void> {
  const isDefault = request.username === defaultUsername && request['access-control'] === undefined
  if (!isDefault) await carryOut(users.create(service, request))
  if (password !== undefined)
    await carryOut(users.resetPassword(service, request.username, password))
}

export async function runCommands(
  { experiments }: Backend,
  service: string,
  commands: readonly (readonly string[])[],
): Promise<void> {
  if (commands.length === 0) return
  const replies = await experiments.execute(service, commands)
  const failed = replies.findIndex((reply) => reply instanceof Error)
  if (failed === -1) return
  const command = commands[failed]?.join(' ')
  refuseCommand(`${command}: ${(replies[failed] as Error).message}`)
}

/** Does the work of a change once it is accepted. */
export async function carryOut(change: Promise<Change>): Promise<void> {
  await (await change).start()
}
