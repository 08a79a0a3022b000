// Generated from the contract by `pnpm generate`. Do not edit.
import { Problem } from '../schemas/problem.js'
import { ServiceList } from '../schemas/service-list.js'

/** Validators for `GET /dbaas-service`. */
export const listDbaasServices = {
  path: undefined,
  query: undefined,
  body: undefined,
  responses: {
    '200': ServiceList,
    default: Problem,
  },
}
