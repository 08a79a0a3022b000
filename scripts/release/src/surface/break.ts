import type { Change } from '@dbaas-valkey/openapi-diff/change'

import { fullName, type PackageName } from '../packages.js'
import type { Surface } from './baseline.js'
import { compareReports } from './compare.js'
import { exportsDerivedFrom } from './derived.js'

/** Something that consumers could do with a package, and can't any more. */
export interface SurfaceBreak {
  readonly rule: 'export-removed' | 'export-narrowed' | 'usage-broken'
  /** The package whose readers are told. */
  readonly package: PackageName
  /** The place in words: "`createClient` of `client.api.md`". */
  readonly at: string
  readonly sentence: string
  readonly before: string
  readonly after: string | undefined
}

/** What the reports offered at the last release and offer no more, but for what follows from a change of the contract. */
export function reportBreaks(
  released: Surface['reports'],
  current: Surface['reports'],
  changes: readonly Change[],
): SurfaceBreak[] {
  const derived = exportsDerivedFrom(changes)
  return Object.entries(released).flatMap(([report, text]) =>
    compareReports(text, current[report] ?? '')
      .filter(({ name }) => !derived.has(name.split('.', 1)[0] ?? name))
      .map(({ name, before, after }) => {
        const at = `\`${name}\` of \`${report}\``
        const what = `\`${name}\` of \`${importOf(report)}\``
        return {
          rule: after === undefined ? ('export-removed' as const) : ('export-narrowed' as const),
          package: report.split(/[-.]/, 1)[0] ?? report,
          at,
          sentence: after === undefined ? `${what} is gone` : `${what} is no longer what it was`,
          before,
          after,
        }
      }),
  )
}

/** `@dbaas-valkey/client/config` for `client-config.api.md`. */
function importOf(report: string): string {
  return fullName(report.replace(/\.api\.md$/, '').replace('-', '/'))
}
