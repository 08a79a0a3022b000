/** What matters of the parts of a value wherever they are looked at, and may be said in another place. */
export interface Parts {
  /** The properties whose values must not be shown. */
  readonly secret: ReadonlySet<string>
  readonly hasSecretItems: boolean
  /** The properties that are not part of a message in this direction. */
  readonly absent: ReadonlySet<string>
}

export const plainParts: Parts = { secret: new Set(), hasSecretItems: false, absent: new Set() }

export function together(some: Parts, others: Parts): Parts {
  if (some === plainParts) return others
  if (others === plainParts) return some
  return {
    secret: new Set([...some.secret, ...others.secret]),
    hasSecretItems: some.hasSecretItems || others.hasSecretItems,
    absent: new Set([...some.absent, ...others.absent]),
  }
}

/** What of some parts is not said of others. */
export function beyond(some: Parts, others: Parts): Parts {
  if (some === plainParts) return plainParts
  return orPlain({
    secret: new Set([...some.secret].filter((name) => !others.secret.has(name))),
    hasSecretItems: some.hasSecretItems && !others.hasSecretItems,
    absent: new Set([...some.absent].filter((name) => !others.absent.has(name))),
  })
}

/** What decides whether a value passes. */
export function onlyAbsent({ absent }: Parts): Parts {
  return orPlain({ ...plainParts, absent })
}

/** Empty where nothing is said. */
export function partsKey(parts: Parts): string {
  const { secret, hasSecretItems, absent } = parts
  return parts === plainParts
    ? ''
    : JSON.stringify([[...secret].sort(), hasSecretItems, [...absent].sort()])
}

/** Nothing said is mostly the case, and quick to tell when it is always the same object. */
export function orPlain(parts: Parts): Parts {
  const { secret, hasSecretItems, absent } = parts
  return secret.size > 0 || hasSecretItems || absent.size > 0 ? parts : plainParts
}
