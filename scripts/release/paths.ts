import { join } from 'node:path'
import { root } from '../root.js'

export { root }

/** Where this repository keeps what a release reads and writes. */
export const paths = {
  spec: join(root, 'spec', 'openapi.yaml'),
  /** The contract as last released. */
  released: join(root, 'spec', 'released.json'),
  /** Today's contract as it is committed, relative to the root: what git can show of another day. */
  bundled: 'packages/types/openapi.json',
  changesets: join(root, '.changeset'),
} as const
