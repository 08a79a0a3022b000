import { useState } from 'preact/hooks'

import type { InjectedFault } from '../../src/testing/faults.js'
import { control } from '../model/control.js'
import { formatDuration } from '../model/format.js'
import { state } from '../model/state.js'
import { useStore } from '../model/store.js'
import { ActionButton } from '../parts/button.js'
import { attempt } from '../parts/notice.js'
import { Panel } from '../parts/panel.js'
import { FaultDialog } from './fault-dialog.js'

/** What makes requests go wrong, and the clock. */
export function FaultsView() {
  return (
    <section aria-labelledby="faults-title">
      <h2 id="faults-title">Faults and clock</h2>
      <div class="panels">
        <div>
          <FaultsPanel />
        </div>
        <div>
          <ClockPanel />
        </div>
      </div>
    </section>
  )
}

function FaultsPanel() {
  const faults = useStore(state, ({ situation }) => situation?.faults)
  const [injecting, setInjecting] = useState(false)
  return (
    <Panel
      title="Faults"
      tools={
        <>
          <button type="button" class="primary" onClick={() => setInjecting(true)}>
            Inject a fault
          </button>
          <ActionButton done="Took back all faults." action={() => control.clearFaults()}>
            Take back all
          </ActionButton>
        </>
      }
    >
      {faults?.length === 0 && (
        <p class="muted">No fault waits for a request. One makes the next requests go wrong.</p>
      )}
      <ul class="lines" id="faults">
        {(faults ?? []).map((fault) => (
          <FaultLine key={fault.id} fault={fault} />
        ))}
      </ul>
      {injecting && <FaultDialog close={() => setInjecting(false)} />}
    </Panel>
  )
}

function FaultLine({ fault }: { fault: InjectedFault }) {
  const { id, operation, kind, left, times: _times, ...rest } = fault
  return (
    <li data-fault={kind}>
      <strong>{kind}</strong>
      <span>{operation === '*' ? 'any operation' : operation}</span>
      <span class="muted">{`${left} ${left === 1 ? 'request' : 'requests'} ${describe(rest)}`}</span>
      <ActionButton
        label={`Take back the fault ${kind} of ${operation}`}
        done="Took back the fault."
        action={() => control.clearFaults({ id })}
      >
        Take back
      </ActionButton>
    </li>
  )
}

function describe(rest: object): string {
  return Object.entries(rest)
    .map(([name, value]) => `${name}: ${typeof value === 'string' ? value : JSON.stringify(value)}`)
    .join(', ')
    .slice(0, 200)
}

const steps = [60_000, 3_600_000, 86_400_000, 604_800_000] as const

function ClockPanel() {
  const ahead = useStore(state, ({ situation }) => situation?.clock.ahead ?? 0)
  const [signatures, setSignatures] = useState(false)
  const move = (by: number) =>
    attempt(`Moved the clock on by ${formatDuration(by)}.`, () =>
      control.moveClock({ by, signatures }),
    )
  return (
    <Panel title="Clock">
      <p>
        {ahead === 0
          ? 'The clock of the emulator is that of the machine.'
          : `The clock is ${formatDuration(ahead)} ahead of the machine's.`}
      </p>
      <p class="muted">
        Backups, maintenance and operations that come due on the way are carried out. It does not go
        back, except with a reset.
      </p>
      <div class="buttons start">
        {steps.map((by) => (
          <button key={by} type="button" onClick={() => void move(by)}>
            {`+ ${formatDuration(by)}`}
          </button>
        ))}
      </div>
      <label>
        <input
          type="checkbox"
          checked={signatures}
          onChange={({ currentTarget }) => setSignatures(currentTarget.checked)}
        />{' '}
        also the clock that signatures are checked with
      </label>
    </Panel>
  )
}
