import { join } from 'node:path'

import { installAdvice, type ServerProgram } from '../valkey/binary.js'
import { dumpFile } from '../valkey/persistence.js'
import { backupsFolder } from './backups.js'
import { dataIssues, type DataNeeds } from './data-fit.js'
import type { Environment } from './environment.js'
import { examineDump } from './examine-dump.js'
import { findPlan, type Plan } from './plans.js'
import { portableRecordIssues } from './portable-record.js'
import type { PortableRecord } from './record.js'
import { maxmemory } from './service-deployment.js'

/** How many dumps are loaded at the same time. */
const lanes = 4

interface Examination {
  readonly dump: string
  /** Returns why the data does not fit; for a backup it may, until a service is made of it. */
  readonly issues: (needs: DataNeeds) => string[]
  readonly name: string
}

/**
 * Returns why services that another emulator has written cannot be taken up: what is wrong with their records, dumps that the
 * server program cannot load, and data that does not fit.
 *
 * @param directory has a folder for each service, with a dump and the backups
 */
export async function snapshotIssues(
  environment: Environment,
  records: readonly PortableRecord[],
  directory: string,
): Promise<string[]> {
  const issues = portableRecordIssues(records)
  if (issues.length > 0 || records.length === 0) return issues
  if (!environment.server) return [installAdvice]
  const waiting = records.flatMap((record) => examinations(environment, record, directory))
  const work = async (): Promise<void> => {
    for (let one = waiting.shift(); one; one = waiting.shift())
      issues.push(...(await issuesOf(environment, one)))
  }
  await Promise.all(Array.from({ length: lanes }, work))
  return issues
}

function examinations(
  environment: Environment,
  { name, plan, settings, backups }: PortableRecord,
  directory: string,
): Examination[] {
  const limit = maxmemory(findPlan(plan) as Plan, environment)
  return [
    {
      name,
      dump: join(directory, name, dumpFile),
      issues: (needs) => dataIssues(needs, settings, limit),
    },
    ...backups.map(({ file }) => ({
      name: `${name}: ${file}`,
      dump: join(directory, name, backupsFolder, file),
      issues: () => [],
    })),
  ]
}

async function issuesOf(
  environment: Environment,
  { name, dump, issues }: Examination,
): Promise<string[]> {
  try {
    return issues(await examineDump(environment, dump)).map((issue) => `${name}: ${issue}`)
  } catch (error) {
    const { flavour, version } = environment.server as ServerProgram
    return [`${name}: ${flavour} ${version} cannot load its data: ${reasonIn(error as Error)}`]
  }
}

/** Returns what a server said when it could not load a dump, without times and general warnings. */
function reasonIn({ message }: Error): string {
  const said = message
    .split('; ')
    .flatMap((line) => /^(?:.*: )?\d+:\w .* # (?!WARNING)(.+?)\.*$/.exec(line)?.[1] ?? [])
  // The server ends with a report of its own checker when it cannot read a dump to the end.
  return said.join('; ') || (message.includes('[info]') ? 'it is damaged' : message)
}
