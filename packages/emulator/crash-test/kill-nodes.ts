import { setTimeout as sleep } from 'node:timers/promises'

import { openBackend } from '../src/backend/open-backend.js'
import { Site } from './site.js'
import type { Loss } from './writer.js'

export interface CrashTestOptions {
  readonly kills: number
  readonly seed: number
  /** Path or name of the server program. */
  readonly serverProgram?: string
}

export interface CrashTestReport {
  readonly server: string
  readonly acknowledged: number
  readonly losses: readonly Loss[]
  /** How long clients were without a node that was killed, in milliseconds, the shortest first. */
  readonly outages: readonly number[]
}

/** Services of one, two and three nodes. */
const sites = [
  { name: 'single', plan: 'startup-4', writers: 4 },
  { name: 'double', plan: 'business-4', writers: 2 },
  { name: 'triple', plan: 'premium-4', writers: 2 },
]

/** The longest time between a node that is back and the next kill, in milliseconds. */
const longestPause = 200

/** Kills random nodes of services under load. */
export async function killNodes({
  kills,
  seed,
  serverProgram,
}: CrashTestOptions): Promise<CrashTestReport> {
  const random = randomNumbers(seed)
  const backend = await openBackend(serverProgram === undefined ? {} : { serverProgram })
  try {
    const open = await Promise.all(sites.map((site) => Site.open(backend, site)))
    for (const site of open) site.start()
    const outages: number[] = []
    for (let kill = 0; kill < kills; kill++) {
      await sleep(random() * longestPause)
      const site = open[Math.floor(random() * open.length)] as Site
      const node = 1 + Math.floor(random() * site.nodes)
      outages.push(await site.kill(backend, node))
    }
    await Promise.all(open.map((site) => site.stop()))
    return {
      server: `${backend.server?.flavour} ${backend.server?.version}`,
      acknowledged: open.reduce((sum, site) => sum + site.acknowledged, 0),
      losses: open.flatMap((site) => site.losses),
      outages: outages.sort((a, b) => a - b),
    }
  } finally {
    await backend.close()
  }
}

/** Numbers below 1 that are the same for the same seed (a linear congruential generator). */
function randomNumbers(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}
