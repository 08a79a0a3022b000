// Generated from the contract by `pnpm generate`. Do not edit.
import { described, type Definition } from '../../../runtime/json-schema.js'
import { ServiceTypeName as ServiceTypeName2 } from '../../schemas/service-type-name.js'

export const definitionOfServiceTypeName: Definition = {
  name: 'ServiceTypeName',
  schema: {
    description: 'Kind of a database service, `valkey` for Valkey services.',
    maxLength: 64,
    minLength: 0,
    type: 'string',
  },
}

/** Kind of a database service, `valkey` for Valkey services. */
export type ServiceTypeName = ServiceTypeName2

export const ServiceTypeName = /* @__PURE__ */ described(
  ServiceTypeName2,
  definitionOfServiceTypeName,
)
