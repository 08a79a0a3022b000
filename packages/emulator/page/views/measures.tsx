import type { ValkeyService } from '@dbaas-valkey/types'
import type { ComponentChildren } from 'preact'

import type { NodeStatistics } from '../../src/backend/backend.js'
import { formatBytes, formatNumber } from '../model/format.js'
import type { Sample } from '../model/sample.js'
import { useStatistics } from '../model/statistics.js'
import { Chart } from '../parts/chart.js'

/** How often the servers are read, in milliseconds. */
const interval = 1_000

/** What a service does, as numbers and as small charts of the last minute. */
export function MeasuresPanel({ service }: { service: ValkeyService }) {
  const { zone = '', name } = service
  const samples = useStatistics({ zone, name }, interval)
  const latest = samples.at(-1)
  const [primary, ...replicas] = latest?.now.nodes ?? []
  if (latest === undefined || primary === undefined)
    return (
      <p class="muted measures">
        {latest === undefined ? 'The servers have not been read yet.' : 'No server answers.'}
      </p>
    )
  const limit = latest.now.memoryLimit
  const list = (pick: (sample: Sample) => number) => samples.map(pick)
  return (
    <div class="measures" data-activity={latest.commands >= 1 ? 'busy' : 'idle'}>
      <Measure title="Operations" value={`${formatNumber(latest.commands)} / s`}>
        <Chart
          values={list(({ commands }) => commands)}
          label={`${formatNumber(latest.commands)} operations per second`}
        />
      </Measure>
      <Measure title="Memory" value={`${formatBytes(primary.memory)} of ${formatBytes(limit)}`}>
        <Chart
          values={list(({ now }) => now.nodes[0]?.memory ?? 0)}
          ceiling={limit}
          label={`${formatBytes(primary.memory)} of ${formatBytes(limit)} that the plan leaves for data`}
        />
        <p class="muted">{memoryNote(service, primary)}</p>
      </Measure>
      <Measure title="Clients" value={formatNumber(primary.clients)}>
        <Chart
          values={list(({ now }) => now.nodes[0]?.clients ?? 0)}
          label={`${primary.clients} clients`}
        />
      </Measure>
      <Measure title="Hit rate" value={hitRate(latest)}>
        <p class="muted">{`${formatNumber(primary.hits)} hits, ${formatNumber(primary.misses)} misses since the start`}</p>
      </Measure>
      <Measure title="Keys" value={formatNumber(sum(Object.values(primary.keys)))}>
        <p class="muted">
          {Object.entries(primary.keys)
            .map(([database, keys]) => `db ${database}: ${formatNumber(keys)}`)
            .join(', ') || 'every database is empty'}
        </p>
      </Measure>
      <Measure title="Network" value={`${formatBytes(latest.received)}/s in`}>
        <p class="muted">{`${formatBytes(latest.sent)}/s out`}</p>
      </Measure>
      <Measure title="Replication lag" value={worstLag(replicas)}>
        <p class="muted">{replicas.map(lagNote).join(', ') || 'the plan has one node'}</p>
      </Measure>
    </div>
  )
}

function Measure(props: { title: string; value: string; children: ComponentChildren }) {
  return (
    <div class="measure card">
      <h3>{props.title}</h3>
      <p class="value">{props.value}</p>
      {props.children}
    </div>
  )
}

function memoryNote({ plan, ...service }: ValkeyService, { evicted }: NodeStatistics): string {
  const size = `${plan}: ${formatBytes(service['node-memory'] ?? 0)} a node`
  return evicted === 0 ? size : `${size}; ${formatNumber(evicted)} keys evicted`
}

function hitRate({ hitRate: rate }: Sample): string {
  return rate === undefined ? 'no reads' : `${formatNumber(rate * 100)} %`
}

function worstLag(replicas: readonly NodeStatistics[]): string {
  if (replicas.length === 0) return 'no replica'
  if (replicas.some(({ lag }) => lag === undefined)) return 'not linked'
  return formatBytes(Math.max(...replicas.map(({ lag }) => lag?.bytes ?? 0)))
}

function lagNote({ name, lag }: NodeStatistics): string {
  if (lag === undefined) return `${name} has no link`
  return `${name}: ${formatBytes(lag.bytes)}, heard ${lag.seconds} s ago`
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
