// Generated from the contract by `pnpm generate`. Do not edit.
import { CaCertificate } from '../schemas/ca-certificate.js'
import { Problem } from '../schemas/problem.js'

/** Validators for `GET /dbaas-ca-certificate`. */
export const getDbaasCaCertificate = {
  path: undefined,
  query: undefined,
  body: undefined,
  responses: {
    '200': CaCertificate,
    default: Problem,
  },
}
