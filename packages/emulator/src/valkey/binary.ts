import { execFile } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { delimiter, isAbsolute, join, resolve, sep } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

export interface ServerProgram {
  readonly path: string
  readonly flavour: 'valkey' | 'redis'
  /** The exact version, such as `8.0.1`. */
  readonly version: string
}

/** The names that are looked up on PATH. The first one that is found is used. */
const programNames = ['valkey-server', 'redis-server']

/** Version 7 was the first one with access control for channels and append-only files in parts. */
const oldestMajor = 7

/** The advice for a user whose machine has no server program. */
export const installAdvice =
  'No Valkey server was found on PATH, so services cannot be created: install one with ' +
  '"apt-get install valkey-server" (or redis-server), or on macOS "brew install valkey", and start the emulator again.'

/** Finds a program as a shell does: a path is used as it is, and a name is looked up on PATH. */
export function findOnPath(name: string): string | undefined {
  const folders = (process.env['PATH'] ?? '')
    .split(delimiter)
    .filter((folder) => isAbsolute(folder))
  const candidates = name.includes(sep)
    ? [resolve(name)]
    : folders.map((folder) => join(folder, name))
  return candidates.find(executable)
}

/**
 * Finds the server program and reads its version.
 *
 * @throws when the caller names a program that does not exist, or when the program cannot be used
 */
export async function findServerProgram(wanted?: string): Promise<ServerProgram | undefined> {
  for (const name of wanted === undefined ? programNames : [wanted]) {
    const path = findOnPath(name)
    if (path !== undefined) return inspectProgram(path)
  }
  if (wanted !== undefined)
    throw new Error(`The server program ${wanted} is not there or cannot be executed`)
  return undefined
}

function executable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

async function inspectProgram(path: string): Promise<ServerProgram> {
  const { stdout } = await run(path, ['--version'])
  const [, name, version] = /^(Valkey|Redis) server v=(\d+\.\d+\.\d+)/.exec(stdout) ?? []
  if (name === undefined || version === undefined)
    throw new Error(`${path} does not say which version of Valkey or Redis it is`)
  if (Number.parseInt(version, 10) < oldestMajor)
    throw new Error(`${path} is version ${version}; ${oldestMajor}.0 or newer is needed`)
  return { path, version, flavour: name === 'Valkey' ? 'valkey' : 'redis' }
}
