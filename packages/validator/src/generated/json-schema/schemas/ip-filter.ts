// Generated from the contract by `pnpm generate`. Do not edit.
import { described, type Definition } from '../../../runtime/json-schema.js'
import { IpFilter as IpFilter2 } from '../../schemas/ip-filter.js'

export const definitionOfIpFilter: Definition = {
  name: 'IpFilter',
  schema: {
    description: 'Address blocks in CIDR notation from which connections are allowed, such as `10.20.0.0/16`. A single address stands for a block of its own. `0.0.0.0/0` lets everybody in; an empty list nobody.',
    items: { description: 'Address block in CIDR notation, or a single address.', type: 'string' },
    type: 'array',
  },
}

/**
 * Address blocks in CIDR notation from which connections are allowed, such as `10.20.0.0/16`. A
 * single address stands for a block of its own. `0.0.0.0/0` lets everybody in; an empty list
 * nobody.
 */
export type IpFilter = IpFilter2

export const IpFilter = /* @__PURE__ */ described(IpFilter2, definitionOfIpFilter)
