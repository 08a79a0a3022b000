// For `await using`, whatever libraries a user's compiler is told to know.
/// <reference lib="esnext.disposable" preserve="true" />
import type { ZoneName } from '@dbaas-valkey/types'

import type { Control } from './testing/control.js'
import type { ProxyEnvironment } from './http/proxy/environment.js'

/**
 * Variables that lead programs to the emulator: those that tools of the cloud read, and those that lead the rest to it, which
 * knows the cloud's own names only.
 */
export interface EmulatorEnvironment extends ProxyEnvironment {
  readonly EXOSCALE_API_KEY: string
  readonly EXOSCALE_API_SECRET: string
  readonly EXOSCALE_API_ENDPOINT: string
  readonly EXOSCALE_ZONE: ZoneName
  /** The control token, where there is one; `connectControl` reads it. */
  readonly DBAAS_VALKEY_CONTROL_TOKEN?: string
}

/** A running emulator. */
export interface Emulator extends AsyncDisposable {
  /** Address of the API with its prefix: `http://127.0.0.1:49152/v2`. */
  readonly endpoint: string
  /** Address of the page for browsers: `http://127.0.0.1:49152/`. With `allowRemote` it holds the control token. */
  readonly page: string
  /** The same for any zone, with `{zone}` in it. `forZone` of a client uses it. */
  readonly zoneEndpoint: string
  readonly apiKey: string
  readonly apiSecret: string
  /** How long a client waits between two reads, in milliseconds: operations take as long as the servers do, which is not long. */
  readonly interval: number
  /** What the control interface asks for over HTTP; undefined unless `allowRemote` was given. New at each start. */
  readonly controlToken: string | undefined
  readonly zone: ZoneName
  /** The program behind the services, `valkey 8.0.1`; undefined when there is none. */
  readonly server: string | undefined
  readonly env: EmulatorEnvironment
  /** What tests may do beyond the API. */
  readonly control: Control
  /** Ends the API and every server. Without a `dataDirectory` nothing stays behind. */
  stop(): Promise<void>
}
