import { spawn } from 'node:child_process'
import { join } from 'node:path'

import type { Judged, JudgeJob } from './judge-process.js'

const program = join(import.meta.dirname, 'judge-process.ts')
const batchSize = 20
const limitSeconds = 300

/** Imports what was written and compares its verdicts with Ajv's, many documents in one process. */
export async function judgeAll(jobs: readonly JudgeJob[], node: string): Promise<Judged[]> {
  const results: Judged[] = []
  for (let start = 0; start < jobs.length; start += batchSize) {
    results.push(...(await judgeBatch(jobs.slice(start, start + batchSize), node)))
  }
  return results
}

async function judgeBatch(jobs: readonly JudgeJob[], node: string): Promise<Judged[]> {
  if (jobs.length === 0) return []
  const child = spawn(node, ['--max-old-space-size=6000', '--import', 'tsx', program], {
    cwd: import.meta.dirname,
    stdio: ['pipe', 'pipe', 'pipe'],
    timeout: limitSeconds * 1000,
    killSignal: 'SIGKILL',
  })
  let [output, errors] = ['', '']
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()))
  child.stdin.end(JSON.stringify(jobs))
  const code = await new Promise<number | null>((resolve) => {
    child.once('close', (status) => resolve(status))
  })
  const judged = output
    .split('\n')
    .filter((line) => line.startsWith('{') && line.endsWith('}'))
    .map((line) => JSON.parse(line) as Judged)
  // What it was at when it ended is to blame; the rest is tried anew.
  const blamed = jobs[judged.length]
  if (blamed === undefined) return judged
  const error =
    code === null ? 'it took too long' : `the process ended with ${code}: ${errors.slice(-300)}`
  const left = await judgeBatch(jobs.slice(judged.length + 1), node)
  return [...judged, { contender: blamed.contender, id: blamed.id, error }, ...left]
}
