import type { CreateValkeyServiceRequest, ValkeyService } from '@dbaas-valkey/types'

const request: CreateValkeyServiceRequest = {
  plan: 'startup-4',
  'ip-filter': ['10.20.0.0/16'],
  'valkey-settings': { maxmemory_policy: 'allkeys-lru', timeout: 600 },
}

/** Returns the line of a dashboard for a service. */
function headline({ name, state, 'node-count': nodes = 1 }: ValkeyService): string {
  return `${name} is ${state ?? 'unknown'} on ${nodes} node${nodes === 1 ? '' : 's'}`
}

const service: ValkeyService = {
  name: 'cache',
  plan: request.plan,
  type: 'valkey',
  state: 'running',
  'prometheus-uri': {},
}
console.log(headline(service))
