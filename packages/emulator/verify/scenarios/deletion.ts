import type { Scenario } from '../scenario.js'

const update = 'update-dbaas-service-valkey'

export const deletion: Scenario = {
  name: 'deletion',
  about: 'Protection against deletion, and the end of a service',
  steps: [
    {
      name: 'protect',
      about: 'A service is protected.',
      request: { operation: update, body: { 'termination-protection': true } },
      follow: true,
      needed: true,
    },
    {
      name: 'delete-protected',
      about: 'A service that is protected is not deleted.',
      request: { operation: 'delete-dbaas-service-valkey' },
      refusal: 'serviceProtected',
    },
    {
      name: 'unprotect',
      about: 'A service is no longer protected.',
      request: { operation: update, body: { 'termination-protection': false } },
      follow: true,
      needed: true,
    },
    {
      name: 'delete',
      about: 'A service is deleted.',
      request: { operation: 'delete-dbaas-service-valkey' },
      follow: true,
      until: 'absent',
    },
    {
      name: 'read-deleted',
      about: 'A service that was deleted is not found.',
      request: { operation: 'get-dbaas-service-valkey' },
      refusal: 'serviceNotFound',
    },
    {
      name: 'delete-deleted',
      about: 'A service that is not there cannot be deleted.',
      request: { operation: 'delete-dbaas-service-valkey' },
      refusal: 'serviceNotFound',
    },
  ],
}
