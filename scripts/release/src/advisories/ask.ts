import { CommandError } from '@dbaas-valkey/contract/command'

import type { Locked } from './locked.js'

/** What the registry knows against a package that is locked. */
export interface Advisory extends Locked {
  readonly title: string
  readonly severity: string
  readonly url: string
}

interface Answer {
  readonly [name: string]: readonly {
    readonly title: string
    readonly severity: string
    readonly url: string
    readonly vulnerable_versions: string
  }[]
}

const wait = 30_000

/**
 * Asks a registry for the advisories about packages, all in one request: the way of `npm audit`, which needs a lockfile of
 * npm's. It answers with those that concern one of the versions asked about.
 *
 * @throws {@link CommandError} when it gives no answer: that nothing is known is not to be taken from that
 */
export async function askRegistry(
  registry: string,
  locked: readonly Locked[],
): Promise<readonly Advisory[]> {
  const versions = new Map<string, string[]>()
  for (const { name, version } of locked) {
    versions.set(name, [...(versions.get(name) ?? []), version])
  }
  const answer = await answerOf(registry, Object.fromEntries(versions))
  return locked.flatMap((given) =>
    (answer[given.name] ?? []).map(({ title, severity, url }) => ({
      ...given,
      title,
      severity,
      url,
    })),
  )
}

async function answerOf(registry: string, body: object): Promise<Answer> {
  const address = new URL('-/npm/v1/security/advisories/bulk', registry.replace(/\/?$/, '/'))
  const noAnswer = (reason: string, cause?: unknown): CommandError =>
    new CommandError(
      `${address.href} was asked for advisories and ${reason}. Ask a registry that has them: --registry URL.`,
      { cause },
    )
  try {
    const response = await fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(wait),
    })
    if (!response.ok) throw noAnswer(`answered ${response.status}`)
    return (await response.json()) as Answer
  } catch (error) {
    if (error instanceof CommandError) throw error
    throw noAnswer('gave no answer that can be read', error)
  }
}
