import type { SchemaComparer } from '../schema/walk.js'
import { compareRequestBodies } from './bodies.js'
import { compareParameters } from './parameters.js'
import type { ReadOperation } from './read.js'
import type { Report } from './report.js'
import { compareResponses } from './responses.js'

/** Compares what is sent and what comes back. */
export function compareMessages(
  from: ReadOperation,
  to: ReadOperation,
  schemas: SchemaComparer,
  report: Report,
): void {
  compareParameters(from, to, schemas, report)
  compareRequestBodies(from.value.requestBody, to.value.requestBody, schemas, report)
  compareResponses(from.value.responses, to.value.responses, schemas, report)
}
