// Generated from the contract by `pnpm generate`. Do not edit.
import { Problem } from '../schemas/problem.js'
import { ZoneList } from '../schemas/zone-list.js'

/** Validators for `GET /zone`. */
export const listZones = {
  path: undefined,
  query: undefined,
  body: undefined,
  responses: {
    '200': ZoneList,
    default: Problem,
  },
}
