import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

import type { Credentials } from '../http/api/signature.js'
import { makeCredentials } from '../credentials.js'
import type { EmulatorOptions } from '../options.js'
import { EmulatorError } from '../valkey/errors.js'
import { putFile } from '../valkey/put-file.js'

/** Returns the credentials of an emulator to come: none when it is to make some up. */
export async function credentialsFor({
  dataDirectory,
}: EmulatorOptions): Promise<Partial<Credentials>> {
  return dataDirectory === undefined ? {} : keptCredentials(dataDirectory)
}

/**
 * Returns the credentials that are kept in a data directory, and creates them at the first start: after a restart, clients can
 * go on with the same ones.
 *
 * @throws {@link EmulatorError} `STATE_DAMAGED`, `DIRECTORY_UNUSABLE`
 */
export async function keptCredentials(dataDirectory: string): Promise<Credentials> {
  const path = join(dataDirectory, 'credentials.json')
  const kept = await readFile(path, 'utf8').catch((cause: NodeJS.ErrnoException) =>
    cause.code === 'ENOENT' ? undefined : unusable(dataDirectory, cause),
  )
  return kept === undefined ? keep(path, dataDirectory) : parse(kept, path)
}

function parse(text: string, path: string): Credentials {
  try {
    const { apiKey, apiSecret } = JSON.parse(text) as Partial<Credentials>
    if (apiKey !== undefined && apiSecret !== undefined) return { apiKey, apiSecret }
  } catch {
    // The parser's error would quote the file, which is a secret.
  }
  throw new EmulatorError(
    'STATE_DAMAGED',
    `The file ${path} is damaged. Delete it, and new credentials are made.`,
  )
}

async function keep(path: string, dataDirectory: string): Promise<Credentials> {
  const made = makeCredentials()
  try {
    await mkdir(dataDirectory, { recursive: true, mode: 0o700 })
    // Another emulator may have written the file in the meantime.
    if (await putFile(path, JSON.stringify(made))) return made
  } catch (cause) {
    return unusable(dataDirectory, cause as Error)
  }
  return keptCredentials(dataDirectory)
}

function unusable(dataDirectory: string, cause: Error): never {
  throw new EmulatorError(
    'DIRECTORY_UNUSABLE',
    `The folder ${dataDirectory} cannot be used for data: ${cause.message}.`,
    { cause },
  )
}
