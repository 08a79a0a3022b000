import type { Change } from '@dbaas-valkey/openapi-diff/change'

import { fullName } from '../packages.js'
import { causesOf, fileOf } from './cause.js'
import { formatChangeset, summaryByPackage } from './file.js'
import type { Judgement } from './judgement.js'
import { packagesTouchedBy } from './touched.js'
import { wordsFor } from './words.js'

/** The changesets that a difference of the contract asks for: their texts, by file name. */
export function contractChangesets(
  changes: readonly Change[],
  judgements: readonly Judgement[],
): ReadonlyMap<string, string> {
  return new Map(
    causesOf(changes, judgements).map((cause) => {
      const touched = packagesTouchedBy(cause.first)
      const releases = Object.fromEntries(touched.map((name) => [fullName(name), cause.bump]))
      const texts = touched.map((name) => [fullName(name), wordsFor(name, cause)] as const)
      const summary = summaryByPackage(Object.fromEntries(texts))
      return [fileOf(cause), formatChangeset({ releases, summary })] as const
    }),
  )
}
