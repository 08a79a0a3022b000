/**
 * Accounts from `exoscale.toml`, the file of Exoscale's command line tool. For Node, Bun and Deno.
 *
 * @module
 */
import { readFile } from 'node:fs/promises'

import { parse, TomlError } from 'smol-toml'

import type { CredentialProvider } from '../core/credentials.js'
import { ConfigurationError } from '../core/errors.js'
import type { ZoneName } from '../generated/contract.js'
import { pickAccount, type Account } from './account.js'
import { firstOf, places } from './locate.js'

export type { Account } from './account.js'

/** Selects an account in a file. */
export interface ConfigFileOptions {
  /** Path of the file. Default: `EXOSCALE_CONFIG`, then the places where Exoscale's tools look for `exoscale.toml`. */
  readonly file?: string | undefined
  /** Name of the account. Default: `EXOSCALE_ACCOUNT`, then the file's `defaultaccount`. */
  readonly account?: string | undefined
}

/**
 * Returns an account as options of a client: its key and secret, and its zone and endpoint if the file has them.
 *
 * @throws ConfigurationError when the file or the account is missing, or a value in it can't be read
 * @example
 * const valkey = createClient({ ...(await readAccount({ account: 'staging' })), timeout: 60_000 })
 */
export async function readAccount(
  options: ConfigFileOptions = {},
): Promise<Account & { readonly zone?: ZoneName }> {
  const account = await find(options)
  if (account) return account as Account & { readonly zone?: ZoneName }
  throw new ConfigurationError(
    `There is no exoscale.toml in any of these places: ${places().join(', ')}.`,
  )
}

/**
 * Returns a provider of an account's credentials, for a chain. It has none when none of the usual places has a file.
 *
 * @example
 * const valkey = createClient({ zone: 'ch-gva-2', credentials: chain(fromEnvironment(), fromConfigFile()) })
 */
export function fromConfigFile(options: ConfigFileOptions = {}): CredentialProvider {
  return async () => {
    const account = await find(options)
    return account && { apiKey: account.apiKey, apiSecret: account.apiSecret }
  }
}

/**
 * The file that accounts are read from where none is named: `EXOSCALE_CONFIG`, else the first of the usual places that has
 * one.
 *
 * @returns nothing where there is no file
 * @example
 * console.log(`The account comes from ${await findConfigFile()}.`)
 */
export async function findConfigFile(): Promise<string | undefined> {
  return process.env.EXOSCALE_CONFIG || firstOf(places())
}

async function find({ file, account }: ConfigFileOptions): Promise<Account | undefined> {
  const path = file ?? (await findConfigFile())
  if (path === undefined) return undefined
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    throw new ConfigurationError(`${path} can't be read.`, { cause })
  })
  return pickAccount(
    parseToml(text, path),
    path,
    account ?? (process.env.EXOSCALE_ACCOUNT || undefined),
  )
}

function parseToml(text: string, path: string): Readonly<Record<string, unknown>> {
  try {
    return parse(text)
  } catch (error) {
    // The parser's own message quotes the lines around the mistake, and a secret may be in them.
    const where = error instanceof TomlError ? `, line ${error.line}, column ${error.column}` : ''
    throw new ConfigurationError(`${path} is not valid TOML${where}.`)
  }
}
