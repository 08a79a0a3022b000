import contract from '@dbaas-valkey/types/openapi.json' with { type: 'json' }

import type { Finding } from './client.js'

/** The ids of the contract's operations, sorted. */
export const operations: readonly string[] = Object.values(contract.paths)
  .flatMap((path) => Object.values(path))
  .map(({ operationId }: { operationId: string }) => operationId)
  .sort()

/** Reads what a program printed: a finding for each line of JSON that is one. Other lines are for people. */
export function readFindings(stdout: string): Finding[] {
  return stdout
    .split('\n')
    .map(parseLine)
    .filter((value) => isFinding(value))
}

/** A finding for each operation that was to be called but is in none of the findings. */
export function missingOperations(findings: readonly Finding[]): Finding[] {
  const reported = new Set(findings.map(({ operation }) => operation))
  return operations
    .filter((operation) => !reported.has(operation))
    .map((operation) => ({ operation, passed: false, failed: 'the program did not report it' }))
}

function parseLine(line: string): unknown {
  if (!line.startsWith('{')) return undefined
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}

function isFinding(value: unknown): value is Finding {
  return (
    typeof value === 'object' &&
    value !== null &&
    'operation' in value &&
    typeof value.operation === 'string' &&
    'passed' in value &&
    typeof value.passed === 'boolean'
  )
}
