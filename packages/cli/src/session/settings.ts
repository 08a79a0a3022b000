import { text, type Given } from '../command.js'
import { server } from '../generated/index.js'

/** A setting, and where it comes from. */
export interface Setting {
  /** Absent where nothing says it. */
  readonly value: string | undefined
  readonly source: string
}

export interface Settings {
  readonly zone: Setting
  readonly endpoint: Setting
  readonly key: Setting
  readonly secret: Setting
}

const nowhere: Setting = { value: undefined, source: 'nowhere' }

/**
 * Where requests go and who sends them: options first, then the environment, then `exoscale.toml`. A key and its secret
 * come from the same place. The file is looked at only where it is asked for, or where the environment has no key.
 *
 * @throws ConfigurationError when the account that was asked for cannot be read
 */
export async function settingsOf(given: Given): Promise<Settings> {
  const asked = text(given, 'account')
  const environment = {
    key: variable('EXOSCALE_API_KEY'),
    secret: variable('EXOSCALE_API_SECRET'),
    zone: variable('EXOSCALE_ZONE'),
    endpoint: variable('EXOSCALE_API_ENDPOINT'),
  }
  const hasKey = environment.key !== undefined && environment.secret !== undefined
  const account = asked === undefined && hasKey ? {} : await accountOf(asked)
  // An account that was asked for is an option, and goes before the environment.
  const [first, second] = asked === undefined ? [environment, account] : [account, environment]
  const keys = first.key !== undefined && first.secret !== undefined ? first : second
  return {
    zone: option(given, 'zone') ??
      first.zone ??
      second.zone ?? { value: server.defaultZone, source: 'default' },
    endpoint: option(given, 'endpoint') ??
      first.endpoint ??
      second.endpoint ?? { value: server.endpoint, source: 'default' },
    key: keys.key ?? first.key ?? nowhere,
    secret: keys.secret ?? first.secret ?? nowhere,
  }
}

/** Returns what is wrong where an endpoint of less weight than `--zone` decides on another zone. */
export function zoneWithoutEffect({ zone, endpoint }: Settings): string | undefined {
  const { value = '', source } = zone
  const { value: address = '', source: from } = endpoint
  const isObeyed = ['{zone}', value].some((part) => address.includes(part))
  const isAsBefore = value === process.env['EXOSCALE_ZONE']
  if (source !== '--zone' || from === '--endpoint' || isObeyed || isAsBefore) return undefined
  return `--zone ${value} has no effect on the endpoint ${address}, which comes from ${from} and is the same for all zones. Pass --endpoint as well, or leave one of them out.`
}

type Found = { readonly [Name in keyof Settings]?: Setting | undefined }

function option(given: Given, name: string): Setting | undefined {
  const value = text(given, name)
  return value === undefined ? undefined : { value, source: `--${name}` }
}

function variable(name: string): Setting | undefined {
  const value = process.env[name]
  return value ? { value, source: name } : undefined
}

async function accountOf(asked: string | undefined): Promise<Found> {
  const { findConfigFile, readAccount } = await import('@dbaas-valkey/client/config')
  const file = await findConfigFile()
  if (file === undefined && asked === undefined) return {}
  const { apiKey, apiSecret, zone, endpoint } = await readAccount({ file, account: asked })
  const name = asked ?? process.env['EXOSCALE_ACCOUNT']
  const source = `${name ? `account ${name}` : 'the default account'} in ${file}`
  const setting = (value: string | undefined): Setting | undefined =>
    value ? { value, source } : undefined
  return {
    key: setting(apiKey),
    secret: setting(apiSecret),
    zone: setting(zone),
    endpoint: setting(endpoint),
  }
}
