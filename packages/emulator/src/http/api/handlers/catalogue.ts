import type { Handlers } from '../../../generated/handlers.js'
import { refuse } from '../refusals.js'

export const listZones: Handlers['list-zones'] = (_call, { zones }) => ({
  zones: zones.map(({ name, endpoint, objectStorage }) => ({
    name,
    'api-endpoint': endpoint,
    'sos-endpoint': objectStorage,
  })),
})

export const listServiceTypes: Handlers['list-dbaas-service-types'] = (_call, { world }) => ({
  'dbaas-service-types': world.catalogue.serviceTypes(),
})

export const getServiceType: Handlers['get-dbaas-service-type'] = ({ path }, { world }) =>
  world.catalogue.serviceType(path['service-type-name'])

export const getSettings: Handlers['get-dbaas-settings-valkey'] = (_call, { world }) =>
  world.catalogue.settings()

export const getCertificate: Handlers['get-dbaas-ca-certificate'] = async (_call, { world }) => ({
  certificate: await world.certificate(),
})

export const getOperation: Handlers['get-operation'] = ({ path }, { operations }) =>
  operations.get(path.id) ?? refuse('operationNotFound')
