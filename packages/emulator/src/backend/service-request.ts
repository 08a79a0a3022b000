import type { MaintenanceWindow } from '@dbaas-valkey/types'

import { ipFilterIssues } from './ip-filter.js'
import { findPlan } from './plans.js'

/** The properties that requests to create and to update a service share. */
interface ServiceRequest {
  readonly plan?: string
  readonly version?: string
  readonly 'ip-filter'?: readonly string[]
  readonly maintenance?: MaintenanceWindow
}

const timePattern = /^([01]\d|2[0-3]):[0-5]\d:[0-5]\d$/

/** Returns the issues of a request that the contract cannot express. */
export function serviceRequestIssues(
  request: ServiceRequest,
  availableVersion: string | undefined,
): string[] {
  return [
    ...planIssues(request.plan),
    ...versionIssues(request.version, availableVersion),
    ...ipFilterIssues(request['ip-filter'] ?? []),
    ...maintenanceIssues(request.maintenance),
  ]
}

function planIssues(plan: string | undefined): string[] {
  return plan === undefined || findPlan(plan) ? [] : [`plan: ${JSON.stringify(plan)} is not a plan`]
}

/** Whether a version is offered. A request may name only its first numbers: `8`, `8.0`. */
function offers(available: string, wanted: string): boolean {
  return available === wanted || available.startsWith(`${wanted}.`)
}

function versionIssues(wanted: string | undefined, available: string | undefined): string[] {
  return wanted === undefined || available === undefined || offers(available, wanted)
    ? []
    : [`version: ${JSON.stringify(wanted)} is not available, only ${available}`]
}

function maintenanceIssues(maintenance: MaintenanceWindow | undefined): string[] {
  return maintenance === undefined || timePattern.test(maintenance.time)
    ? []
    : ['maintenance.time: must be a time of day such as 04:30:00']
}
