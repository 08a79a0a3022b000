import type { JsonObject } from '@dbaas-valkey/contract/model'

import type { Side } from '../rule.js'
import type { Schemas } from './schemas.js'

/** A contract of one operation that takes the body, or answers with it. */
export function contractOf(schemas: Schemas, side: Side): JsonObject {
  const content = { 'application/json': { schema: { $ref: '#/components/schemas/Body' } } }
  const done = { '204': { description: 'Done.' } }
  const answer = { '200': { description: 'The thing.', content } }
  const operation =
    side === 'request'
      ? { operationId: 'change', requestBody: { required: true, content }, responses: done }
      : { operationId: 'read', responses: answer }
  return { openapi: '3.1.1', paths: { '/thing': { put: operation } }, components: { schemas } }
}
