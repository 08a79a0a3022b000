// Generated from the contract by `pnpm generate`. Do not edit.
import { described, type Definition } from '../../../runtime/json-schema.js'
import { ServiceTypeList as ServiceTypeList2 } from '../../schemas/service-type-list.js'
import { definitionOfServiceType } from './service-type.js'

export const definitionOfServiceTypeList: Definition = {
  name: 'ServiceTypeList',
  schema: {
    description: 'The kinds of database service that can be ordered.',
    properties: {
      'dbaas-service-types': {
        description: 'The service types.',
        items: { $ref: '#/$defs/ServiceType' },
        type: 'array',
      },
    },
    type: 'object',
  },
  uses: () => [definitionOfServiceType],
}

/** The kinds of database service that can be ordered. */
export type ServiceTypeList = ServiceTypeList2

export const ServiceTypeList = /* @__PURE__ */ described(
  ServiceTypeList2,
  definitionOfServiceTypeList,
)
