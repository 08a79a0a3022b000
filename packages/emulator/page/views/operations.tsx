import type { OperationTiming } from '../../src/testing/operation-timing.js'
import type { OperationRecord } from '../../src/testing/operation-record.js'
import { control } from '../model/control.js'
import { formatDate, formatDuration } from '../model/format.js'
import { serviceAddress } from '../model/route.js'
import { state } from '../model/state.js'
import { useStore } from '../model/store.js'
import { Badge } from '../parts/badge.js'
import { ActionButton } from '../parts/button.js'
import { attempt } from '../parts/notice.js'
import { WindowedTable } from '../parts/windowed-table.js'

const columns = {
  State: '5.5rem',
  Operation: '17rem',
  Service: '11rem',
  Begun: '11rem',
  Took: '5rem',
  Reason: 'auto',
  Actions: '9rem',
} as const

/** All operations, and when the work of new ones begins. */
export function OperationsView() {
  const operations = useStore(state, (value) => value.operations)
  return (
    <section aria-labelledby="operations-title">
      <div class="title">
        <h2 id="operations-title">Operations</h2>
        <Timing />
      </div>
      <OperationsTable operations={operations} />
    </section>
  )
}

export function OperationsTable({ operations }: { operations: readonly OperationRecord[] }) {
  return (
    <WindowedTable
      label="Operations"
      columns={columns}
      rows={operations}
      keyOf={({ id = '' }) => id}
      render={cells}
      empty="Nothing has been asked for that takes time."
    />
  )
}

function cells(operation: OperationRecord) {
  const {
    id = '',
    state: word = 'pending',
    operationId,
    service,
    zone = '',
    begun,
    took,
  } = operation
  const { reason, message } = operation
  return [
    <Badge state={word} />,
    <span title={id}>{operationId ?? id}</span>,
    service === undefined ? '' : <a href={serviceAddress({ zone, name: service })}>{service}</a>,
    <span class="mono">{formatDate(begun)}</span>,
    took === undefined ? '' : formatDuration(took),
    [reason, message].filter(Boolean).join(': '),
    word === 'pending' && <Ends id={id} name={`${operationId} of ${service}`} />,
  ]
}

/** How an operation that is held can end. */
function Ends({ id, name }: { id: string; name: string }) {
  return (
    <span class="row-actions">
      <ActionButton
        label={`Finish ${name}`}
        done={`Finished ${name}.`}
        action={() => control.finishOperation({ id })}
      >
        Finish
      </ActionButton>
      <ActionButton
        label={`Fail ${name}`}
        done={`${name} has failed.`}
        action={() => control.failOperation({ id, message: 'Made to fail on the page' })}
      >
        Fail
      </ActionButton>
    </span>
  )
}

const timings: Readonly<Record<string, OperationTiming>> = {
  'at-once': 'at-once',
  '0': { after: 0 },
  '3000': { after: 3_000 },
  '60000': { after: 60_000 },
  'when-told': 'when-told',
}

/** When the work of new operations begins: they can be held. */
function Timing() {
  const timing = useStore(state, (value) => value.situation?.timing)
  const value = typeof timing === 'object' ? String(timing.after) : (timing ?? '0')
  const choose = (chosen: string) =>
    attempt('New operations begin as chosen.', () =>
      control.setTiming(timings[chosen] ?? { after: Number(chosen) }),
    )
  return (
    <label class="tools">
      Work begins
      <select value={value} onChange={({ currentTarget }) => void choose(currentTarget.value)}>
        <option value="at-once">before the answer</option>
        <option value="0">right after the answer</option>
        <option value="3000">3 s after the answer</option>
        <option value="60000">1 min after the answer</option>
        <option value="when-told">when told: hold it</option>
        {timings[value] === undefined && (
          <option value={value}>{`${value} ms after the answer`}</option>
        )}
      </select>
    </label>
  )
}
