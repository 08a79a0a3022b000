import { formatDuration, formatTime } from '../model/format.js'
import { state } from '../model/state.js'
import { useStore } from '../model/store.js'
import { Badge } from '../parts/badge.js'
import { Panel } from '../parts/panel.js'
import { Status } from './requests.js'

/** How many are shown of each. */
const most = 8

/** The latest operations and requests, below the services. */
export function LatestPanels() {
  const operations = useStore(state, (value) => value.operations)
  const journal = useStore(state, (value) => value.journal)
  return (
    <div class="panels">
      <div>
        <Panel title="Latest operations" tools={<a href="#/operations">All operations</a>}>
          {operations.length === 0 && <p class="muted">None yet.</p>}
          <ul class="lines" id="latest-operations">
            {operations.slice(0, most).map(({ id, state: word = 'pending', ...operation }) => (
              <li key={id} data-key={id}>
                <Badge state={word} />
                <span>{operation.operationId}</span>
                <span class="muted">{operation.service}</span>
                <span class="muted">
                  {operation.took === undefined ? '' : formatDuration(operation.took)}
                </span>
              </li>
            ))}
          </ul>
        </Panel>
      </div>
      <div>
        <Panel title="Latest requests" tools={<a href="#/requests">All requests</a>}>
          {journal.length === 0 && <p class="muted">None yet.</p>}
          <ul class="lines" id="latest-requests">
            {journal.slice(0, most).map((entry) => (
              <li key={entry.id} data-key={entry.id}>
                <span class="mono muted">{formatTime(entry.at)}</span>
                <span class="mono">{`${entry.method} ${entry.path}`}</span>
                <Status entry={entry} />
              </li>
            ))}
          </ul>
        </Panel>
      </div>
    </div>
  )
}
