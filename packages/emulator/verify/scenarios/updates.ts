import type { Scenario } from '../scenario.js'

const operation = 'update-dbaas-service-valkey'

export const updates: Scenario = {
  name: 'updates',
  about: 'Changes of a service, and those that are refused',
  steps: [
    {
      name: 'ip-filter',
      about: 'A single address in the filter comes to be a block.',
      request: { operation, body: { 'ip-filter': ['203.0.113.7', '10.20.0.0/16'] } },
      follow: true,
    },
    {
      name: 'settings',
      about: 'Settings are changed.',
      request: {
        operation,
        body: { 'valkey-settings': { maxmemory_policy: 'allkeys-lru', timeout: 600 } },
      },
      follow: true,
    },
    {
      name: 'maintenance',
      about: 'The time for maintenance is changed.',
      request: { operation, body: { maintenance: { dow: 'sunday', time: '03:30:00' } } },
      follow: true,
    },
    {
      name: 'read',
      about: 'What was changed is told as it was set, without defaults.',
      request: { operation: 'get-dbaas-service-valkey' },
      varies: ['backups'],
    },
    {
      name: 'setting-unknown',
      about: 'A setting that the catalogue does not know is refused.',
      request: { operation, body: { 'valkey-settings': { maxmemory_polcy: 'allkeys-lru' } } },
      refusal: 'badRequest',
    },
    {
      name: 'setting-wrong',
      about: 'A setting with a value that the catalogue does not allow is refused.',
      request: { operation, body: { 'valkey-settings': { maxmemory_policy: 'no-such-policy' } } },
      refusal: 'badRequest',
    },
    {
      name: 'property-unknown',
      about: 'A property that the contract does not know is refused.',
      request: { operation, body: { ipFilter: ['10.20.0.0/16'] } },
      refusal: 'badRequest',
    },
    {
      name: 'ip-filter-wrong',
      about: 'An address that is none is refused.',
      request: { operation, body: { 'ip-filter': ['no-address'] } },
      refusal: 'invalid',
    },
    {
      name: 'empty',
      about: 'A change of nothing.',
      request: { operation, body: {} },
      follow: true,
    },
    {
      name: 'start-maintenance',
      about: 'A maintenance without pending updates.',
      request: { operation: 'start-dbaas-valkey-maintenance' },
      follow: true,
      until: 'running',
    },
  ],
}
