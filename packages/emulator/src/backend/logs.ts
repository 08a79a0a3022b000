import { readFile } from 'node:fs/promises'

import type { GetServiceLogsRequest, ServiceLogEntry, ServiceLogs } from '@dbaas-valkey/types'

import type { NodeView } from '../valkey/deployment-plan.js'
import { accountFor } from './account-for.js'
import { refuseInvalid } from './refusals.js'
import type { Service } from './service.js'
import { timestamp } from './clock.js'

const logUnit = 'valkey.service'
const defaultLimit = 100

/** The format of a server's log: process and role, date, time, level, message. Servers run in UTC. */
const linePattern = /^\d+:[A-Z] (\d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2}\.\d{3}) \S (.*)$/

interface LogLine {
  readonly node: string
  /** Milliseconds since 1970. They are finer than the times that are shown, so that lines of several nodes keep their order. */
  readonly at: number
  readonly message: string
}

/** Returns the log entries of all nodes in the order of time. An offset is the number of entries before a position. */
export async function readLogs(
  service: Service,
  request: GetServiceLogsRequest,
): Promise<ServiceLogs> {
  const { limit = defaultLimit, 'sort-order': order, offset, ...rest } = request
  accountFor(rest)
  const { deployment, record } = service
  const nodes = await Promise.all(deployment.nodes.map((node) => readNode(node, record.createdAt)))
  const entries = nodes
    .flat()
    .sort((a, b) => a.at - b.at)
    .map(entry)
  if (order === 'desc') {
    const end = parseOffset(offset, entries.length, entries.length)
    const start = Math.max(0, end - limit)
    return {
      logs: entries.slice(start, end).reverse(),
      offset: String(start),
      'first-log-offset': String(end),
    }
  }
  const start = parseOffset(offset, entries.length, 0)
  const logs = entries.slice(start, start + limit)
  return { logs, offset: String(start + logs.length), 'first-log-offset': String(start) }
}

async function readNode(node: NodeView, since: number): Promise<LogLine[]> {
  const text = await readFile(node.logFile, 'utf8').catch(() => '')
  let at = since
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const [, date, message = line] = linePattern.exec(line) ?? []
      // A line without a date belongs to the line before it. At the start of the log it gets the time when the service was
      // created.
      if (date !== undefined) at = Date.parse(`${date} UTC`)
      return { node: node.name, at, message }
    })
}

function entry({ node, at, message }: LogLine): ServiceLogEntry {
  return { node, unit: logUnit, time: timestamp(at), message }
}

function parseOffset(text: string | undefined, entries: number, fallback: number): number {
  if (text === undefined) return fallback
  refuseInvalid(/^\d{1,15}$/.test(text) ? [] : ['offset: must be one that an earlier answer gave'])
  return Math.min(Number(text), entries)
}
