// Generated from the contract by `pnpm generate`. Do not edit.
import { described, type Definition } from '../../../runtime/json-schema.js'
import {
  GetServiceLogsRequest as GetServiceLogsRequest2,
} from '../../schemas/get-service-logs-request.js'
import { definitionOfSortOrder } from './sort-order.js'

export const definitionOfGetServiceLogsRequest: Definition = {
  name: 'GetServiceLogsRequest',
  schema: {
    description: 'A page of a service\'s log.',
    properties: {
      limit: {
        description: 'Greatest number of entries to return.',
        format: 'int64',
        maximum: 500,
        minimum: 1,
        type: 'integer',
      },
      offset: { description: 'Where to go on, the `offset` of the page before.', type: 'string' },
      'sort-order': { $ref: '#/$defs/SortOrder', description: 'Order of the entries.' },
    },
    type: 'object',
  },
  uses: () => [definitionOfSortOrder],
}

/** A page of a service's log. */
export type GetServiceLogsRequest = GetServiceLogsRequest2

export const GetServiceLogsRequest = /* @__PURE__ */ described(
  GetServiceLogsRequest2,
  definitionOfGetServiceLogsRequest,
)
