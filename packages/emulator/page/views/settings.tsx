import type { ValkeyService } from '@dbaas-valkey/types'

import { OperationButton } from '../parts/operation.js'
import { Panel } from '../parts/panel.js'

/** How a service is set. Each part is edited with the same form. */
export function SettingsPanel({ service }: { service: ValkeyService }) {
  const { name, zone, maintenance } = service
  const settings = Object.entries(service['valkey-settings'] ?? {})
  const updates = maintenance?.updates ?? []
  return (
    <Panel
      title="Settings"
      tools={
        updates.length > 0 && (
          <OperationButton
            id="start-dbaas-valkey-maintenance"
            title={`Start the maintenance of ${name}`}
            zone={zone}
            fixed={{ name }}
          >
            Start the maintenance
          </OperationButton>
        )
      }
    >
      <dl class="settings">
        <Setting name="ip-filter" value={(service['ip-filter'] ?? []).join(', ')} />
        <Setting name="maintenance" value={`${maintenance?.dow} at ${maintenance?.time}`} />
        <Setting name="updates that wait" value={String(updates.length)} />
        <Setting
          name="termination-protection"
          value={String(service['termination-protection'] ?? false)}
        />
        {settings.map(([key, value]) => (
          <Setting key={key} name={key} value={String(value)} />
        ))}
      </dl>
      {settings.length === 0 && (
        <p class="muted">All settings of the server have their defaults.</p>
      )}
    </Panel>
  )
}

function Setting({ name, value }: { name: string; value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd class="mono">{value === '' ? 'none' : value}</dd>
    </div>
  )
}
