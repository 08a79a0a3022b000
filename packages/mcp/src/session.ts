import {
  ConfigurationError,
  createClient,
  fromEnvironment,
  type Transport,
  type ZoneName,
} from '@dbaas-valkey/client'
import { fromConfigFile, readAccount } from '@dbaas-valkey/client/config'

import type { Settings } from './settings.js'
import { version } from './version.js'

/** What requests are sent through, opened when the first is sent: a server without a key still tells its tools. */
export type Session = () => Promise<Transport>

/** @throws ConfigurationError from the session, when there is no key or the account cannot be read */
export function sessionOf(settings: Settings): Session {
  let opened: Promise<Transport> | undefined
  return () => {
    opened ??= open(settings)
    // The person may mend the file meanwhile.
    opened.catch(() => (opened = undefined))
    return opened
  }
}

/** An account that was asked for goes before the environment, and the environment before the default account. */
async function open({ account, zone }: Settings): Promise<Transport> {
  const environment = await fromEnvironment()()
  const named = account !== undefined
  const inFile = named || (environment === undefined && (await fromConfigFile()()) !== undefined)
  const found = inFile ? await readAccount({ account }) : undefined
  const [first, second] = named
    ? [found?.zone, variable('EXOSCALE_ZONE')]
    : [variable('EXOSCALE_ZONE'), found?.zone]
  const endpoints = [found?.endpoint, variable('EXOSCALE_API_ENDPOINT')]
  const [endpoint] = (named ? endpoints : endpoints.toReversed()).filter((one) => one !== undefined)
  return createClient({
    zone: (zone ?? first ?? second) as ZoneName | undefined,
    endpoint,
    credentials: found ?? environment ?? missing,
    userAgent: `mcp/${version}`,
  })
}

function variable(name: string): string | undefined {
  return process.env[name] || undefined
}

/** Asked only by an operation that needs a key. */
function missing(): never {
  throw new ConfigurationError(
    'There are no credentials. The person can set EXOSCALE_API_KEY and EXOSCALE_API_SECRET in the configuration of this ' +
      'server, or put an account into exoscale.toml.',
  )
}
