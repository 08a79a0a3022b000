import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseEnv } from 'node:util'

import type { Credentials } from '../http/api/signature.js'
import { makeCredentials, wellKnownCredentials } from '../credentials.js'
import type { EmulatorOptions } from '../options.js'
import { EmulatorError } from '../valkey/errors.js'
import { putFile } from '../valkey/put-file.js'

/**
 * Returns the credentials of an emulator to come: those that were chosen, those of the environment, or those in its data
 * folder. None when it is to make some up.
 *
 * @param chosen `well-known`, or a file with the variables that `env --format dotenv` prints
 * @throws {@link EmulatorError} `INVALID_OPTION`, `STATE_DAMAGED`, `DIRECTORY_UNUSABLE`
 */
export async function credentialsFor(
  { dataDirectory }: EmulatorOptions,
  chosen: string | undefined,
): Promise<Partial<Credentials>> {
  if (chosen === 'well-known') return wellKnownCredentials
  if (chosen !== undefined) return readVariables(await readEnvFile(chosen), chosen) ?? none(chosen)
  const given = readVariables(process.env, 'the environment')
  if (given !== undefined) return given
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

type Variables = Readonly<Record<string, string | undefined>>

async function readEnvFile(path: string): Promise<Variables> {
  try {
    return parseEnv(await readFile(path, 'utf8')) as Variables
  } catch (cause) {
    throw new EmulatorError(
      'INVALID_OPTION',
      `--credentials takes well-known or a file, and ${path} cannot be read: ${(cause as Error).message}.`,
      { cause },
    )
  }
}

/** Returns undefined when there are neither of the two variables. */
function readVariables(variables: Variables, where: string): Credentials | undefined {
  const { EXOSCALE_API_KEY: apiKey = '', EXOSCALE_API_SECRET: apiSecret = '' } = variables
  if (apiKey === '' && apiSecret === '') return undefined
  if (apiKey !== '' && apiSecret !== '') return { apiKey, apiSecret }
  const [set, missing] = apiKey === '' ? ['SECRET', 'KEY'] : ['KEY', 'SECRET']
  throw new EmulatorError(
    'INVALID_OPTION',
    `EXOSCALE_API_${set} is set in ${where}, and EXOSCALE_API_${missing} is not: set both of them, or neither.`,
  )
}

function none(file: string): never {
  throw new EmulatorError(
    'INVALID_OPTION',
    `${file} has neither EXOSCALE_API_KEY nor EXOSCALE_API_SECRET.`,
  )
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
