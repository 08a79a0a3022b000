import { join } from 'node:path'

import { folderOf, readManifest, type PackageName } from '../packages.js'

/** A module of a package that consumers import, by its declarations. */
export interface Entry {
  readonly package: PackageName
  /** `client.api.md`; `validator-operations.api.md` for `@dbaas-valkey/validator/operations`. */
  readonly report: string
  readonly declarations: string
}

/** Every typed entry of a package's `exports`, but for what our own packages alone may import of each other. */
export async function entriesOf(name: PackageName): Promise<Entry[]> {
  const { exports } = await readManifest(name)
  return Object.entries(exports).flatMap(([subpath, target]) => {
    const types = typeof target === 'string' ? undefined : target.types
    if (types === undefined || subpath.startsWith('./internal/')) return []
    const suffix = subpath === '.' ? '' : `-${subpath.slice(2).replaceAll('/', '-')}`
    return [
      {
        package: name,
        report: `${name}${suffix}.api.md`,
        declarations: join(folderOf(name), types),
      },
    ]
  })
}
