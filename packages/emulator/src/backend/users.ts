import type { AccessControl, CreateValkeyUserRequest } from '@dbaas-valkey/types'

import { accountFor } from './account-for.js'
import {
  accessControlIssues,
  accessControlRules,
  defaultAccessControl,
  mergeAccessControl,
  type CompleteAccessControl,
} from './access-control.js'
import { usernameIssue } from './names.js'
import { newPassword, passwordIssue } from './passwords.js'
import { defaultUsername, type UserRecord } from './record.js'
import { refuse, refuseInvalid } from './refusals.js'
import type { Registry } from './registry.js'
import type { Service } from './service.js'
import { serverUser } from './service-deployment.js'
import { userType } from './service-view.js'
import { effectiveSettings } from './settings.js'
import type { Change, Users } from './backend.js'

export function createUsers(registry: Registry): Users {
  return {
    list: (service) =>
      registry.find(service).record.users.map(({ username, accessControl }) => ({
        username,
        type: userType(username),
        'access-control': accessControl,
      })),

    create: async (nameOrId, request: CreateValkeyUserRequest) => {
      const service = registry.find(nameOrId)
      const { username, 'access-control': wanted = {}, ...rest } = request
      accountFor(rest)
      const taken = (): boolean => service.record.users.some((user) => user.username === username)
      if (taken()) refuse('userExists', username)
      const issue = usernameIssue(username)
      refuseInvalid(issue === undefined ? [] : [issue])
      const accessControl = mergeAccessControl(
        defaultAccessControl(effectiveSettings(service.record.settings).acl_channels_default),
        wanted,
        true,
      )
      await refuseBadAccessControl(service, wanted, accessControl)
      return change(service, async () => {
        if (taken()) refuse('userExists', username)
        await putUser(service, { username, password: newPassword(), accessControl }, false)
      })
    },

    updateAccessControl: async (nameOrId, username, request = {}) => {
      const service = registry.find(nameOrId)
      const merged = (): CompleteAccessControl =>
        mergeAccessControl(findUser(service, username).accessControl, request, false)
      if (username === defaultUsername) refuse('defaultUser', username)
      await refuseBadAccessControl(service, request, merged())
      return change(service, async () => {
        const user = findUser(service, username)
        await putUser(service, { ...user, accessControl: merged() }, false)
      })
    },

    revealPassword: (service, username) => ({
      username,
      password: findUser(registry.find(service), username).password,
    }),

    resetPassword: async (nameOrId, username, password) => {
      const service = registry.find(nameOrId)
      findUser(service, username)
      const issue = password === undefined ? undefined : passwordIssue(password)
      refuseInvalid(issue === undefined ? [] : [issue])
      return change(service, async () => {
        const user = findUser(service, username)
        await putUser(service, { ...user, password: password ?? newPassword() }, true)
      })
    },

    delete: async (nameOrId, username) => {
      const service = registry.find(nameOrId)
      findUser(service, username)
      if (username === defaultUsername) refuse('defaultUser', username)
      return change(service, async () => {
        findUser(service, username)
        const others = service.record.users.filter((user) => user.username !== username)
        await changeUser(service, username, others)
      })
    },
  }
}

function findUser(service: Service, username: string): UserRecord {
  return (
    service.record.users.find((user) => user.username === username) ??
    refuse('userNotFound', username)
  )
}

/** Refuses an access control that is malformed, or has rules that the service's own server does not know. */
async function refuseBadAccessControl(
  service: Service,
  request: AccessControl,
  complete: CompleteAccessControl,
): Promise<void> {
  refuseInvalid(accessControlIssues(request))
  if (service.state !== 'running') return
  const rules = accessControlRules(complete)
  const issue = await service.servers.consult(() => service.deployment.users.issueWith(rules))
  refuseInvalid(issue === undefined ? [] : [`access-control: ${issue}`])
}

/** Brings one user on the servers to the state of a list of users, which may not have the user. */
async function putOnServers(
  service: Service,
  users: readonly UserRecord[],
  username: string,
  cut: boolean,
): Promise<void> {
  const directory = service.deployment.users
  const user = users.find((one) => one.username === username)
  await (user ? directory.set(serverUser(user), cut) : directory.remove(username))
  await directory.save(users.map(serverUser))
}

/** Changes one user on the servers and in the record. After a failure, for instance on a full disk, both are as before. */
async function changeUser(
  service: Service,
  username: string,
  users: readonly UserRecord[],
  cut = false,
): Promise<void> {
  const before = service.record.users
  try {
    await putOnServers(service, users, username, cut)
    service.record.users = users
    await service.touch()
  } catch (error) {
    service.record.users = before
    // Report the first failure. A server that is down reads its users when it starts.
    await putOnServers(service, before, username, false).catch(() => undefined)
    throw error
  }
}

/** Adds or replaces a user on the servers and in the record. */
function putUser(service: Service, user: UserRecord, cut: boolean): Promise<void> {
  const { users } = service.record
  const isNew = !users.some(({ username }) => username === user.username)
  const after = isNew
    ? [...users, user]
    : users.map((one) => (one.username === user.username ? user : one))
  return changeUser(service, user.username, after, cut)
}

function change(service: Service, work: () => Promise<void>): Change {
  return service.change(() =>
    service.exclusively(undefined, () => {
      service.servers.refuseWithoutServers()
      return work()
    }),
  )
}
