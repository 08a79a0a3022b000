import type { Scenario } from '../scenario.js'

export const reading: Scenario = {
  name: 'reading',
  about: 'What is told of a service that runs',
  steps: [
    {
      name: 'logs',
      about: 'The log has entries with time, node and unit.',
      request: { operation: 'get-dbaas-service-logs', body: { limit: 5, 'sort-order': 'desc' } },
      content: true,
    },
    {
      name: 'metrics',
      about: 'The metrics are told as tables with a column for each node.',
      request: { operation: 'get-dbaas-service-metrics', body: { period: 'hour' } },
      // A service that has just come has few of them.
      varies: ['rows'],
    },
    {
      name: 'migration-none',
      about: 'A migration that was never begun is not found.',
      request: { operation: 'get-dbaas-migration-status' },
      refusal: 'migrationNotFound',
    },
    {
      name: 'stop-migration-none',
      about: 'A migration that was never begun cannot be stopped.',
      request: { operation: 'stop-dbaas-valkey-migration' },
      refusal: 'migrationNotFound',
    },
  ],
}
