import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import type { Credentials } from '../api/signature.js'
import { makeCredentials } from '../credentials.js'

/** Where data outlives the emulator, so do the credentials: clients need not be told new ones after a restart. */
export async function keptCredentials(dataDirectory: string): Promise<Credentials> {
  const path = join(dataDirectory, 'credentials.json')
  const kept = await readFile(path, 'utf8').catch(() => undefined)
  if (kept !== undefined) return JSON.parse(kept) as Credentials
  const made = makeCredentials()
  await mkdir(dataDirectory, { recursive: true, mode: 0o700 })
  await writeFile(path, JSON.stringify(made), { mode: 0o600 })
  return made
}
