import type { ServiceType } from '@dbaas-valkey/types'
import { useEffect, useMemo, useState } from 'preact/hooks'

import { callApi } from '../model/api.js'
import { keyOf, state } from '../model/state.js'
import { useStore } from '../model/store.js'
import { OperationDialog } from '../parts/operation.js'
import { LatestPanels } from './latest.js'
import { ServiceCard } from './service-card.js'

/** All services, and the form that creates one. */
export function ServicesView() {
  const services = useStore(state, (value) => value.services)
  const [filter, setFilter] = useState('')
  const [creating, setCreating] = useState(false)
  const sorted = useMemo(
    () => [...services.values()].toSorted((a, b) => keyOf(a).localeCompare(keyOf(b))),
    [services],
  )
  const shown = sorted.filter((service) => keyOf(service).includes(filter.trim()))
  return (
    <section aria-labelledby="services-title">
      <div class="title">
        <h2 id="services-title">Services</h2>
        <div class="tools">
          {services.size > 6 && (
            <input
              type="search"
              aria-label="Filter services by name"
              placeholder="Filter by name"
              value={filter}
              onInput={({ currentTarget }) => setFilter(currentTarget.value)}
            />
          )}
          <button type="button" class="primary" onClick={() => setCreating(true)}>
            Create a service
          </button>
        </div>
      </div>
      {services.size === 0 && (
        <p class="muted">
          There is no service yet. Create one here, or with any client of the API.
        </p>
      )}
      <ul id="services" class="cards">
        {shown.map((service) => (
          <ServiceCard key={keyOf(service)} service={service} />
        ))}
      </ul>
      <LatestPanels />
      {creating && <CreateDialog close={() => setCreating(false)} />}
    </section>
  )
}

interface CreateProps {
  readonly zone?: string
  readonly prefill?: unknown
  readonly title?: string
  readonly close: () => void
}

/** The form that creates a service. Given what to fill in, it forks one. */
export function CreateDialog({ zone, prefill, title = 'Create a service', close }: CreateProps) {
  const plans = usePlans()
  return (
    <OperationDialog
      id="create-dbaas-service-valkey"
      title={title}
      zone={zone}
      suggestions={{ '/plan': plans }}
      prefill={prefill}
      close={close}
    />
  )
}

let knownPlans: readonly string[] = []

/** The plans that can be ordered. They never change, so they are asked for once. */
export function usePlans(): readonly string[] {
  const [plans, setPlans] = useState(knownPlans)
  useEffect(() => {
    if (knownPlans.length > 0) return
    callApi<ServiceType>('get-dbaas-service-type', {
      zone: undefined,
      path: { 'service-type-name': 'valkey' },
    }).then(
      ({ plans: offered = [] }) => {
        knownPlans = offered.flatMap(({ name }) => name ?? [])
        setPlans(knownPlans)
      },
      // The form works without suggestions.
      () => undefined,
    )
  }, [])
  return plans
}
