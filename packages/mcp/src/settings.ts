import type { Effect } from './tool.js'

/** What the person who starts the server allows it, and where its requests go. */
export interface Settings {
  /** `read` is always among them. */
  readonly allowed: readonly Effect[]
  /** Empty for all services. */
  readonly services: readonly string[]
  /** Empty for all groups. */
  readonly groups: readonly string[]
  /** Whether the person is asked before something is destroyed. */
  readonly confirm: boolean
  /** An account of `exoscale.toml`, which goes before the environment. */
  readonly account: string | undefined
  readonly zone: string | undefined
}
