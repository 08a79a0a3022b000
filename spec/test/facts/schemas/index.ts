import type { SchemaFacts } from '../schema-facts.js'
import { backup } from './backup.js'
import { catalogue } from './catalogue.js'
import { connection } from './connection.js'
import { integration } from './integration.js'
import { maintenance } from './maintenance.js'
import { migration } from './migration.js'
import { node } from './node.js'
import { notification } from './notification.js'
import { observability } from './observability.js'
import { operation } from './operation.js'
import { problem } from './problem.js'
import { serviceRequest } from './service-request.js'
import { service } from './service.js'
import { settings } from './settings.js'
import { user } from './user.js'

/** The schemas of the contract by the file they are in: `schemas/backup.yaml`. */
export const schemasByFile: Readonly<Record<string, SchemaFacts>> = {
  backup,
  catalogue,
  connection,
  integration,
  maintenance,
  migration,
  node,
  notification,
  observability,
  operation,
  problem,
  service,
  'service-request': serviceRequest,
  settings,
  user,
}
