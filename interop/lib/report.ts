import type { Finding, InteropClient, NotRun } from './client.js'
import { operations } from './findings.js'
import type { ClientResult } from './run-client.js'

/** The table of one client: what was checked, whether it passed, what failed. */
export function clientReport({
  client,
  findings,
  output,
  prepareSeconds,
  runSeconds,
}: ClientResult): string {
  const width = Math.max(...findings.map(({ operation }) => operation.length))
  const rows = findings.map(({ operation, passed, failed = '' }) =>
    passed
      ? `  ${operation.padEnd(width)}  passed`
      : `  ${operation.padEnd(width)}  FAILED  ${failed}`,
  )
  const took = `built in ${prepareSeconds.toFixed(1)} s, ran for ${runSeconds.toFixed(1)} s`
  const called = client.coversEveryOperation
    ? `${countOperations(findings)} of ${operations.length} operations passed; `
    : ''
  const printed = findings.every(({ passed }) => passed) ? [] : indent(output)
  return [`${client.name}: ${libraryList(client)}`, ...rows, ...printed, `  ${called}${took}`]
    .map((line) => `${line}\n`)
    .join('')
}

/** One line for each client that did not run. */
export function notRunReport(notRun: readonly NotRun[]): string {
  return notRun.map(({ name, why }) => `not run: ${name}: ${why}\n`).join('')
}

export function libraryList({ libraries }: InteropClient): string {
  return Object.entries(libraries)
    .map(([name, version]) => `${name} ${version}`)
    .join(', ')
}

function countOperations(findings: readonly Finding[]): number {
  const failed = new Set(findings.filter(({ passed }) => !passed).map(({ operation }) => operation))
  const reported = new Set(findings.map(({ operation }) => operation))
  return operations.filter((operation) => reported.has(operation) && !failed.has(operation)).length
}

/** What a failed program printed, apart from its findings, which the table shows. */
function indent(output: string): string[] {
  return output
    .trim()
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('{"operation"'))
    .map((line) => `    ${line}`)
}
