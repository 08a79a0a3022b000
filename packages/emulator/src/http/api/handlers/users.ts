import type { Handlers } from '../../../generated/handlers.js'

export const listUsers: Handlers['list-dbaas-valkey-users'] = ({ path }, { world }) => ({
  users: world.users.list(path['service-name']),
})

export const createUser: Handlers['create-dbaas-valkey-user'] = ({ path, body }, { world }) =>
  world.users.create(path['service-name'], body)

export const updateAccessControl: Handlers['update-dbaas-valkey-user-access-control'] = (
  { path, body },
  { world },
) => world.users.updateAccessControl(path['service-name'], path.username, body['access-control'])

export const revealPassword: Handlers['reveal-dbaas-valkey-user-password'] = (
  { path },
  { world },
) => world.users.revealPassword(path['service-name'], path.username)

export const resetPassword: Handlers['reset-dbaas-valkey-user-password'] = (
  { path, body },
  { world },
) => world.users.resetPassword(path['service-name'], path.username, body.password)

export const deleteUser: Handlers['delete-dbaas-valkey-user'] = ({ path }, { world }) =>
  world.users.delete(path['service-name'], path.username)
