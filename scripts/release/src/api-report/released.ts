import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readFile, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { paths } from '@dbaas-valkey/contract/paths'

/** A package's report of its public surface, and its hash. */
export type Surface = Readonly<Record<string, string>>

/** Today's reports in `etc/`, each as a hash of its text. */
export async function currentSurface(): Promise<Surface> {
  if (!existsSync(paths.reports)) return {}
  const names = (await readdir(paths.reports)).filter((name) => name.endsWith('.api.md'))
  const entries = names.toSorted().map(async (name) => {
    const text = await readFile(join(paths.reports, name), 'utf8')
    return [name, createHash('sha256').update(text).digest('hex')] as const
  })
  return Object.fromEntries(await Promise.all(entries))
}

/** The reports as they were when the packages were last released. */
export async function releasedSurface(): Promise<Surface> {
  if (!existsSync(paths.releasedSurface)) return {}
  return JSON.parse(await readFile(paths.releasedSurface, 'utf8')) as Surface
}

export async function writeReleasedSurface(surface: Surface): Promise<void> {
  await writeFile(paths.releasedSurface, `${JSON.stringify(surface, undefined, 2)}\n`)
}

/** The reports that are not what they were at the last release. */
export function changedReports(released: Surface, current: Surface): string[] {
  const names = new Set([...Object.keys(released), ...Object.keys(current)])
  return [...names].filter((name) => released[name] !== current[name]).toSorted()
}
