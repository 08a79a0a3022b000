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
  /** What a success does (`x-effect`); absent where the contract does not say. */
  readonly effect?: 'read' | 'reveal' | 'add' | 'change' | 'destroy'
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
    effect: 'add',
  },
  'create-dbaas-valkey-user': {
    method: 'POST',
    path: '/dbaas-valkey/{service-name}/user',
    signed: true,
    async: true,
    body: 'required',
    success: 200,
    effect: 'add',
  },
  'delete-dbaas-service-valkey': {
    method: 'DELETE',
    path: '/dbaas-valkey/{name}',
    signed: true,
    async: true,
    body: 'none',
    success: 200,
    effect: 'destroy',
  },
  'delete-dbaas-valkey-user': {
    method: 'DELETE',
    path: '/dbaas-valkey/{service-name}/user/{username}',
    signed: true,
    async: true,
    body: 'none',
    success: 200,
    effect: 'destroy',
  },
  'get-dbaas-ca-certificate': {
    method: 'GET',
    path: '/dbaas-ca-certificate',
    signed: true,
    async: false,
    body: 'none',
    success: 200,
    effect: 'read',
  },
  'get-dbaas-migration-status': {
    method: 'GET',
    path: '/dbaas-migration-status/{name}',
    signed: true,
    async: false,
    body: 'none',
    success: 200,
    effect: 'read',
  },
  'get-dbaas-service-logs': {
    method: 'POST',
    path: '/dbaas-service-logs/{service-name}',
    signed: true,
    async: false,
    body: 'required',
    success: 200,
    effect: 'read',
  },
  'get-dbaas-service-metrics': {
    method: 'POST',
    path: '/dbaas-service-metrics/{service-name}',
    signed: true,
    async: false,
    body: 'required',
    success: 200,
    effect: 'read',
  },
  'get-dbaas-service-type': {
    method: 'GET',
    path: '/dbaas-service-type/{service-type-name}',
    signed: true,
    async: false,
    body: 'none',
    success: 200,
    effect: 'read',
  },
  'get-dbaas-service-valkey': {
    method: 'GET',
    path: '/dbaas-valkey/{name}',
    signed: true,
    async: false,
    body: 'none',
    success: 200,
    effect: 'read',
  },
  'get-dbaas-settings-valkey': {
    method: 'GET',
    path: '/dbaas-settings-valkey',
    signed: true,
    async: false,
    body: 'none',
    success: 200,
    effect: 'read',
  },
  'get-operation': {
    method: 'GET',
    path: '/operation/{id}',
    signed: true,
    async: false,
    body: 'none',
    success: 200,
    effect: 'read',
  },
  'list-dbaas-service-types': {
    method: 'GET',
    path: '/dbaas-service-type',
    signed: true,
    async: false,
    body: 'none',
    success: 200,
    effect: 'read',
  },
  'list-dbaas-services': {
    method: 'GET',
    path: '/dbaas-service',
    signed: true,
    async: false,
    body: 'none',
    success: 200,
    effect: 'read',
  },
  'list-dbaas-valkey-users': {
    method: 'GET',
    path: '/dbaas-valkey/{service-name}/user',
    signed: true,
    async: false,
    body: 'none',
    success: 200,
    effect: 'read',
  },
  'list-zones': {
    method: 'GET',
    path: '/zone',
    signed: false,
    async: false,
    body: 'none',
    success: 200,
    effect: 'read',
  },
  'reset-dbaas-valkey-user-password': {
    method: 'PUT',
    path: '/dbaas-valkey/{service-name}/user/{username}/password/reset',
    signed: true,
    async: true,
    body: 'required',
    success: 200,
    effect: 'destroy',
  },
  'reveal-dbaas-valkey-user-password': {
    method: 'GET',
    path: '/dbaas-valkey/{service-name}/user/{username}/password/reveal',
    signed: true,
    async: false,
    body: 'none',
    success: 200,
    effect: 'reveal',
  },
  'start-dbaas-valkey-maintenance': {
    method: 'PUT',
    path: '/dbaas-valkey/{name}/maintenance/start',
    signed: true,
    async: true,
    body: 'none',
    success: 200,
    effect: 'change',
  },
  'stop-dbaas-valkey-migration': {
    method: 'POST',
    path: '/dbaas-valkey/{name}/migration/stop',
    signed: true,
    async: true,
    body: 'none',
    success: 200,
    effect: 'change',
  },
  'update-dbaas-service-valkey': {
    method: 'PUT',
    path: '/dbaas-valkey/{name}',
    signed: true,
    async: true,
    body: 'required',
    success: 200,
    effect: 'change',
  },
  'update-dbaas-valkey-user-access-control': {
    method: 'PUT',
    path: '/dbaas-valkey/{service-name}/user/{username}',
    signed: true,
    async: true,
    body: 'required',
    success: 200,
    effect: 'change',
  },
} as const satisfies Record<string, Route>

export type OperationId = keyof typeof routes
