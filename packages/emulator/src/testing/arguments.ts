import {
  AccessControl,
  CreateValkeyServiceRequest,
  MaintenanceUpdate,
  UserPassword,
  Username,
  ZoneName,
} from '@dbaas-valkey/validator'

import { zoneNames } from '../backend/zones.js'
import type { Control, Snapshot } from './control.js'
import { duration } from './duration.js'
import { failure, fault } from './fault-shape.js'
import { timing } from './timing-shape.js'
import {
  boolean,
  filled,
  known,
  list,
  maybe,
  nothing,
  object,
  string,
  valid,
  type Shape,
} from './shape.js'

type Arguments = { readonly [Name in keyof Control]: Shape<Parameters<Control[Name]>[0]> }

const zone = valid(ZoneName)
const id = { id: string }
/** A server would wait for more after a command without words. */
const commands = list(filled(string))

const user = object(
  { username: valid(Username) },
  {
    password: valid(UserPassword),
    'access-control': known('AccessControl', valid(AccessControl)),
  },
)

const service = object(
  { name: string, body: known('CreateValkeyServiceRequest', valid(CreateValkeyServiceRequest)) },
  { zone, users: list(user), commands },
)

const target = { service: string }

/** An operation as the API gave it; only its id counts. */
const operation: Shape<{ readonly id: string }> = (value, place) => {
  const given = typeof value === 'object' && value !== null && 'id' in value ? value.id : undefined
  return { id: string(given, `${place}.id`) }
}

const snapshot: Shape<Snapshot> = object({
  zones: object({}, Object.fromEntries(zoneNames.map((name) => [name, string]))),
})

/** What each method of the test interface takes. */
export const argumentShapes: Arguments = {
  reset: nothing,
  seed: object({ services: list(service) }),
  snapshot: nothing,
  restore: snapshot,
  state: nothing,
  injectFault: fault,
  faults: nothing,
  clearFaults: maybe(object(id)),
  journal: nothing,
  clearJournal: nothing,
  operations: nothing,
  setTiming: timing,
  finishOperation: operation,
  failOperation: object(id, failure),
  clock: nothing,
  moveClock: object({ by: duration }, { signatures: boolean }),
  crashNode: object(target, { zone, node: string }),
  createBackup: object(target, { zone }),
  announceUpdate: object({ ...target, update: valid(MaintenanceUpdate) }, { zone }),
  execute: object({ ...target, commands }, { zone }),
}
