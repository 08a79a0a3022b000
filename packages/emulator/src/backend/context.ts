import type { Environment } from './environment.js'
import type { Registry } from './registry.js'

/** What it takes to change services: where they run, and which there are. */
export interface Context {
  readonly environment: Environment
  readonly registry: Registry
}
