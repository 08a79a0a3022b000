import { ConfigurationError } from './errors.js'
import { environment } from './process.js'

/** The key and the secret that sign requests. */
export interface Credentials {
  readonly apiKey: string
  readonly apiSecret: string
  /** When to ask the provider again, as a Date or in milliseconds since 1970. When absent, never. */
  readonly expiresAt?: Date | number | undefined
}

/** Returns credentials, or `undefined` when it has none. */
export type CredentialProvider = () => Credentials | undefined | Promise<Credentials | undefined>

/**
 * Returns a provider that reads `EXOSCALE_API_KEY` and `EXOSCALE_API_SECRET`. A client without other credentials uses it.
 *
 * @example
 * createClient({ zone: 'ch-gva-2', credentials: chain(fromEnvironment(), fromVault) })
 */
export function fromEnvironment(): CredentialProvider {
  return explicit({})
}

/** Returns a provider of the given values, completed from the environment. */
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
 * Returns a provider that asks others in turn and returns the first credentials found. If one throws, the chain throws.
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

/** Keeps what the provider returned last. */
export interface CredentialCache {
  get(): Credentials | Promise<Credentials>
  /**
   * Drops credentials that the server refused, or a promise of some that a call has timed out waiting for, unless newer ones
   * are there. The next call asks the provider again.
   */
  forget(answer: Credentials | Promise<Credentials> | undefined): void
}

/**
 * Keeps credentials until they expire or the server refuses them. Calls that start meanwhile wait for the same answer.
 */
export function remember(provider: CredentialProvider): CredentialCache {
  let last: ReturnType<CredentialCache['get']> | undefined
  return {
    get() {
      if (last && !('expiresAt' in last && Number(last.expiresAt ?? Infinity) <= Date.now())) {
        return last
      }
      const asked = (last = ask(provider))
      // Unless another call has asked again meanwhile.
      const settle = (credentials?: Credentials): void => {
        if (last === asked) last = credentials
      }
      asked.then(settle, () => settle())
      return asked
    },
    forget(answer) {
      if (last === answer) last = undefined
    },
  }
}

async function ask(provider: CredentialProvider): Promise<Credentials> {
  try {
    return check(await provider())
  } catch (cause) {
    if (cause instanceof ConfigurationError) throw cause
    throw new ConfigurationError('The credentials provider failed; `cause` says why.', { cause })
  }
}

function check(credentials: Credentials | undefined): Credentials {
  const { apiKey, apiSecret } = credentials ?? {}
  // The key goes into a header, and a value from a file or a terminal often ends in a line break.
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
