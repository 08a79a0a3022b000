// Generated from the contract by `pnpm generate`. Do not edit.
import { described, type Definition } from '../../../runtime/json-schema.js'
import { ServiceName as ServiceName2 } from '../../schemas/service-name.js'

export const definitionOfServiceName: Definition = {
  name: 'ServiceName',
  schema: {
    description: 'Name of a database service, unique in the organization. It cannot be changed.',
    maxLength: 63,
    minLength: 0,
    type: 'string',
  },
}

/** Name of a database service, unique in the organization. It cannot be changed. */
export type ServiceName = ServiceName2

export const ServiceName = /* @__PURE__ */ described(ServiceName2, definitionOfServiceName)
