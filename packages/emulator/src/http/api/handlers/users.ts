import { accountFor } from '../../../backend/account-for.js'
import type { Handlers } from '../../../generated/handlers.js'

export const listUsers: Handlers['list-dbaas-valkey-users'] = ({ path }, { backend }) => ({
  users: backend.users.list(path['service-name']),
})

export const createUser: Handlers['create-dbaas-valkey-user'] = ({ path, body }, { backend }) =>
  backend.users.create(path['service-name'], body)

export const updateAccessControl: Handlers['update-dbaas-valkey-user-access-control'] = (
  { path, body },
  { backend },
) => {
  const { 'access-control': accessControl, ...rest } = body
  accountFor(rest)
  return backend.users.updateAccessControl(path['service-name'], path.username, accessControl)
}

export const revealPassword: Handlers['reveal-dbaas-valkey-user-password'] = (
  { path },
  { backend },
) => backend.users.revealPassword(path['service-name'], path.username)

export const resetPassword: Handlers['reset-dbaas-valkey-user-password'] = (
  { path, body },
  { backend },
) => {
  const { password, ...rest } = body
  accountFor(rest)
  return backend.users.resetPassword(path['service-name'], path.username, password)
}

export const deleteUser: Handlers['delete-dbaas-valkey-user'] = ({ path }, { backend }) =>
  backend.users.delete(path['service-name'], path.username)
