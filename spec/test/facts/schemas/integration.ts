import type { SchemaFacts } from '../schema-facts.js'

export const integration: SchemaFacts = {
  Integration: {
    id: 'string, format uuid',
    type: 'string',
    description: 'string',
    source: 'string',
    dest: 'string',
    status: 'string',
    'is-active': 'boolean',
    'is-enabled': 'boolean',
    settings: 'IntegrationSettings',
  },
  IntegrationSettings: 'object, open',
}
