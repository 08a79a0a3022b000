import type { ValkeyService } from '@dbaas-valkey/types'

import { OperationButton } from '../parts/operation.js'
import { Panel } from '../parts/panel.js'

type User = NonNullable<ValkeyService['users']>[number]

/** The users of a service, and what they may do. */
export function UsersPanel({ service }: { service: ValkeyService }) {
  const { name, zone, users = [] } = service
  return (
    <Panel
      title="Users"
      tools={
        <OperationButton
          id="create-dbaas-valkey-user"
          title="Add a user"
          zone={zone}
          fixed={{ 'service-name': name }}
        >
          Add a user
        </OperationButton>
      }
    >
      <ul class="lines users">
        {users.map((user) => (
          <UserLine key={user.username} user={user} service={name} zone={zone} />
        ))}
      </ul>
    </Panel>
  )
}

interface UserLineProps {
  readonly user: User
  readonly service: string
  readonly zone: string | undefined
}

function UserLine({ user, service, zone }: UserLineProps) {
  const { username = '', type } = user
  const fixed = { 'service-name': service, username }
  const access = user['access-control']
  return (
    <li data-user={username}>
      <span>{username}</span>
      <span class="muted">{type === 'primary' ? 'came with the service' : rules(access)}</span>
      <span class="row-actions">
        <OperationButton
          id="update-dbaas-valkey-user-access-control"
          title={`Change the access of ${username}`}
          zone={zone}
          fixed={fixed}
          prefill={{ 'access-control': access }}
        >
          Access
        </OperationButton>
        <OperationButton
          id="reset-dbaas-valkey-user-password"
          title={`Set a new password of ${username}`}
          zone={zone}
          fixed={fixed}
        >
          New password
        </OperationButton>
        <OperationButton
          id="delete-dbaas-valkey-user"
          title={`Delete the user ${username}`}
          zone={zone}
          fixed={fixed}
        >
          Delete
        </OperationButton>
      </span>
    </li>
  )
}

function rules(access: User['access-control']): string {
  const { categories = [], commands = [], keys = [], channels } = access ?? {}
  const parts = [...categories, ...commands, ...keys.map((key) => `~${key}`)]
  return [...parts, ...(channels ?? []).map((channel) => `&${channel}`)].join(' ')
}
