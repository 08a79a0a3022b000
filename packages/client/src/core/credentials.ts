import { ConfigurationError } from './errors.js'
import { environment } from './process.js'

/** What requests are signed with. */
export interface Credentials {
  readonly apiKey: string
  readonly apiSecret: string
  /** When to ask for new ones, as a Date or in milliseconds since 1970; never when absent. */
  readonly expiresAt?: Date | number | undefined
}

/** Returns credentials, or nothing when it has none. */
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

/** The credentials of a client, as its provider returned them last. */
export interface CredentialCache {
  get(): Credentials | Promise<Credentials>
  /** Drops a pending answer for which a call has waited in vain: the next call asks the provider again. */
  abandon(answer: unknown): void
  /** Drops credentials that the server refused: the next call asks the provider. Newer ones are kept. */
  forget(refused: Credentials | undefined): void
}

/**
 * Remembers what a provider returned until it expires or is refused. Calls that come meanwhile wait for the same answer.
 */
export function remember(provider: CredentialProvider): CredentialCache {
  let known: Credentials | undefined
  let asked: Promise<Credentials> | undefined
  return {
    get() {
      if (known && Number(known.expiresAt ?? Infinity) > Date.now()) return known
      // A provider that throws at once has done so before its promise is known here: so this is only looked at later.
      const isLast = (): boolean => asked === answer
      const answer: Promise<Credentials> = (asked ??= ask(provider).then(
        (credentials) => {
          if (isLast()) [known, asked] = [credentials, undefined]
          return credentials
        },
        (error: unknown) => {
          if (isLast()) asked = undefined
          throw error
        },
      ))
      return answer
    },
    abandon(answer) {
      if (asked === answer) asked = undefined
    },
    forget(refused) {
      if (known === refused) known = undefined
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
