import { SilentServerError } from '../valkey/connection.js'
import type { NodeReport } from '../valkey/deployment.js'
import { withTimeout } from '../valkey/with-timeout.js'
import type { NodeStatistics, ReplicationLag, ServiceStatistics } from './backend.js'
import type { Service } from './service.js'

/** How long servers may take to answer, in milliseconds. A page that shows many services waits for the slowest. */
const patience = 1_000

const sections = ['clients', 'memory', 'stats', 'replication', 'keyspace'] as const

/** How long what a server without clients counts is not asked for again, in milliseconds. */
const restful = 30_000

/** What was last read of a service. */
interface Reading {
  readonly reports: NodeReport[]
  readonly at: number
  readonly executions: number
}

const readings = new WeakMap<Service, Reading>()

/** The questions that servers have not answered yet. They are not asked again before: a user may have paused a server. */
const asked = new WeakMap<Service, Promise<NodeReport[]>>()

/** Reads what the servers of a service count. A service whose servers do not answer soon has no nodes. */
export async function readStatistics(service: Service): Promise<ServiceStatistics> {
  const reports =
    lastOfResting(service) ??
    (await withTimeout(patience, inspect(service), silent).catch(unlessSilent))
  const offset = Number(reports[0]?.info['master_repl_offset'])
  return {
    at: Date.now(),
    memoryLimit: service.maxmemory(service.plan),
    nodes: reports.map((report) => nodeStatistics(report, offset)),
  }
}

function inspect(service: Service): Promise<NodeReport[]> {
  const under = asked.get(service)
  if (under) return under
  const { deployment } = service
  // Only replication needs to be told apart from other commands.
  const replication = deployment.nodes.length > 1 ? ['commandstats'] : []
  const { executions } = service.servers
  const asking = deployment
    .inspect(...sections, ...replication)
    .finally(() => asked.delete(service))
    .then((reports) => {
      readings.set(service, { reports, at: performance.now(), executions })
      return reports
    })
  asked.set(service, asking)
  return asking
}

/** Servers without clients are left alone: a page may be open on many of them. */
function lastOfResting(service: Service): NodeReport[] | undefined {
  const last = readings.get(service)
  if (last === undefined || !service.deployment.rests) return undefined
  const holds =
    last.executions === service.servers.executions && performance.now() - last.at < restful
  return holds ? last.reports : undefined
}

function silent(): never {
  throw new SilentServerError()
}

function unlessSilent(error: unknown): NodeReport[] {
  if (error instanceof SilentServerError) return []
  throw error
}

function nodeStatistics(
  { name, role, info, ownTraffic }: NodeReport,
  offset: number,
): NodeStatistics {
  const count = (field: string) => Number(info[field] ?? 0)
  const replication = /calls=(\d+)/.exec(info['cmdstat_replconf'] ?? '')?.[1] ?? 0
  const lag = role === 'replica' ? replicationLag(info, offset) : undefined
  return {
    name,
    role,
    memory: count('used_memory'),
    clients: atLeast0(count('connected_clients') - 1),
    commands: atLeast0(
      count('total_commands_processed') - ownTraffic.commands - Number(replication),
    ),
    hits: count('keyspace_hits'),
    misses: count('keyspace_misses'),
    received: atLeast0(
      count('total_net_input_bytes') - count('total_net_repl_input_bytes') - ownTraffic.written,
    ),
    sent: atLeast0(
      count('total_net_output_bytes') - count('total_net_repl_output_bytes') - ownTraffic.read,
    ),
    evicted: count('evicted_keys'),
    keys: keysByDatabase(info),
    ...(lag === undefined ? {} : { lag }),
  }
}

function replicationLag(info: NodeReport['info'], offset: number): ReplicationLag | undefined {
  if (info['master_link_status'] !== 'up') return undefined
  return {
    bytes: Math.max(0, offset - Number(info['slave_repl_offset'])),
    seconds: Number(info['master_last_io_seconds_ago']),
  }
}

function atLeast0(value: number): number {
  return Math.max(0, value)
}

function keysByDatabase(info: NodeReport['info']): Record<string, number> {
  return Object.fromEntries(
    Object.entries(info).flatMap(([field, text]) => {
      const database = /^db(\d+)$/.exec(field)?.[1]
      return database === undefined ? [] : [[database, Number(/keys=(\d+)/.exec(text)?.[1])]]
    }),
  )
}
