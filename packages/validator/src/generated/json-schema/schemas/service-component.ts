// Generated from the contract by `pnpm generate`. Do not edit.
import { described, type Definition } from '../../../runtime/json-schema.js'
import { ServiceComponent as ServiceComponent2 } from '../../schemas/service-component.js'
import { definitionOfComponentRoute } from './component-route.js'
import { definitionOfComponentUsage } from './component-usage.js'

export const definitionOfServiceComponent: Definition = {
  name: 'ServiceComponent',
  schema: {
    description: 'Where a part of a service listens.',
    properties: {
      component: {
        description: 'Name of the part, such as `valkey` or `prometheus`.',
        type: 'string',
      },
      host: { description: 'Host name.', type: 'string' },
      port: {
        description: 'TCP port.',
        format: 'int64',
        maximum: 65535,
        minimum: 0,
        type: 'integer',
      },
      route: {
        $ref: '#/$defs/ComponentRoute',
        description: 'The network through which it is reached.',
      },
      ssl: { description: 'Whether connections use TLS.', type: 'boolean' },
      usage: { $ref: '#/$defs/ComponentUsage', description: 'Which node answers there.' },
    },
    required: ['component', 'host', 'port', 'route', 'usage'],
    type: 'object',
  },
  uses: () => [definitionOfComponentRoute, definitionOfComponentUsage],
}

/** Where a part of a service listens. */
export type ServiceComponent = ServiceComponent2

export const ServiceComponent = /* @__PURE__ */ described(
  ServiceComponent2,
  definitionOfServiceComponent,
)
