// Generated from the contract by `pnpm generate`. Do not edit.
import { described, type Definition } from '../../../runtime/json-schema.js'
import { ServiceList as ServiceList2 } from '../../schemas/service-list.js'
import { definitionOfServiceSummary } from './service-summary.js'

export const definitionOfServiceList: Definition = {
  name: 'ServiceList',
  schema: {
    description: 'The database services of the organization in a zone.',
    properties: {
      'dbaas-services': {
        description: 'A summary of each service.',
        items: { $ref: '#/$defs/ServiceSummary' },
        type: 'array',
      },
    },
    type: 'object',
  },
  uses: () => [definitionOfServiceSummary],
}

/** The database services of the organization in a zone. */
export type ServiceList = ServiceList2

export const ServiceList = /* @__PURE__ */ described(ServiceList2, definitionOfServiceList)
