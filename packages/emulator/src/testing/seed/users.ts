import { isDeepStrictEqual } from 'node:util'

import type { AccessControl } from '@dbaas-valkey/types'

import { defaultAccessControl, mergeAccessControl } from '../../backend/access-control.js'
import type { Backend } from '../../backend/backend.js'
import { defaultUsername } from '../../backend/record.js'
import { effectiveSettings } from '../../backend/settings.js'
import type { SeededService, SeededUser } from '../control.js'
import { carryOut, plantUser } from './plant.js'

/**
 * Makes the users of a service what a seed declares. Users whom an earlier seed declared and this one does not are deleted.
 *
 * @returns whether anything was changed
 */
export async function bringUsers(
  backend: Backend,
  { name, users = [] }: SeededService,
  before: SeededService | undefined,
): Promise<boolean> {
  const earlier = before?.users ?? []
  const changes = [
    ...earlier
      .filter(({ username }) => !find(users, username))
      .map((user) => ({ user: undefined, was: user })),
    ...users.map((user) => ({ user, was: find(earlier, user.username) })),
  ]
  let changed = false
  for (const { user, was } of changes) {
    const done =
      user === undefined ? remove(backend, name, was) : bringUser(backend, name, user, was)
    changed = (await done) || changed
  }
  return changed
}

async function remove(
  { users }: Backend,
  service: string,
  user: SeededUser | undefined,
): Promise<boolean> {
  const name = user?.username ?? ''
  const isThere = find(users.list(service), name) !== undefined
  if (!isThere || name === defaultUsername) return false
  await carryOut(users.delete(service, name))
  return true
}

async function bringUser(
  backend: Backend,
  service: string,
  user: SeededUser,
  was: SeededUser | undefined,
): Promise<boolean> {
  const { users } = backend
  const { username, password } = user
  const present = find(users.list(service), username)
  if (present === undefined) {
    await plantUser(backend, service, user)
    return true
  }
  if (isDeepStrictEqual(user, was)) return false
  const wanted = user['access-control'] ?? (was?.['access-control'] && {})
  const complete = wanted && complement(backend, service, wanted)
  const limits = complete !== undefined && !isDeepStrictEqual(present['access-control'], complete)
  if (limits) await carryOut(users.updateAccessControl(service, username, complete))
  const resets =
    password !== undefined && users.revealPassword(service, username).password !== password
  if (resets) await carryOut(users.resetPassword(service, username, password))
  return limits || resets
}

/** Returns an access control as a new user would have it. */
function complement({ services }: Backend, service: string, wanted: AccessControl): AccessControl {
  const settings = effectiveSettings(services.get(service)['valkey-settings'] ?? {})
  return mergeAccessControl(defaultAccessControl(settings.acl_channels_default), wanted, true)
}

function find<User extends { readonly username?: string }>(
  users: readonly User[],
  username: string,
): User | undefined {
  return users.find((user) => user.username === username)
}
