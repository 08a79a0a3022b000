import { cases } from './cases.js'
import { runCase, type Finding } from './harness.js'

/** Runs all cases one after the other. */
export async function runSuite(endpoint: string, label: string): Promise<Finding[]> {
  const findings: Finding[] = []
  for (const [name, body] of Object.entries(cases)) {
    findings.push(await runCase(name, body, endpoint, label))
  }
  return findings
}
