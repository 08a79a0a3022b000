import { environment } from './process.js'
import { ConfigurationError } from './errors.js'

/** What requests are signed with. */
export interface Credentials {
  readonly apiKey: string
  readonly apiSecret: string
  /** When to ask for new ones, as a Date or in milliseconds since 1970; never when absent. */
  readonly expiresAt?: Date | number | undefined
}

/** Gives credentials, or nothing when it has none. */
export type CredentialProvider = () => Credentials | undefined | Promise<Credentials | undefined>

/**
 * Credentials from `EXOSCALE_API_KEY` and `EXOSCALE_API_SECRET`. This is what a client without other credentials uses.
 *
 * @example
 * createClient({ zone: 'ch-gva-2', credentials: chain(fromEnvironment(), fromVault) })
 */
export function fromEnvironment(): CredentialProvider {
  return explicit({})
}

/** What is given; the rest is looked for in the environment. */
export function explicit(given: {
  readonly apiKey?: string | undefined
  readonly apiSecret?: string | undefined
}): CredentialProvider {
  return () => {
    const apiKey = given.apiKey || environment('EXOSCALE_API_KEY')
    const apiSecret = given.apiSecret || environment('EXOSCALE_API_SECRET')
    return apiKey && apiSecret ? { apiKey, apiSecret } : undefined
  }
}

/**
 * Asks one provider after the other, and takes the first credentials that there are. A provider that throws ends it.
 *
 * @example
 * createClient({ zone: 'ch-gva-2', credentials: chain(fromEnvironment(), fromConfigFile()) })
 */
export function chain(...providers: readonly CredentialProvider[]): CredentialProvider {
  return async () => {
    for (const provider of providers) {
      const credentials = await provider()
      if (credentials) return credentials
    }
    return undefined
  }
}

/** Remembers what a provider gave until it expires; calls that come meanwhile wait for the same answer. */
export function remember(provider: CredentialProvider): () => Credentials | Promise<Credentials> {
  let known: Credentials | undefined
  let asked: Promise<Credentials> | undefined
  const ask = async (): Promise<Credentials> => {
    try {
      known = check(await provider())
      return known
    } catch (cause) {
      if (cause instanceof ConfigurationError) throw cause
      throw new ConfigurationError('The credentials provider failed; `cause` says why.', { cause })
    }
  }
  // Not forgotten in `ask`: when the provider throws at once, that is over before its promise is known.
  return () =>
    known && Number(known.expiresAt ?? Infinity) > Date.now()
      ? known
      : (asked ??= ask().finally(() => (asked = undefined)))
}

function check(credentials: Credentials | undefined): Credentials {
  const { apiKey, apiSecret } = credentials ?? {}
  // The key goes into a header; what comes from a file or a terminal often ends in a line break.
  if (credentials && [apiKey, apiSecret].every(isPrintable)) {
    return credentials
  }
  throw new ConfigurationError(
    'No credentials: set EXOSCALE_API_KEY and EXOSCALE_API_SECRET, or pass apiKey and apiSecret, without spaces and line breaks.',
  )
}

function isPrintable(text: unknown): boolean {
  return typeof text === 'string' && /^[!-~]+$/.test(text)
}
