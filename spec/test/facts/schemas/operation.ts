import type { SchemaFacts } from '../schema-facts.js'

export const operation: SchemaFacts = {
  Operation: {
    id: 'string, format uuid, read-only',
    state: 'OperationState, read-only',
    reason: 'OperationReason, read-only',
    message: 'string, read-only',
    reference: 'OperationReference, read-only',
  },
  OperationState: 'string, one of failure | pending | success | timeout',
  OperationReason:
    'string, one of busy | conflict | fault | forbidden | incorrect | interrupted | not-found | partial | unavailable | unknown | unsupported',
  OperationReference: {
    id: 'string, format uuid',
    link: 'string, read-only',
    command: 'string',
  },
}
