import type { TlsFiles } from '../valkey/tls-files.js'
import type { Clock } from './clock.js'
import type { Durability } from './backend.js'
import type { Log } from '../valkey/log.js'
import type { ServerProgram } from '../valkey/binary.js'

/** What the services of a backend have in common. */
export interface Environment {
  readonly zone: string
  readonly clock: Clock
  readonly log: Log
  readonly server: ServerProgram | undefined
  readonly tls: TlsFiles
  readonly durability: Durability
  readonly memoryScale: number
  /** Where services keep their data, each in a folder named after its id. */
  readonly servicesDirectory: string
  /** Where servers put their sockets: private, and with a short path. */
  readonly socketDirectory: string
  /** The open file by which the backend has its folder to itself; servers inherit it. */
  readonly lockDescriptor: number
  /** Tells the watchers that a read would show something else now. */
  readonly changed: () => void
  /** Writes the state to disk, where the backend has one. */
  readonly save: () => Promise<void>
}
