// Generated from the contract by `pnpm generate`. Do not edit.
import { described, type Definition } from '../../../runtime/json-schema.js'
import { ComponentRoute as ComponentRoute2 } from '../../schemas/component-route.js'

export const definitionOfComponentRoute: Definition = {
  name: 'ComponentRoute',
  schema: {
    description: 'The network through which a part of a service is reached.\n\n- `dynamic`: the network that the service is configured for\n- `public`: the internet\n- `private`: a private network\n- `privatelink`: a private link between two networks',
    enum: ['dynamic', 'private', 'privatelink', 'public'],
    type: 'string',
  },
}

/**
 * The network through which a part of a service is reached.
 *
 * - `dynamic`: the network that the service is configured for
 * - `public`: the internet
 * - `private`: a private network
 * - `privatelink`: a private link between two networks
 */
export type ComponentRoute = ComponentRoute2

export const ComponentRoute = /* @__PURE__ */ described(ComponentRoute2, definitionOfComponentRoute)
