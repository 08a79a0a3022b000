import {
  AccessControl,
  CreateValkeyServiceRequest,
  MaintenanceUpdate,
  UserPassword,
  Username,
  ZoneName,
} from '@dbaas-valkey/validator'

import { zoneNames } from '../zones.js'
import type { Control, Snapshot } from './control.js'
import { failure, fault } from './fault-shape.js'
import type { OperationTiming } from './operations.js'
import {
  boolean,
  integer,
  list,
  maybe,
  nothing,
  object,
  oneOf,
  string,
  valid,
  type Shape,
} from './shape.js'

/** How a method of {@link Control} is called over HTTP, and what it takes. */
interface Command<Argument> {
  readonly method: 'GET' | 'POST'
  /** Below {@link controlPrefix}. */
  readonly path: string
  readonly argument: Shape<Argument>
}

type Commands = { readonly [Name in keyof Control]: Command<Parameters<Control[Name]>[0]> }

/** Where the test interface lies. */
export const controlPrefix = '/_emulator'

const zone = valid(ZoneName)
const id = { id: string }
const commands = list(list(string))

const user = object(
  { username: valid(Username) },
  { password: valid(UserPassword), 'access-control': valid(AccessControl) },
)

const service = object(
  { name: string, body: valid(CreateValkeyServiceRequest) },
  { zone, users: list(user), commands },
)

const target = { service: string }

/** An operation as the API gave it; only its id counts. */
const operation: Shape<{ readonly id: string }> = (value, place) => {
  const given = typeof value === 'object' && value !== null && 'id' in value ? value.id : undefined
  return { id: string(given, `${place}.id`) }
}

const timing: Shape<OperationTiming> = (value, place) =>
  typeof value === 'string'
    ? oneOf(['at-once', 'when-told'])(value, place)
    : object({ after: integer(0) })(value, place)

const snapshot: Shape<Snapshot> = object({
  zones: object({}, Object.fromEntries(zoneNames.map((name) => [name, string]))),
})

/** Every method of the test interface: how it is called over HTTP, and what it takes. */
export const commandTable: Commands = {
  reset: post('/reset', nothing),
  seed: post('/seed', object({ services: list(service) })),
  snapshot: post('/snapshot', nothing),
  restore: post('/restore', snapshot),
  state: get('/state'),
  injectFault: post('/faults', fault),
  faults: get('/faults'),
  clearFaults: post('/faults/clear', maybe(object(id))),
  journal: get('/journal'),
  clearJournal: post('/journal/clear', nothing),
  operations: get('/operations'),
  setTiming: post('/operations/timing', timing),
  finishOperation: post('/operations/finish', operation),
  failOperation: post('/operations/fail', object(id, failure)),
  clock: get('/clock'),
  moveClock: post('/clock', object({ by: integer(0) }, { signatures: boolean })),
  crashNode: post('/nodes/crash', object(target, { zone, node: string })),
  createBackup: post('/backups', object(target, { zone })),
  announceUpdate: post(
    '/updates',
    object({ ...target, update: valid(MaintenanceUpdate) }, { zone }),
  ),
  execute: post('/execute', object({ ...target, commands }, { zone })),
}

function get(path: string): Command<undefined> {
  return { method: 'GET', path, argument: nothing }
}

function post<Argument>(path: string, argument: Shape<Argument>): Command<Argument> {
  return { method: 'POST', path, argument }
}
