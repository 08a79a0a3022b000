import { ConfigurationError } from '../core/errors.js'

/** One account of `exoscale.toml`, in the shape of a client's options. */
export interface Account {
  readonly apiKey: string
  readonly apiSecret: string
  readonly zone?: string
  readonly endpoint?: string
}

type Table = Readonly<Record<string, unknown>>

/**
 * Returns the account of the given name, or the default account, or the only account.
 *
 * @throws ConfigurationError that lists the names of the accounts, and never their values
 */
export function pickAccount(document: Table, file: string, wanted: string | undefined): Account {
  const root = lowercase(document)
  const accounts = Array.isArray(root.accounts) ? (root.accounts as Table[]).map(lowercase) : []
  const name = wanted ?? text(root.defaultaccount)
  const account =
    name === undefined && accounts.length === 1
      ? accounts[0]
      : accounts.find((one) => one.name === name)
  if (!account) {
    const names = accounts.map((one) => String(one.name)).join(', ') || 'none'
    throw new ConfigurationError(
      `${file} has no account ${name === undefined ? 'that is the default' : JSON.stringify(name)}. The accounts in it: ${names}.`,
    )
  }
  const [apiKey, apiSecret] = [text(account.key), text(account.secret)]
  if (apiKey === undefined || apiSecret === undefined) {
    throw new ConfigurationError(
      `The account ${JSON.stringify(account.name)} in ${file} needs both a key and a secret.`,
    )
  }
  const [zone, endpoint] = [text(account.zone) ?? text(account.defaultzone), text(account.endpoint)]
  return { apiKey, apiSecret, ...(zone && { zone }), ...(endpoint && { endpoint }) }
}

/** The exo CLI ignores case in names. */
function lowercase(table: Table): Table {
  return Object.fromEntries(
    Object.entries(table).map(([name, value]) => [name.toLowerCase(), value]),
  )
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined
}
