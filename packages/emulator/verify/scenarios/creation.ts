import type { Scenario } from '../scenario.js'
import { plan } from './plan.js'

/** What a service that is being built has or lacks from one moment to the next. */
const building = [
  'backups',
  'components',
  'connection-info',
  'maintenance',
  'node-states',
  'updated-at',
  'users',
  'version',
]

export const creation: Scenario = {
  name: 'creation',
  about: 'From the order of a service to the moment when it runs',
  steps: [
    {
      name: 'create',
      about: 'A service is ordered: an operation is answered, and goes on.',
      request: { operation: 'create-dbaas-service-valkey', body: { plan } },
      needed: true,
    },
    {
      name: 'read-at-once',
      about: 'A service can be read as soon as it is ordered; where it will be reached is told.',
      request: { operation: 'get-dbaas-service-valkey' },
      varies: building,
      whileBuilding: true,
    },
    {
      name: 'update-at-once',
      about: 'A service that is being built takes changes.',
      request: { operation: 'update-dbaas-service-valkey', body: { 'ip-filter': ['0.0.0.0/0'] } },
      whileBuilding: true,
    },
    {
      name: 'create-again',
      about: 'A name that is taken is refused.',
      request: { operation: 'create-dbaas-service-valkey', body: { plan } },
      refusal: 'serviceExists',
    },
    {
      name: 'end',
      about: 'The operation succeeds, and the service runs.',
      request: { operation: 'get-operation', parameters: { id: '{creation}' } },
      varies: ['state'],
      follow: true,
      needed: true,
      until: 'running',
    },
    {
      name: 'read',
      about: 'A service that runs is told with its nodes, addresses and users, and no password.',
      request: { operation: 'get-dbaas-service-valkey' },
      varies: ['backups', 'maintenance'],
    },
    {
      name: 'read-by-id',
      about: 'A service is read by the id in the reference of its operation.',
      request: { operation: 'get-dbaas-service-valkey', parameters: { name: '{id}' } },
      varies: ['backups', 'maintenance'],
    },
    {
      name: 'list',
      about: 'A service is told in the list without what only reading it tells.',
      request: { operation: 'list-dbaas-services' },
      ownEntries: true,
    },
  ],
}
