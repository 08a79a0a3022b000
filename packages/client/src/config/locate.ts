import { access } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join } from 'node:path'

const name = 'exoscale.toml'

/** The places where Exoscale's tools look for their file, in their order. */
export function places(): string[] {
  const home = homedir()
  return [
    join(configurationFolder(home), 'exoscale', name),
    join(home, '.exoscale', name),
    join(home, name),
    join(process.cwd(), name),
  ]
}

/** Returns the first of these files that exists. */
export async function firstOf(files: readonly string[]): Promise<string | undefined> {
  for (const file of files) {
    const found = await access(file).then(
      () => true,
      () => false,
    )
    if (found) return file
  }
  return undefined
}

function configurationFolder(home: string): string {
  const { APPDATA, XDG_CONFIG_HOME } = process.env
  if (process.platform === 'win32') return APPDATA ?? join(home, 'AppData', 'Roaming')
  if (process.platform === 'darwin') return join(home, 'Library', 'Application Support')
  return XDG_CONFIG_HOME || join(home, '.config')
}
