import { readLogs } from './logs.js'
import { MetricsRecorder } from './metrics.js'
import type { BackendContext } from './registry.js'
import type { Service } from './service.js'
import { readStatistics } from './statistics.js'
import type { Telemetry } from './backend.js'

/** How often metrics are sampled, in milliseconds of real time. */
const sampleInterval = 30_000

/** Reads the logs of servers, and samples their metrics regularly. */
export class ServiceTelemetry implements Telemetry {
  readonly #context: BackendContext
  readonly #recorders = new WeakMap<Service, MetricsRecorder>()
  readonly #timer: NodeJS.Timeout

  constructor(context: BackendContext) {
    this.#context = context
    this.#timer = setInterval(() => void this.#sampleAll(), sampleInterval)
    this.#timer.unref()
  }

  logs: Telemetry['logs'] = async (nameOrId, request) =>
    readLogs(this.#context.registry.find(nameOrId), request)

  metrics: Telemetry['metrics'] = async (nameOrId, request) => {
    const service = this.#context.registry.find(nameOrId)
    const recorder = this.#recorder(service)
    if (service.deployment.nodes.length > 0) await service.servers.consult(() => recorder.sample())
    return recorder.read(request)
  }

  statistics: Telemetry['statistics'] = (nameOrId) =>
    readStatistics(this.#context.registry.find(nameOrId))

  stop(): void {
    clearInterval(this.#timer)
  }

  #recorder(service: Service): MetricsRecorder {
    const known = this.#recorders.get(service)
    if (known) return known
    const recorder = new MetricsRecorder(service, () => this.#context.environment.clock.now())
    this.#recorders.set(service, recorder)
    return recorder
  }

  async #sampleAll(): Promise<void> {
    const running = this.#context.registry.all().filter(({ state }) => state === 'running')
    await Promise.all(running.map((service) => this.#recorder(service).sample()))
  }
}
