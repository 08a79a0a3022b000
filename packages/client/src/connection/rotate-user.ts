import type { Operation } from '@dbaas-valkey/types'

import { RequestValidationError } from '../core/errors.js'
import type { WaitOptions } from '../core/wait-options.js'
import type { Transport } from '../core/transport.js'
import { createDbaasValkeyUser } from '../generated/operations/create-dbaas-valkey-user.js'
import { deleteDbaasValkeyUser } from '../generated/operations/delete-dbaas-valkey-user.js'
import { listDbaasValkeyUsers } from '../generated/operations/list-dbaas-valkey-users.js'
import { wait } from '../wait.js'
import { connectionTo } from './connect-to.js'
import type { ConnectionOptions } from './connection.js'

/** The users of a rotation. */
export interface UserRotation {
  /** Name of the service. */
  readonly name: string
  /** The user to replace. */
  readonly from: string
  /** The user to create with the same rights and another password. */
  readonly to: string
}

/**
 * Replaces a user by another one with the same rights, without downtime. A reset of the password would lock out every
 * connection that has the old one. Here, the old user exists until `use` is done with the new one.
 *
 * When a step fails, nothing is deleted. Before you try again, delete the new user, or name another one.
 *
 * @param use moves the application to the new user: connect, send commands there, and close the old connection
 * @throws RequestValidationError when the service has no user `from`
 * @throws ConflictError when there is a user `to` already
 * @throws what `use` throws
 * @example
 * await rotateUser(valkey, { name: 'cache', from: 'app-1', to: 'app-2' }, async (connection) => {
 *   const next = new Redis(iovalkeyOptions(connection))
 *   await next.ping()
 *   await next.quit()
 * })
 */
export async function rotateUser(
  client: Transport,
  { name, from, to }: UserRotation,
  use: (connection: ConnectionOptions) => Promise<void> | void,
  options: WaitOptions<Operation> = {},
): Promise<void> {
  const service = { 'service-name': name }
  const { signal } = options
  const { users = [] } = await listDbaasValkeyUsers(client, service, { signal })
  const old = users.find(({ username }) => username === from)
  if (!old) throw new RequestValidationError(`service ${name} has no user ${from} to replace.`)
  const rights = old['access-control']
  const body = { username: to, ...(rights && { 'access-control': rights }) }
  await wait(client, createDbaasValkeyUser(client, { ...service, body }, { signal }), options)
  await use(await connectionTo(client, { name, username: to }, { signal }))
  const target = { ...service, username: from }
  await wait(client, deleteDbaasValkeyUser(client, target, { signal }), options)
}
