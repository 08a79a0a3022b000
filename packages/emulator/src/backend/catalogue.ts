import type { ServiceType } from '@dbaas-valkey/types'

import { contractSchema } from './contract.js'
import type { Environment } from './environment.js'
import { plans, servicePlan } from './plans.js'
import { refuse } from './refusals.js'
import { valkeyType } from './service-view.js'
import { settingNames } from './settings.js'
import type { Catalogue } from './backend.js'

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

/**
 * Returns the settings that the emulator puts into effect, with their schemas from the contract. In addition to `examples`,
 * the keyword of JSON Schema, each has the `example` of the vendor's document, which the exo CLI prints (1.97.0,
 * `cmd/dbaas/dbaas.go`).
 */
function readSettings(): Record<string, unknown> {
  const { properties = {} } = contractSchema('ValkeySettings')
  return Object.fromEntries(
    settingNames.map((name) => {
      const schema = properties[name] ?? {}
      const { examples } = schema
      return [name, examples === undefined ? schema : { ...schema, example: examples[0] }]
    }),
  )
}
