// Generated from the contract by `pnpm generate`. Do not edit.
import { Problem } from '../schemas/problem.js'
import { ServiceTypeList } from '../schemas/service-type-list.js'

/** Validators for `GET /dbaas-service-type`. */
export const listDbaasServiceTypes = {
  path: undefined,
  query: undefined,
  body: undefined,
  responses: {
    '200': ServiceTypeList,
    default: Problem,
  },
}
