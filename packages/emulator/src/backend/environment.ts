import type { TlsFiles } from '../valkey/tls-files.js'
import type { Capacity } from './capacity.js'
import type { Clock } from './clock.js'
import type { Durability } from './durability.js'
import type { Log } from '../valkey/log.js'
import type { ServerProgram } from '../valkey/binary.js'

/** What all services of a backend share. */
export interface Environment {
  readonly zone: string
  readonly clock: Clock
  readonly log: Log
  readonly server: ServerProgram | undefined
  readonly tls: TlsFiles
  readonly durability: Durability
  readonly memoryScale: number
  /** Shared by all zones. */
  readonly capacity: Capacity
  /** Where services keep their data. The folder of each is named after the service's id. */
  readonly servicesDirectory: string
  /** Where servers create their sockets. The folder is private and its path is short. */
  readonly socketDirectory: string
  /** The open lock file of the backend's folder. Servers inherit it. */
  readonly lockDescriptor: number
  /** Tells readers that the state has changed. */
  readonly changed: () => void
  /** Writes the state to disk, if the backend has a data directory. */
  readonly save: () => Promise<void>
}
