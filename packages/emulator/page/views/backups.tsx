import type { ValkeyService } from '@dbaas-valkey/types'
import { useState } from 'preact/hooks'

import { formatBytes, formatDate } from '../model/format.js'
import { Panel } from '../parts/panel.js'
import { CreateDialog } from './services.js'

/** How many backups are shown: the newest. */
const most = 10

/** The backups of a service. A service can be forked from each. */
export function BackupsPanel({ service }: { service: ValkeyService }) {
  const { name, zone = '', plan, backups = [] } = service
  const [backup, setBackup] = useState<string>()
  const newest = backups.toReversed()
  return (
    <Panel title="Backups">
      {backups.length === 0 && <p class="muted">There is none yet.</p>}
      <ul class="lines">
        {newest.slice(0, most).map((each) => (
          <li key={each['backup-name']} data-backup={each['backup-name']}>
            <span class="mono">{formatDate(each['backup-time'])}</span>
            <span class="muted">{formatBytes(each['data-size'] ?? 0)}</span>
            <button
              type="button"
              aria-label={`Fork from the backup of ${formatDate(each['backup-time'])}`}
              onClick={() => setBackup(each['backup-name'])}
            >
              Fork
            </button>
          </li>
        ))}
      </ul>
      {newest.length > most && <p class="muted">{`and ${newest.length - most} older ones`}</p>}
      {backup !== undefined && (
        <CreateDialog
          zone={zone}
          title={`Fork ${name}`}
          prefill={{
            name: `${name}-fork`,
            plan,
            'fork-from-service': name,
            'recovery-backup-name': backup,
          }}
          close={() => setBackup(undefined)}
        />
      )}
    </Panel>
  )
}
