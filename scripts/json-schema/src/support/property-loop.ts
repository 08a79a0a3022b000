import type { Name } from '@dbaas-valkey/source/name'

/** The names of the variables in the loop over an object's keys. */
export interface PropertyLoop {
  readonly key: Name
  readonly item: Name
}
