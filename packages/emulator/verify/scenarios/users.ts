import type { Scenario } from '../scenario.js'

const access = { categories: ['+@read'], keys: ['app:*'] }

export const users: Scenario = {
  name: 'users',
  about: 'The life of a user',
  steps: [
    {
      name: 'list-first',
      about: 'A service comes with one user.',
      request: { operation: 'list-dbaas-valkey-users' },
    },
    {
      name: 'create',
      about: 'A user is created with limits.',
      request: {
        operation: 'create-dbaas-valkey-user',
        body: { username: '{user}', 'access-control': access },
      },
      follow: true,
    },
    {
      name: 'create-again',
      about: 'A user name that is taken is refused.',
      request: { operation: 'create-dbaas-valkey-user', body: { username: '{user}' } },
      refusal: 'userExists',
    },
    {
      name: 'create-without-name',
      about: 'A user is not created without a name.',
      request: { operation: 'create-dbaas-valkey-user', body: {} },
      refusal: 'badRequest',
    },
    {
      name: 'list',
      about: 'Users are told with their limits, in full.',
      request: { operation: 'list-dbaas-valkey-users' },
    },
    {
      name: 'reveal',
      about: 'The password of a user is told on demand.',
      request: { operation: 'reveal-dbaas-valkey-user-password' },
    },
    {
      name: 'reset',
      about: 'A password is chosen by the caller.',
      request: {
        operation: 'reset-dbaas-valkey-user-password',
        body: { password: '{password}' },
      },
      follow: true,
    },
    {
      name: 'reset-short',
      about: 'A password that is too short is refused.',
      request: { operation: 'reset-dbaas-valkey-user-password', body: { password: 'short' } },
      refusal: 'badRequest',
    },
    {
      name: 'limit',
      about: 'The limits of a user are replaced.',
      request: {
        operation: 'update-dbaas-valkey-user-access-control',
        body: { 'access-control': { commands: ['+get'], keys: ['app:*'] } },
      },
      follow: true,
    },
    {
      name: 'delete-default',
      about: 'The user that a service comes with cannot be deleted.',
      request: { operation: 'delete-dbaas-valkey-user', parameters: { username: 'default' } },
      refusal: 'defaultUser',
    },
    {
      name: 'delete',
      about: 'A user is deleted.',
      request: { operation: 'delete-dbaas-valkey-user' },
      follow: true,
    },
    {
      name: 'reveal-deleted',
      about: 'A user that was deleted is not found.',
      request: { operation: 'reveal-dbaas-valkey-user-password' },
      refusal: 'userNotFound',
    },
    {
      name: 'delete-deleted',
      about: 'A user that is not there cannot be deleted.',
      request: { operation: 'delete-dbaas-valkey-user' },
      refusal: 'userNotFound',
    },
  ],
}
