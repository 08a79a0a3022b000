// Generated from the contract by `pnpm generate`. Do not edit.
import { described, type Definition } from '../../../runtime/json-schema.js'
import { ServiceState as ServiceState2 } from '../../schemas/service-state.js'

export const definitionOfServiceState: Definition = {
  name: 'ServiceState',
  schema: {
    description: 'What a service is doing.\n\n- `rebuilding`: nodes are being set up; not all of them answer yet\n- `running`: ready for use\n- `rebalancing`: in use while data moves between nodes\n- `poweroff`: powered off; it does not answer',
    enum: ['poweroff', 'rebalancing', 'rebuilding', 'running'],
    type: 'string',
  },
}

/**
 * What a service is doing.
 *
 * - `rebuilding`: nodes are being set up; not all of them answer yet
 * - `running`: ready for use
 * - `rebalancing`: in use while data moves between nodes
 * - `poweroff`: powered off; it does not answer
 */
export type ServiceState = ServiceState2

export const ServiceState = /* @__PURE__ */ described(ServiceState2, definitionOfServiceState)
