import { useEffect, useState } from 'preact/hooks'

import type { PageSituation } from '../../src/http/page/picture.js'
import { formatDate, formatDuration } from '../model/format.js'
import { route } from '../model/route.js'
import { state, type Connection } from '../model/state.js'
import { useStore } from '../model/store.js'

const words: Readonly<Record<Connection, string>> = {
  connecting: 'connecting',
  live: 'live',
  lost: 'lost',
  locked: 'token needed: open the address that the emulator printed at its start',
}

/** What the emulator is, and the way to each view. */
export function Header() {
  const connection = useStore(state, (value) => value.connection)
  const situation = useStore(state, (value) => value.situation)
  return (
    <header>
      <a class="skip" href="#main" onClick={skip}>
        Skip to the content
      </a>
      <div class="bar">
        <h1>Valkey emulator</h1>
        <output id="connection" data-state={connection}>
          {words[connection]}
        </output>
        <dl id="facts">{situation && <Facts situation={situation} />}</dl>
      </div>
      <Navigation />
    </header>
  )
}

/** What follows the hash names a view, so the link must not change it. */
function skip(event: Event): void {
  event.preventDefault()
  document.getElementById('main')?.focus()
}

function Facts({ situation }: { situation: PageSituation }) {
  const { endpoint, zone, server, clock } = situation
  return (
    <>
      <Fact name="API" value={endpoint} />
      <Fact name="Zone" value={zone} />
      <Fact name="Server" value={server ?? 'none found'} />
      <div>
        <dt>Clock</dt>
        <dd class="mono">
          <Clock ahead={clock.ahead} />
        </dd>
      </div>
    </>
  )
}

function Fact({ name, value }: { name: string; value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd class="mono">{value}</dd>
    </div>
  )
}

/** The emulator's time, which is the machine's unless it was moved. */
function Clock({ ahead }: { ahead: number }) {
  const [now, setNow] = useState(Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1_000)
    return () => clearInterval(timer)
  }, [])
  const time = formatDate(new Date(now + ahead).toISOString())
  return <>{`${time} UTC${ahead === 0 ? '' : ` (${formatDuration(ahead)} ahead)`}`}</>
}

function Navigation() {
  const view = useStore(route, (value) => value.view)
  const services = useStore(state, (value) => value.services.size)
  const pending = useStore(
    state,
    ({ operations }) => operations.filter((each) => each.state === 'pending').length,
  )
  const requests = useStore(state, (value) => value.journal.length)
  const faults = useStore(state, (value) => value.situation?.faults.length ?? 0)
  const link = (name: string, label: string, count: string) => (
    <a
      href={`#/${name}`}
      aria-current={
        view === name || (name === 'services' && view === 'service') ? 'page' : undefined
      }
    >
      {label} {count !== '' && <span class="count">{count}</span>}
    </a>
  )
  return (
    <nav aria-label="Views">
      {link('services', 'Services', String(services))}
      {link('operations', 'Operations', pending === 0 ? '' : `${pending} pending`)}
      {link('requests', 'Requests', String(requests))}
      {link('faults', 'Faults and clock', faults === 0 ? '' : String(faults))}
      <a href="/_emulator/reference">API reference</a>
    </nav>
  )
}
