import { parse } from 'yaml'

/** A package of another author's that the lockfile names. */
export interface Locked {
  readonly name: string
  readonly version: string
  /** Whether whoever installs one of our packages gets it, too. */
  readonly shipped: boolean
}

type Versions = Readonly<Record<string, string>>

interface Lockfile {
  readonly importers: Readonly<
    Record<
      string,
      { readonly dependencies?: Readonly<Record<string, { readonly version: string }>> }
    >
  >
  readonly packages?: Readonly<Record<string, unknown>>
  readonly snapshots?: Readonly<
    Record<
      string,
      { readonly dependencies?: Versions; readonly optionalDependencies?: Versions } | null
    >
  >
}

/** Everything that a lockfile of pnpm names (its version 9). */
export function lockedIn(text: string): Locked[] {
  const { importers, packages = {}, snapshots = {} } = parse(text) as Lockfile
  const shipped = new Set<string>()
  const visit = (name: string, version: string): void => {
    const key = `${name}@${version}`
    if (shipped.has(key) || version.startsWith('link:')) return
    shipped.add(key)
    const { dependencies, optionalDependencies } = snapshots[key] ?? {}
    for (const entry of Object.entries({ ...dependencies, ...optionalDependencies }))
      visit(...entry)
  }
  for (const [folder, { dependencies = {} }] of Object.entries(importers)) {
    if (!folder.startsWith('packages/')) continue
    for (const [name, { version }] of Object.entries(dependencies)) visit(name, version)
  }
  // A key of a snapshot may name peers behind the version.
  const plain = new Set([...shipped].map((key) => key.replace(/\(.*$/, '')))
  return Object.keys(packages).map((key) => ({
    name: key.slice(0, key.lastIndexOf('@')),
    version: key.slice(key.lastIndexOf('@') + 1),
    shipped: plain.has(key),
  }))
}
