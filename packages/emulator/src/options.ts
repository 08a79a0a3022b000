import type { ZoneName } from '@dbaas-valkey/types'

import type { JournalEntry } from './testing/journal.js'
import type { OperationTiming } from './testing/operation-timing.js'
import type { SecretVisibility } from './testing/core.js'
import type { UnknownProperties } from './backend/unknown-properties.js'
import type { Durability } from './backend/durability.js'
import type { Log } from './valkey/log.js'

/** How an emulator is to be started. */
export interface EmulatorOptions {
  /** Any free port by default. */
  readonly port?: number
  /** Address to listen on, `127.0.0.1` by default. Others than loopback also need `allowRemote`. */
  readonly host?: string
  /**
   * Says for the second time that the emulator may be reached from other machines. Its control interface then asks
   * everybody for `controlToken`.
   */
  readonly allowRemote?: boolean
  /**
   * Names, without ports, under which the control interface and the page answer besides loopback's and the machine's own
   * addresses. With `allowRemote` only.
   */
  readonly allowHosts?: readonly string[]
  /**
   * Origins of web pages, such as `http://localhost:5173`, that may send signed requests to the API and read the answers. None
   * by default. The control interface and the page are never open to them.
   */
  readonly cors?: readonly string[]
  /** The zone at `endpoint`, `ch-gva-2` by default. */
  readonly zone?: ZoneName
  /** Made up by default, as is the secret. `wellKnownCredentials` has a pair that is the same everywhere. */
  readonly apiKey?: string
  readonly apiSecret?: string
  /** Folder in which services and their data outlive the emulator; without it everything ends with `stop`. */
  readonly dataDirectory?: string
  /** When the work of operations begins: by default at once, with `pending` as the first answer. */
  readonly operations?: OperationTiming
  /** Path or name of the server program; by default `valkey-server` on PATH, else `redis-server`. */
  readonly serverProgram?: string
  /** What a killed server may lose, `acknowledged` by default: nothing that it has acknowledged, unless its disk is full. */
  readonly durability?: Durability
  /** Multiplies the plans' memory limits, so that a test can fill a plan with little data. 1 by default. */
  readonly memoryScale?: number
  /**
   * Whether reading a service also tells its passwords, `hidden` by default: the official clients take them for absent
   * and call `reveal-dbaas-valkey-user-password`. With `shown`, they stand in `uri`, `uri-params`, `connection-info` and
   * `users`, as they used to.
   */
  readonly secrets?: SecretVisibility
  /**
   * What becomes of a property of a request that the contract does not know, `refused` by default, so that a slip such as
   * `ipFilter` fails a test. With `accepted` it is ignored, except among the settings, whose catalogue allows no other.
   */
  readonly unknownProperties?: UnknownProperties
  /**
   * A file in YAML or JSON with the services that are there from the start, as `control.seed` takes them. Those that are there
   * already, from an earlier start, are made what the file says; no commands run for them.
   */
  readonly seedFile?: string
  /** Whether changes of that file are followed: services, users and settings become what it says then. `false` by default. */
  readonly watchSeed?: boolean
  /**
   * The most services in all zones together. When they are there, the next create is refused with status 403. Nobody has seen how
   * the cloud refuses it: status and text are invented.
   */
  readonly quota?: number
  /**
   * Plans of which the cloud has none left: an operation that creates a service with one, or changes a service to one, fails with
   * the reason `unavailable`. That the cloud does it like this is invented.
   */
  readonly soldOut?: readonly string[]
  /** Is called after each request to the API, with what the journal has of it. */
  readonly onRequest?: (entry: JournalEntry) => void
  /** Takes the emulator's messages; by default they go to stderr. */
  readonly log?: Log
}
