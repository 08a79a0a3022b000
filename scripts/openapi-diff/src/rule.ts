/** What a difference does to the version of every package. */
export type Bump = 'major' | 'minor' | 'patch'

/** Who sends the value: the consumer in a request, the service in a response. */
export type Side = 'request' | 'response'

/**
 * What one kind of difference means. A sentence may hold `{at}` (the place, "`state` in the response"), `{from}`,
 * `{to}` and `{name}`.
 */
export interface Rule {
  readonly bump: Bump | Readonly<Record<Side, Bump>>
  /** The difference in the words of somebody who calls the API. */
  readonly says: string
  /** What a consumer writes instead; every rule that can break has it. */
  readonly instead?: string | Readonly<Record<Side, string>>
  /** Why TypeScript does not agree with the bump: it compiles what breaks, or refuses what does not. */
  readonly types?: string | Readonly<Partial<Record<Side, string>>>
}

export const bumps: readonly Bump[] = ['patch', 'minor', 'major']

export function higher(left: Bump | undefined, right: Bump | undefined): Bump | undefined {
  if (left === undefined || right === undefined) return left ?? right
  return bumps.indexOf(left) >= bumps.indexOf(right) ? left : right
}
