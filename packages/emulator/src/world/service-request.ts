import type { MaintenanceWindow } from '@dbaas-valkey/types'

import { ipFilterComplaints } from './ip-filter.js'
import { findPlan } from './plans.js'

/** What create and update requests have in common. */
interface ServiceRequest {
  readonly plan?: string
  readonly version?: string
  readonly 'ip-filter'?: readonly string[]
  readonly maintenance?: MaintenanceWindow
}

const TIME = /^([01]\d|2[0-3]):[0-5]\d:[0-5]\d$/

const planComplaints = (plan: string | undefined): string[] =>
  plan === undefined || findPlan(plan) ? [] : [`plan: ${JSON.stringify(plan)} is not a plan`]

/** A version is asked for by its first numbers: `8`, `8.0`. */
const offers = (available: string, wanted: string): boolean =>
  available === wanted || available.startsWith(`${wanted}.`)

const versionComplaints = (wanted: string | undefined, available: string | undefined): string[] =>
  wanted === undefined || available === undefined || offers(available, wanted)
    ? []
    : [`version: ${JSON.stringify(wanted)} is not available, only ${available}`]

const maintenanceComplaints = (maintenance: MaintenanceWindow | undefined): string[] =>
  maintenance === undefined || TIME.test(maintenance.time)
    ? []
    : ['maintenance.time: must be a time of day such as 04:30:00']

/** What is wrong with a request that the contract cannot say. */
export const serviceRequestComplaints = (
  request: ServiceRequest,
  availableVersion: string | undefined,
): string[] => [
  ...planComplaints(request.plan),
  ...versionComplaints(request.version, availableVersion),
  ...ipFilterComplaints(request['ip-filter'] ?? []),
  ...maintenanceComplaints(request.maintenance),
]
