import type { ValkeyService } from '@dbaas-valkey/types'
import { useMemo, useState } from 'preact/hooks'

import { control } from '../model/control.js'
import { state, targetOf } from '../model/state.js'
import { useStore } from '../model/store.js'
import { Badge } from '../parts/badge.js'
import { ActionButton } from '../parts/button.js'
import { OperationButton } from '../parts/operation.js'
import { BackupsPanel } from './backups.js'
import { ConnectionPanel } from './connection.js'
import { ConsolePanel } from './console.js'
import { MeasuresPanel } from './measures.js'
import { NodesPanel } from './nodes.js'
import { OperationsTable } from './operations.js'
import { CreateDialog, usePlans } from './services.js'
import { SettingsPanel } from './settings.js'
import { UsersPanel } from './users.js'

/** One service: what it does, and what can be done with it. */
export function ServiceView({ zone, name }: { zone: string; name: string }) {
  const service = useStore(state, ({ services }) => services.get(`${zone}/${name}`))
  const known = useStore(state, ({ situation }) => situation !== undefined)
  const all = useStore(state, ({ operations }) => operations)
  const operations = useMemo(
    () => all.filter((each) => each.service === name && each.zone === zone),
    [all, zone, name],
  )
  if (service === undefined)
    return (
      <section aria-labelledby="service-title">
        <h2 id="service-title">{name}</h2>
        <p class="muted">{known ? `There is no service ${name} in ${zone}.` : 'Not read yet.'}</p>
      </section>
    )
  return (
    <section aria-labelledby="service-title" class="service">
      <Title service={service} />
      <MeasuresPanel service={service} />
      <div class="panels">
        <div>
          <ConnectionPanel service={service} />
          <BackupsPanel service={service} />
        </div>
        <div>
          <NodesPanel service={service} />
          <UsersPanel service={service} />
          <SettingsPanel service={service} />
        </div>
      </div>
      <ConsolePanel service={service} />
      <h3>Operations</h3>
      <OperationsTable operations={operations} />
    </section>
  )
}

function Title({ service }: { service: ValkeyService }) {
  const { name, zone = '', plan, version = '', state: word = '' } = service
  const [forking, setForking] = useState(false)
  const plans = usePlans()
  return (
    <div class="title">
      <div>
        <h2 id="service-title">
          {name} <Badge state={word} />
        </h2>
        <p class="muted">{`${plan} · Valkey ${version} · ${zone}`}</p>
      </div>
      <div class="tools">
        <ActionButton
          done={`Took a backup of ${name}.`}
          action={() => control.createBackup(targetOf(service))}
        >
          Take a backup
        </ActionButton>
        <button type="button" onClick={() => setForking(true)}>
          Fork
        </button>
        <OperationButton
          id="update-dbaas-service-valkey"
          title={`Edit ${name}`}
          zone={zone}
          fixed={{ name }}
          current={service}
          suggestions={{ '/plan': plans }}
        >
          Edit
        </OperationButton>
        <OperationButton
          id="delete-dbaas-service-valkey"
          title={`Delete ${name}`}
          zone={zone}
          fixed={{ name }}
        >
          Delete
        </OperationButton>
      </div>
      {forking && (
        <CreateDialog
          zone={zone}
          title={`Fork ${name}`}
          prefill={{ name: `${name}-fork`, plan, 'fork-from-service': name }}
          close={() => setForking(false)}
        />
      )}
    </div>
  )
}
