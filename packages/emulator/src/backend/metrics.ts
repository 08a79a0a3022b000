import type { GetServiceMetricsRequest, MetricsPeriod, ServiceMetrics } from '@dbaas-valkey/types'

import { accountFor } from './account-for.js'
import type { Service } from './service.js'
import { timestamp } from './clock.js'

const anHour = 3_600_000
const periods: Readonly<Record<MetricsPeriod, number>> = {
  hour: anHour,
  day: 24 * anHour,
  week: 7 * 24 * anHour,
  month: 31 * 24 * anHour,
  year: 366 * 24 * anHour,
}

/** The number of samples that are kept. When there are more, every second one of the older half is removed. */
const capacity = 2_000

/** The counters of a node at one moment. */
interface Reading {
  readonly at: number
  readonly processorSeconds: number
  readonly received: number
  readonly sent: number
}

type Values = Readonly<Record<MetricName, number>>

interface Sample {
  /** Milliseconds since 1970, by the emulator's clock. */
  readonly time: number
  readonly nodes: Readonly<Record<string, Values>>
}

const metricTitles = {
  cpu_usage: 'CPU usage %',
  mem_usage: 'Memory usage %',
  net_receive: 'Network receive (bytes/s)',
  net_send: 'Network transmit (bytes/s)',
  connections: 'Connected clients',
  operations: 'Commands (1/s)',
  keys: 'Keys',
} as const

type MetricName = keyof typeof metricTitles

const metricNames = Object.keys(metricTitles) as MetricName[]

type Info = Readonly<Record<string, string>>

/** Records the metrics of the servers of one service. */
export class MetricsRecorder {
  readonly #service: Service
  readonly #now: () => number
  readonly #readings = new Map<string, Reading>()
  #samples: Sample[] = []

  constructor(service: Service, now: () => number) {
    this.#service = service
    this.#now = now
  }

  /** Takes a sample of every node. */
  async sample(): Promise<void> {
    const infos = await this.#service.deployment.inspect()
    const nodes = infos.map(({ name, info }) => [name, this.#measure(name, info)] as const)
    this.#samples.push({ time: this.#now(), nodes: Object.fromEntries(nodes) })
    if (this.#samples.length > capacity)
      this.#samples = this.#samples.filter((_, index) => index > capacity / 2 || index % 2 === 0)
  }

  /** Returns the samples of a period, in the form from which the cloud's metrics are drawn. */
  read({ period = 'hour', ...rest }: GetServiceMetricsRequest): ServiceMetrics {
    accountFor(rest)
    const since = this.#now() - periods[period]
    const samples = this.#samples.filter(({ time }) => time >= since)
    const nodes = [...new Set(samples.flatMap((sample) => Object.keys(sample.nodes)))]
    const table = (metric: MetricName) => ({
      hints: { title: metricTitles[metric] },
      data: {
        cols: [
          { label: 'time', type: 'date' },
          ...nodes.map((label) => ({ label, type: 'number' })),
        ],
        rows: samples.map((sample) => [
          timestamp(sample.time),
          ...nodes.map((node) => sample.nodes[node]?.[metric] ?? null),
        ]),
      },
    })
    return { metrics: Object.fromEntries(metricNames.map((metric) => [metric, table(metric)])) }
  }

  #measure(node: string, info: Info): Values {
    const now = reading(info, performance.now())
    const last = this.#readings.get(node)
    const restarted = last !== undefined && now.processorSeconds < last.processorSeconds
    const before = last === undefined || restarted ? zero(info, now.at) : last
    this.#readings.set(node, now)
    return values(info, now, before, this.#service.plan.memory)
  }
}

function reading(info: Info, at: number): Reading {
  return {
    at,
    processorSeconds: Number(info['used_cpu_sys']) + Number(info['used_cpu_user']),
    received: Number(info['total_net_input_bytes']),
    sent: Number(info['total_net_output_bytes']),
  }
}

/** Returns the reading from which counters start when there is no earlier one, or the server has been restarted. */
function zero(info: Info, at: number): Reading {
  return {
    at: at - Math.max(1, Number(info['uptime_in_seconds'])) * 1000,
    processorSeconds: 0,
    received: 0,
    sent: 0,
  }
}

function countKeys(info: Info): number {
  return Object.entries(info)
    .filter(([name]) => /^db\d+$/.test(name))
    .reduce((sum, [, text]) => sum + Number(/keys=(\d+)/.exec(text)?.[1] ?? 0), 0)
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}

function values(info: Info, now: Reading, before: Reading, memory: number): Values {
  const seconds = Math.max(0.001, (now.at - before.at) / 1000)
  return {
    cpu_usage: round(((now.processorSeconds - before.processorSeconds) / seconds) * 100),
    mem_usage: round((Number(info['used_memory']) / memory) * 100),
    net_receive: round((now.received - before.received) / seconds),
    net_send: round((now.sent - before.sent) / seconds),
    connections: Number(info['connected_clients']),
    operations: Number(info['instantaneous_ops_per_sec']),
    keys: countKeys(info),
  }
}
