import type { ValkeyService, ValkeyUserSecrets } from '@dbaas-valkey/types'
import { useState } from 'preact/hooks'

import { callApi } from '../model/api.js'
import { connectionString, iovalkeyProgram, valkeyCli, type Access } from '../model/connecting.js'
import { state } from '../model/state.js'
import { useStore } from '../model/store.js'
import { CopyButton } from '../parts/button.js'
import { attempt } from '../parts/notice.js'
import { Panel } from '../parts/panel.js'

/** How to connect to a service, for each of its users. The password is read only when somebody asks for it. */
export function ConnectionPanel({ service }: { service: ValkeyService }) {
  const { name, zone, users = [], components = [] } = service
  const certificateFile = useStore(state, ({ situation }) => situation?.certificateFile ?? '')
  const [username, setUsername] = useState('default')
  const [password, setPassword] = useState<string>()
  const primary = components.find(({ usage }) => usage === 'primary')
  if (primary === undefined)
    return (
      <Panel title="Connect">
        <p class="muted">There is no address yet.</p>
      </Panel>
    )
  const { host, port, ssl: tls = true } = primary
  const access: Access = { host, port, tls, username, password, certificateFile }
  const reveal = () =>
    attempt(`The password of ${username} is shown.`, async () => {
      const path = { 'service-name': name, username }
      const id = 'reveal-dbaas-valkey-user-password'
      setPassword((await callApi<ValkeyUserSecrets>(id, { zone, path })).password)
    })
  const choose = (user: string) => {
    setPassword(undefined)
    setUsername(user)
  }
  return (
    <Panel
      title="Connect"
      tools={
        <>
          <select
            aria-label="User to connect as"
            value={username}
            onChange={({ currentTarget }) => choose(currentTarget.value)}
          >
            {users.map((user) => (
              <option key={user.username}>{user.username}</option>
            ))}
          </select>
          <button
            type="button"
            aria-pressed={password !== undefined}
            onClick={() => (password === undefined ? void reveal() : setPassword(undefined))}
          >
            {password === undefined ? 'Show the password' : 'Hide the password'}
          </button>
        </>
      }
    >
      <Snippet title="Connection string" text={connectionString(access)} />
      <Snippet title="valkey-cli" text={valkeyCli(access)} />
      <details>
        <summary>Program with iovalkey</summary>
        <Snippet title="iovalkey" text={iovalkeyProgram(access)} />
      </details>
    </Panel>
  )
}

function Snippet({ title, text }: { title: string; text: string }) {
  return (
    <div class="snippet">
      <div class="title">
        <h4>{title}</h4>
        <CopyButton text={text} what={title} />
      </div>
      <pre tabIndex={0}>{text}</pre>
    </div>
  )
}
