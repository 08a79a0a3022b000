import { bumpOfChanges } from '@dbaas-valkey/openapi-diff/compare'
import type { Change } from '@dbaas-valkey/openapi-diff/change'
import { titleOf } from '@dbaas-valkey/openapi-diff/report'
import { higher, type Bump } from '@dbaas-valkey/openapi-diff/rule'

/** What is asked of the changesets, and what they give. */
export interface Demand {
  readonly changes: readonly Change[]
  /** Reports of the public surface that are not as released. */
  readonly reports: readonly string[]
  readonly given: Bump | undefined
}

/** Sentences that say what the changesets lack; none when they suffice. */
export function shortfalls({ changes, reports, given }: Demand): string[] {
  const asked = bumpOfChanges(changes)
  const problems: string[] = []
  if (asked !== undefined && higher(asked, given) !== given) {
    const gives = given === undefined ? 'there is no changeset' : `the changesets give ${given}`
    problems.push(
      `The contract asks for ${asked}, but ${gives}. Run \`pnpm changeset:auto\`.`,
      ...changes.filter(({ bump }) => bump === asked).map(reason),
    )
  }
  if (reports.length > 0 && given === undefined) {
    problems.push(
      `The public surface is not as released (${reports.join(', ')}), but there is no changeset. ` +
        'Run `pnpm changeset:auto` for the contract, or `pnpm changeset` for anything else.',
    )
  }
  return problems
}

function reason({ rule, operation, sentence }: Change): string {
  const where = operation === undefined ? '' : `${titleOf(operation)}: `
  return `  ${rule}: ${where}${sentence}`
}
