import { createHash } from 'node:crypto'
import { mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join } from 'node:path'

/** How long names are kept, in milliseconds, so that pressing Tab again doesn't wait again. */
const lifetime = 60_000

/** Returns names from the cache, or reads them and stores them. Only the user can read the files. */
export async function remembered(
  about: string,
  read: () => Promise<readonly string[]>,
): Promise<readonly string[]> {
  const folder = join(
    process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache'),
    'dbaas-valkey',
    'names',
  )
  const file = join(folder, `${createHash('sha256').update(about).digest('hex').slice(0, 32)}.json`)
  const kept = await recent(file)
  if (kept !== undefined) return kept
  const names = await read()
  await keep(folder, file, names).catch(() => undefined)
  return names
}

async function recent(file: string): Promise<readonly string[] | undefined> {
  try {
    const { mtimeMs } = await stat(file)
    if (Date.now() - mtimeMs > lifetime) return undefined
    const names: unknown = JSON.parse(await readFile(file, 'utf8'))
    return Array.isArray(names) ? names.map(String) : undefined
  } catch {
    return undefined
  }
}

/** Writes another file and renames it, since another shell may read the old one at the same time. */
async function keep(folder: string, file: string, names: readonly string[]): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const aside = `${file}.${process.pid}`
  await writeFile(aside, JSON.stringify(names), { mode: 0o600 })
  await rename(aside, file)
}
