import { paths } from '@dbaas-valkey/contract/paths'
import { compareContracts } from '@dbaas-valkey/openapi-diff/compare'
import { readContract } from '@dbaas-valkey/openapi-diff/load'

import { packageNames } from '../packages.js'
import { currentSurface, releasedSurface } from '../surface/baseline.js'
import { reportBreaks } from '../surface/break.js'
import { brokenUsages } from '../surface/consumers.js'
import { usageBreaks } from '../surface/usage.js'
import type { Difference } from './expected.js'
import { readJudgements } from './judgement.js'

/** Compares what is in the tree and built with the last release. */
export async function readDifference(): Promise<Difference> {
  const [from, to] = [await readContract(paths.released), await readContract(paths.spec)]
  const changes = compareContracts(from, to)
  const [released, current] = [await releasedSurface(), await currentSurface()]
  const offered = reportBreaks(released.reports, current.reports, changes)
  const usages = usageBreaks(await brokenUsages(released.consumers), changes, offered)
  const changed = Object.keys({ ...released.reports, ...current.reports }).filter(
    (report) => released.reports[report] !== current.reports[report],
  )
  return {
    changes,
    breaks: [...offered, ...usages],
    changedPackages: packageNames.filter((name) =>
      changed.some((report) => report.split(/[-.]/, 1)[0] === name),
    ),
    judgements: await readJudgements(paths.changes),
  }
}
