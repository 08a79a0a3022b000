// Generated from the contract by `pnpm generate`. Do not edit.

export interface Route {
  readonly method: string
  /** The path template below the API's prefix. */
  readonly path: string
  /** Whether the request must carry a signature. */
  readonly signed: boolean
  /** Whether a success answers with an Operation that goes on after the answer. */
  readonly async: boolean
  readonly body: 'required' | 'optional' | 'none'
  /** The status of a success. */
  readonly success: number
}

/** Every operation of the contract: where it lives and how it is called. */
export const routes = {
  'create-dbaas-service-valkey': {
    method: 'POST',
    path: '/dbaas-valkey/{name}',
    signed: true,
    async: true,
    body: 'required',
    success: 200,
  },
  'create-dbaas-valkey-user': {
    method: 'POST',
    path: '/dbaas-valkey/{service-name}/user',
    signed: true,
    async: true,
    body: 'required',
    success: 200,
  },
  'delete-dbaas-service-valkey': {
    method: 'DELETE',
    path: '/dbaas-valkey/{name}',
    signed: true,
    async: true,
    body: 'none',
    success: 200,
  },
  'delete-dbaas-valkey-user': {
    method: 'DELETE',
    path: '/dbaas-valkey/{service-name}/user/{username}',
    signed: true,
    async: true,
    body: 'none',
    success: 200,
  },
  'get-dbaas-ca-certificate': {
    method: 'GET',
    path: '/dbaas-ca-certificate',
    signed: true,
    async: false,
    body: 'none',
    success: 200,
  },
  'get-dbaas-migration-status': {
    method: 'GET',
    path: '/dbaas-migration-status/{name}',
    signed: true,
    async: false,
    body: 'none',
    success: 200,
  },
  'get-dbaas-service-logs': {
    method: 'POST',
    path: '/dbaas-service-logs/{service-name}',
    signed: true,
    async: false,
    body: 'required',
    success: 200,
  },
  'get-dbaas-service-metrics': {
    method: 'POST',
    path: '/dbaas-service-metrics/{service-name}',
    signed: true,
    async: false,
    body: 'required',
    success: 200,
  },
  'get-dbaas-service-type': {
    method: 'GET',
    path: '/dbaas-service-type/{service-type-name}',
    signed: true,
    async: false,
    body: 'none',
    success: 200,
  },
  'get-dbaas-service-valkey': {
    method: 'GET',
    path: '/dbaas-valkey/{name}',
    signed: true,
    async: false,
    body: 'none',
    success: 200,
  },
  'get-dbaas-settings-valkey': {
    method: 'GET',
    path: '/dbaas-settings-valkey',
    signed: true,
    async: false,
    body: 'none',
    success: 200,
  },
  'get-operation': {
    method: 'GET',
    path: '/operation/{id}',
    signed: true,
    async: false,
    body: 'none',
    success: 200,
  },
  'list-dbaas-service-types': {
    method: 'GET',
    path: '/dbaas-service-type',
    signed: true,
    async: false,
    body: 'none',
    success: 200,
  },
  'list-dbaas-services': {
    method: 'GET',
    path: '/dbaas-service',
    signed: true,
    async: false,
    body: 'none',
    success: 200,
  },
  'list-dbaas-valkey-users': {
    method: 'GET',
    path: '/dbaas-valkey/{service-name}/user',
    signed: true,
    async: false,
    body: 'none',
    success: 200,
  },
  'list-zones': {
    method: 'GET',
    path: '/zone',
    signed: false,
    async: false,
    body: 'none',
    success: 200,
  },
  'reset-dbaas-valkey-user-password': {
    method: 'PUT',
    path: '/dbaas-valkey/{service-name}/user/{username}/password/reset',
    signed: true,
    async: true,
    body: 'required',
    success: 200,
  },
  'reveal-dbaas-valkey-user-password': {
    method: 'GET',
    path: '/dbaas-valkey/{service-name}/user/{username}/password/reveal',
    signed: true,
    async: false,
    body: 'none',
    success: 200,
  },
  'start-dbaas-valkey-maintenance': {
    method: 'PUT',
    path: '/dbaas-valkey/{name}/maintenance/start',
    signed: true,
    async: true,
    body: 'none',
    success: 200,
  },
  'stop-dbaas-valkey-migration': {
    method: 'POST',
    path: '/dbaas-valkey/{name}/migration/stop',
    signed: true,
    async: true,
    body: 'none',
    success: 200,
  },
  'update-dbaas-service-valkey': {
    method: 'PUT',
    path: '/dbaas-valkey/{name}',
    signed: true,
    async: true,
    body: 'required',
    success: 200,
  },
  'update-dbaas-valkey-user-access-control': {
    method: 'PUT',
    path: '/dbaas-valkey/{service-name}/user/{username}',
    signed: true,
    async: true,
    body: 'required',
    success: 200,
  },
} as const satisfies Record<string, Route>

export type OperationId = keyof typeof routes
