import { clientOf } from '../test/support/client.js'
import { Random } from './random.js'
import { runOnce } from './run.js'
import { startChaosServer } from './server.js'

export interface ChaosOptions {
  readonly runs: number
  readonly seed: number
  /** How many calls are in flight at a time. */
  readonly width?: number
}

export interface ChaosReport {
  readonly runs: number
  readonly requests: number
  /** How many runs ended how. */
  readonly endings: Readonly<Record<string, number>>
  /** What must not have happened, with the run in which it did. */
  readonly violations: readonly string[]
}

/** Lets faults fall on calls of all operations, the same ones for the same seed. */
export async function chaos({ runs, seed, width = 16 }: ChaosOptions): Promise<ChaosReport> {
  const server = await startChaosServer(seed)
  // A budget that runs out would only make the run milder.
  const client = clientOf(server, {
    timeout: { attempt: 500, total: 5000 },
    retryBudget: Infinity,
    fetch: server.fetch,
  })
  const endings: Record<string, number> = {}
  const violations: string[] = []
  let next = 0
  const worker = async (): Promise<void> => {
    while (next < runs) {
      const run = next++
      const random = new Random(seed + run * 7919)
      const outcome = await inTime(runOnce(client, server, `${run}`, random), run)
      endings[outcome.kind] = (endings[outcome.kind] ?? 0) + 1
      violations.push(
        ...outcome.violations.map(
          (violation) => `run ${run}, ${outcome.operationId}: ${violation}`,
        ),
      )
    }
  }
  await Promise.all(Array.from({ length: width }, worker))
  violations.push(...server.signatureIssues)
  const requests = server.total()
  await server.stop()
  return { runs, requests, endings, violations }
}

/** A call that has no outcome long after its last timeout will never have one. */
async function inTime<Value>(promise: Promise<Value>, run: number): Promise<Value> {
  let timer: NodeJS.Timeout | undefined
  const never = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`Run ${run} has come to no end.`)), 30_000)
  })
  return Promise.race([promise, never]).finally(() => clearTimeout(timer))
}
