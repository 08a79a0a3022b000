import type { Change } from '@dbaas-valkey/openapi-diff/change'

import { fullName, type PackageName } from '../packages.js'
import type { SurfaceBreak } from '../surface/break.js'
import { surfaceChangesets } from '../surface/changeset.js'
import { contractChangesets } from './contract.js'
import { parseChangeset } from './file.js'
import { staleJudgements, type Judgement } from './judgement.js'

/** How today differs from the last release. */
export interface Difference {
  readonly changes: readonly Change[]
  readonly breaks: readonly SurfaceBreak[]
  /** The packages whose API report is another one. */
  readonly changedPackages: readonly PackageName[]
  readonly judgements: readonly Judgement[]
}

/** The changesets that a program writes; everything else in the folder is a person's. */
const written = /^(?:contract|surface)-.*\.md$/

export function isWritten(file: string): boolean {
  return written.test(file)
}

/** The texts that `pnpm changeset:auto` writes for a difference, by file name. */
export function expectedChangesets(difference: Difference): ReadonlyMap<string, string> {
  const { changes, breaks, judgements } = difference
  return new Map([
    ...contractChangesets(changes, judgements),
    ...surfaceChangesets(breaks, judgements),
  ])
}

/** Sentences about what the changesets in the folder do not say, or say and shouldn't; none when they are as they must be. */
export function problemsOf(difference: Difference, actual: ReadonlyMap<string, string>): string[] {
  const expected = expectedChangesets(difference)
  const missing = [...expected.keys()].filter((file) => !actual.has(file))
  const edited = [...expected].filter(([file, text]) => (actual.get(file) ?? text) !== text)
  const stale = [...actual.keys()].filter((file) => isWritten(file) && !expected.has(file))
  return [
    ...missing.map((file) => `.changeset/${file} is missing: ${sentenceOf(expected.get(file))}`),
    ...edited.map(
      ([file]) =>
        `.changeset/${file} is not what pnpm changeset:auto writes. Advice belongs into spec/changes.yaml.`,
    ),
    ...stale.map((file) => `.changeset/${file} tells of what is no difference any more.`),
    ...(missing.length + edited.length + stale.length > 0 ? ['Run `pnpm changeset:auto`.'] : []),
    ...staleJudgements(difference.judgements, [...difference.changes, ...difference.breaks]),
    ...untold(difference.changedPackages, [...actual.values()]),
  ]
}

/** What a reviewer reads first: the entry's first sentence. */
function sentenceOf(text = ''): string {
  const lines = (parseChangeset(text)?.summary ?? '').split('\n')
  return lines.find((line) => line !== '' && !line.startsWith('#')) ?? ''
}

function untold(packages: readonly PackageName[], changesets: readonly string[]): string[] {
  const told = new Set(
    changesets.flatMap((text) => Object.keys(parseChangeset(text)?.releases ?? {})),
  )
  return packages
    .map(fullName)
    .filter((name) => !told.has(name))
    .map(
      (name) =>
        `The public surface of ${name} is not as released, and no changeset tells its readers. Run \`pnpm changeset\`.`,
    )
}
