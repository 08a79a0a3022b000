import { createRequire } from 'node:module'

import type { ServiceType } from '@dbaas-valkey/types'

import type { Environment } from './environment.js'
import { plans, servicePlan } from './plans.js'
import { refuse } from './refusals.js'
import { valkeyType } from './service-view.js'
import type { Catalogue } from './world.js'

interface Contract {
  readonly components: {
    readonly schemas: { readonly ValkeySettings: { readonly properties: Record<string, unknown> } }
  }
}

/** The settings as the contract declares them: what is offered is what requests are checked against. */
function readSettings(): Record<string, unknown> {
  const contract = createRequire(import.meta.url)('@dbaas-valkey/types/openapi.json') as Contract
  return contract.components.schemas.ValkeySettings.properties
}

export function createCatalogue(environment: Environment): Catalogue {
  const serviceType = (): ServiceType => {
    const version = environment.server?.version
    return {
      name: valkeyType,
      description: 'Valkey, an in-memory data store',
      'available-versions': version === undefined ? [] : [version],
      ...(version !== undefined && { 'default-version': version }),
      plans: plans.map((plan) => servicePlan(plan, environment.zone)),
    }
  }
  return {
    settings: () => ({
      settings: {
        valkey: {
          type: 'object',
          title: 'Valkey settings',
          additionalProperties: false,
          properties: readSettings(),
        },
      },
    }),
    serviceTypes: () => [serviceType()],
    serviceType: (name) =>
      name === valkeyType ? serviceType() : refuse('serviceTypeNotFound', name),
  }
}
