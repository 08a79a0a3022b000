/** A difference, as far as its place goes: of the contract, or of a package's surface. */
export interface Placed {
  readonly rule: string
  readonly at: string
  readonly schema?: string | undefined
  readonly operation?: { readonly id: string } | undefined
}

/** How a committed table names differences: by rule and place. */
export interface PlaceEntry {
  readonly rule: string
  /** The shared schema that holds it, `ServiceState` or `ValkeyService.plan`. */
  readonly schema?: string
  /** Or the place in words, as the report gives it. */
  readonly at?: string
  /** The operations it concerns; all that show it where absent. */
  readonly operations?: readonly string[]
}

export function covers(entry: PlaceEntry, difference: Placed): boolean {
  return (
    entry.rule === difference.rule &&
    (entry.schema === undefined || entry.schema === difference.schema) &&
    (entry.at === undefined || entry.at === difference.at) &&
    (entry.operations === undefined || entry.operations.includes(difference.operation?.id ?? ''))
  )
}

/** What an entry names and no difference shows any more; nothing where all of it still applies. */
export function staleParts(entry: PlaceEntry, differences: readonly Placed[]): string[] {
  const place = [entry.rule, entry.schema, entry.at].filter(Boolean).join(' ')
  const parts = entry.operations?.map((id) => ({ ...entry, operations: [id] })) ?? [entry]
  return parts
    .filter((part) => !differences.some((difference) => covers(part, difference)))
    .map((part) => [place, ...(part.operations ?? [])].join(' of '))
}
