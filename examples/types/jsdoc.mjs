/** @type {import('@dbaas-valkey/types').CreateValkeyServiceRequest} */
const request = { plan: 'startup-4', 'ip-filter': ['10.20.0.0/16'] }

/**
 * Returns the line of a dashboard for a service.
 *
 * @param {import('@dbaas-valkey/types').ValkeyService} service
 */
function headline({ name, state, 'node-count': nodes = 1 }) {
  return `${name} is ${state ?? 'unknown'} on ${nodes} node${nodes === 1 ? '' : 's'}`
}

console.log(headline({ name: 'cache', plan: request.plan, type: 'valkey', 'prometheus-uri': {} }))
