// Generated from the contract by `pnpm generate`. Do not edit.
import { described, type Definition } from '../../../runtime/json-schema.js'
import { PlanName as PlanName2 } from '../../schemas/plan-name.js'

export const definitionOfPlanName: Definition = {
  name: 'PlanName',
  schema: {
    description: 'Name of a plan: its family, and the memory of each node in GiB. There may be others than those known here; `get-dbaas-service-type` lists those of the zone.',
    type: 'string',
  },
}

/**
 * Name of a plan: its family, and the memory of each node in GiB. There may be others than those
 * known here; `get-dbaas-service-type` lists those of the zone.
 */
export type PlanName = PlanName2

export const PlanName = /* @__PURE__ */ described(PlanName2, definitionOfPlanName)
