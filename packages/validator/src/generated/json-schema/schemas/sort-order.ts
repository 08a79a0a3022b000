// Generated from the contract by `pnpm generate`. Do not edit.
import { described, type Definition } from '../../../runtime/json-schema.js'
import { SortOrder as SortOrder2 } from '../../schemas/sort-order.js'

export const definitionOfSortOrder: Definition = {
  name: 'SortOrder',
  schema: {
    description: 'Order of the entries of a log.\n\n- `asc`: oldest first\n- `desc`: newest first',
    enum: ['asc', 'desc'],
    type: 'string',
  },
}

/**
 * Order of the entries of a log.
 *
 * - `asc`: oldest first
 * - `desc`: newest first
 */
export type SortOrder = SortOrder2

export const SortOrder = /* @__PURE__ */ described(SortOrder2, definitionOfSortOrder)
