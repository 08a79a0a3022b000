import type { ValkeyService } from '@dbaas-valkey/types'

import { control } from '../model/control.js'
import { targetOf } from '../model/state.js'
import { Badge } from '../parts/badge.js'
import { ActionButton } from '../parts/button.js'
import { Panel } from '../parts/panel.js'

/** The nodes of a service, which can be crashed. */
export function NodesPanel({ service }: { service: ValkeyService }) {
  const crash = (node: string) => control.crashNode({ ...targetOf(service), node })
  return (
    <Panel title="Nodes">
      <ul class="lines nodes">
        {(service['node-states'] ?? []).map((node) => (
          <li key={node.name} data-node={node.name}>
            <span class="mono">{node.name}</span>
            <span class="muted">{node.role === 'master' ? 'primary' : 'replica'}</span>
            <Badge state={node.state} />
            <ActionButton
              kind="danger"
              label={`Crash ${node.name}`}
              done={`Killed ${node.name}; it comes back by itself.`}
              action={() => crash(node.name)}
            >
              Crash
            </ActionButton>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
