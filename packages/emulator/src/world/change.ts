import type { Service } from './service.js'
import type { Change } from './world.js'

/** The operation that shows a service. */
export const readService = 'get-dbaas-service-valkey'

export interface ChangeOptions {
  readonly service: Service
  /** The operation that shows what has changed: `get-dbaas-service-valkey`. */
  readonly command: string
  readonly work: () => Promise<void>
  /** Takes back what accepting the change has already done. */
  readonly undo?: () => void
}

/** A change that is accepted and waits to be started. */
export function createChange({ service, command, work, undo }: ChangeOptions): Change {
  const { id, name } = service.record
  return {
    reference: { id, link: `/v2/dbaas-valkey/${name}`, command },
    start: work,
    abandon: () => undo?.(),
  }
}
