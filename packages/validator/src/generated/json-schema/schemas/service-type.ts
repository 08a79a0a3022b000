// Generated from the contract by `pnpm generate`. Do not edit.
import { described, type Definition } from '../../../runtime/json-schema.js'
import { ServiceType as ServiceType2 } from '../../schemas/service-type.js'
import { definitionOfServicePlan } from './service-plan.js'
import { definitionOfServiceTypeName } from './service-type-name.js'

export const definitionOfServiceType: Definition = {
  name: 'ServiceType',
  schema: {
    description: 'A kind of database service that can be ordered.',
    properties: {
      'available-versions': {
        description: 'Versions that can be ordered.',
        items: { description: 'Version.', type: 'string' },
        readOnly: true,
        type: 'array',
      },
      'default-version': {
        description: 'Version of a service that is ordered without one.',
        readOnly: true,
        type: 'string',
      },
      description: {
        description: 'What it is, for people to read.',
        readOnly: true,
        type: 'string',
      },
      name: {
        $ref: '#/$defs/ServiceTypeName',
        description: 'Name of the service type.',
        readOnly: true,
      },
      plans: {
        description: 'Plans that can be ordered.',
        items: { $ref: '#/$defs/ServicePlan' },
        readOnly: true,
        type: 'array',
      },
    },
    type: 'object',
  },
  uses: () => [definitionOfServicePlan, definitionOfServiceTypeName],
}

/** A kind of database service that can be ordered. */
export type ServiceType = ServiceType2

export const ServiceType = /* @__PURE__ */ described(ServiceType2, definitionOfServiceType)
