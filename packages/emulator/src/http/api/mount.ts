import { routes, type OperationId } from '../../generated/routes.js'
import type { App } from '../hono-app.js'
import type { Api } from './api.js'
import { answeringPreflight } from './cross-origin.js'
import { exchanging } from './exchange.js'

/**
 * Routes that are not in the contract but that other clients rely on. The exo CLI deletes a service of any type through the
 * path that lists all services.
 */
const aliases: readonly { method: string; path: string; operation: OperationId }[] = [
  { method: 'DELETE', path: '/dbaas-service/{name}', operation: 'delete-dbaas-service-valkey' },
]

/** Serves the API below a prefix such as `/v2`. */
export function mountApi(app: App, prefix: string, api: Api): void {
  const served = Object.entries(routes).map(([operation, { method, path }]) => ({
    operation: operation as OperationId,
    method,
    path,
  }))
  app.options(`${prefix}/*`, answeringPreflight(api))
  for (const { operation, method, path } of [...served, ...aliases]) {
    app.on(method, `${prefix}${template(path)}`, exchanging(operation, api))
  }
  app.all(`${prefix}/*`, exchanging(undefined, api))
}

/** Returns a path template as Hono writes it: `/dbaas-valkey/:name`. */
function template(path: string): string {
  return path.replaceAll(/\{([^}]+)\}/g, ':$1')
}
