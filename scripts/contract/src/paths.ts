import { join } from 'node:path'

import { root } from './root.js'

export { root }

/** Where this repository keeps what a release reads and writes. */
export const paths = {
  spec: join(root, 'spec', 'openapi.yaml'),
  /** The contract as last released. */
  released: join(root, 'spec', 'released.json'),
  /** Where the vendor's contract differs from ours and may. */
  upstreamAccepted: join(root, 'spec', 'upstream-accepted.yaml'),
  /** What maintainers say of the changes since then. */
  changes: join(root, 'spec', 'changes.yaml'),
  /** Today's contract as it is committed, relative to the root: what git can show of another day. */
  bundled: 'packages/types/openapi.json',
  changesets: join(root, '.changeset'),
  /** The reports of the packages' public surfaces. */
  reports: join(root, 'etc'),
  /** Those reports at the last release, and programs that used the packages. */
  releasedSurface: join(root, 'etc', 'released.json'),
} as const
