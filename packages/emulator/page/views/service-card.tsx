import type { ValkeyService } from '@dbaas-valkey/types'
import { useEffect, useRef, useState } from 'preact/hooks'

import { formatBytes, formatNumber } from '../model/format.js'
import { serviceAddress } from '../model/route.js'
import type { Sample } from '../model/sample.js'
import { useStatistics } from '../model/statistics.js'
import { Badge } from '../parts/badge.js'
import { Chart } from '../parts/chart.js'
import { memo } from '../parts/memo.js'

/** How often the servers of a service in the list are read, in milliseconds. */
const interval = 2_000
/** From how many commands per second on a service is busy. */
const busyFrom = 1

/** A service in the list, with what it does at the moment. */
export const ServiceCard = memo(({ service }: { service: ValkeyService }) => {
  const { name, zone = '', state = '', plan, version = '' } = service
  const [card, visible] = useVisible()
  const samples = useStatistics(
    { zone, name },
    visible && state === 'running' ? interval : undefined,
  )
  const latest = samples.at(-1)
  const activity = latest !== undefined && latest.commands >= busyFrom ? 'busy' : 'idle'
  return (
    <li ref={card} class="card" data-service={name} data-activity={activity}>
      <div class="title">
        <h3>
          <a href={serviceAddress(service)}>{name}</a>
        </h3>
        <Badge state={state} />
      </div>
      <p class="muted">{`${plan} · Valkey ${version} · ${zone}`}</p>
      <div class="pulse">
        <Chart
          values={samples.map(({ commands }) => commands)}
          label="Operations per second over the last minutes"
        />
        <Activity latest={latest} activity={activity} />
      </div>
      <ul class="nodes">
        {(service['node-states'] ?? []).map((node) => (
          <li key={node.name} title={`${node.name}, ${node.role}`}>
            <span class="mono">{node.name}</span> <Badge state={node.state} />
          </li>
        ))}
      </ul>
    </li>
  )
})

function Activity({ latest, activity }: { latest: Sample | undefined; activity: string }) {
  if (latest === undefined) return <p class="muted">not read yet</p>
  const [primary] = latest.now.nodes
  if (primary === undefined) return <p class="muted">no server answers</p>
  return (
    <p class="numbers">
      <strong>{activity}</strong> <span>{`${formatNumber(latest.commands)} ops/s`}</span>{' '}
      <span>{formatBytes(primary.memory)}</span>{' '}
      <span>{`${primary.clients} ${primary.clients === 1 ? 'client' : 'clients'}`}</span>
    </p>
  )
}

/** Whether an element is in what can be seen of the page: the servers of the others are left alone. */
function useVisible() {
  const element = useRef<HTMLLIElement>(null)
  const [visible, setVisible] = useState(false)
  useEffect(() => {
    if (element.current === null) return undefined
    const observer = new IntersectionObserver(([entry]) =>
      setVisible(entry?.isIntersecting ?? false),
    )
    observer.observe(element.current)
    return () => observer.disconnect()
  }, [])
  return [element, visible] as const
}
