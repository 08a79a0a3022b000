import type { Handlers } from '../../../generated/handlers.js'
import { refuse } from '../refusals.js'

export const listZones: Handlers['list-zones'] = (_call, { zones }) => ({
  zones: zones.map(({ name, endpoint, objectStorage }) => ({
    name,
    'api-endpoint': endpoint,
    'sos-endpoint': objectStorage,
  })),
})

export const listServiceTypes: Handlers['list-dbaas-service-types'] = (_call, { backend }) => ({
  'dbaas-service-types': backend.catalogue.serviceTypes(),
})

export const getServiceType: Handlers['get-dbaas-service-type'] = ({ path }, { backend }) =>
  backend.catalogue.serviceType(path['service-type-name'])

export const getSettings: Handlers['get-dbaas-settings-valkey'] = (_call, { backend }) =>
  backend.catalogue.settings()

export const getCertificate: Handlers['get-dbaas-ca-certificate'] = async (_call, { backend }) => ({
  certificate: await backend.certificate(),
})

export const getOperation: Handlers['get-operation'] = ({ path }, { operations }) =>
  operations.get(path.id) ?? refuse('operationNotFound')
