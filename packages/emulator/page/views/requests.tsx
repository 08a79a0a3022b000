import { useCallback, useMemo, useState } from 'preact/hooks'

import type { JournalEntry } from '../../src/testing/journal.js'
import { control } from '../model/control.js'
import { curlOf } from '../model/curl.js'
import { formatTime } from '../model/format.js'
import { state } from '../model/state.js'
import { useStore } from '../model/store.js'
import { controlToken } from '../model/token.js'
import { ActionButton, CopyButton } from '../parts/button.js'
import { WindowedTable } from '../parts/windowed-table.js'

const columns = {
  Time: '5.5rem',
  Request: 'auto',
  Operation: '17rem',
  Status: '8rem',
  Took: '6rem',
} as const

/** The journal of requests, which can be filtered and held still. */
export function RequestsView() {
  const journal = useStore(state, (value) => value.journal)
  const [held, setHeld] = useState<readonly JournalEntry[]>()
  const [words, setWords] = useState('')
  const [kind, setKind] = useState<keyof typeof kinds>('all')
  const [chosen, setChosen] = useState<number>()
  const render = useCallback((entry: JournalEntry) => cells(entry, setChosen), [])
  const entries = held ?? journal
  const shown = useMemo(
    () => entries.filter((entry) => kinds[kind](entry) && matches(entry, words)),
    [entries, words, kind],
  )
  const entry = shown.find(({ id }) => id === chosen)
  const missed = held === undefined ? 0 : journal.filter(({ id }) => id > (held[0]?.id ?? 0)).length
  return (
    <section aria-labelledby="requests-title">
      <div class="title">
        <h2 id="requests-title">Requests</h2>
        <div class="tools">
          <input
            type="search"
            aria-label="Filter requests by words"
            placeholder="Filter: path, operation, status"
            value={words}
            onInput={({ currentTarget }) => setWords(currentTarget.value)}
          />
          <select
            aria-label="Which requests"
            value={kind}
            onChange={({ currentTarget }) => setKind(currentTarget.value as keyof typeof kinds)}
          >
            <option value="all">all</option>
            <option value="changes">changes only</option>
            <option value="failures">failures only</option>
          </select>
          <button
            type="button"
            aria-pressed={held !== undefined}
            onClick={() => setHeld(held === undefined ? journal : undefined)}
          >
            {held === undefined ? 'Pause' : `Go on${missed > 0 ? ` (${missed} new)` : ''}`}
          </button>
          <ActionButton
            done="Cleared the journal."
            action={async () => {
              await control.clearJournal()
              setHeld(undefined)
            }}
          >
            Clear
          </ActionButton>
        </div>
      </div>
      <div class="split" data-open={entry !== undefined}>
        <WindowedTable
          label="Requests"
          columns={columns}
          rows={shown}
          keyOf={({ id }) => id}
          render={render}
          empty="No request fits."
        />
        {entry && <Details entry={entry} close={() => setChosen(undefined)} />}
      </div>
    </section>
  )
}

/** The status of an answer, and the fault that made it. */
export function Status({ entry: { status, fault } }: { entry: JournalEntry }) {
  const shown = status === undefined ? 'no answer' : String(status)
  return (
    <span data-state={status === undefined || status >= 400 ? 'failure' : 'success'}>
      {fault === undefined ? shown : `${shown} (fault: ${fault})`}
    </span>
  )
}

const kinds = {
  all: () => true,
  changes: ({ method }: JournalEntry) => method !== 'GET',
  failures: ({ status = 500, fault }: JournalEntry) => status >= 400 || fault !== undefined,
} as const

function matches({ method, path, operation, status, fault }: JournalEntry, words: string): boolean {
  const text = `${method} ${path} ${operation} ${status} ${fault ?? ''}`.toLowerCase()
  return words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word))
}

function cells(entry: JournalEntry, open: (id: number) => void) {
  const { id, at, method, path, operation, duration } = entry
  return [
    <span class="mono">{formatTime(at)}</span>,
    <button type="button" class="link mono" onClick={() => open(id)}>{`${method} ${path}`}</button>,
    operation ?? 'not served',
    <Status entry={entry} />,
    `${duration.toFixed(1)} ms`,
  ]
}

function Details({ entry, close }: { entry: JournalEntry; close: () => void }) {
  const endpoint = useStore(state, (value) => value.situation?.endpoint ?? '')
  const { method, path, request, response, userAgent } = entry
  return (
    <aside class="card" aria-label="Request">
      <div class="title">
        <h3 class="mono">{`${method} ${path}`}</h3>
        <button type="button" class="quiet" aria-label="Close the request" onClick={close}>
          ✕
        </button>
      </div>
      <p>
        <Status entry={entry} /> <span class="muted">{userAgent}</span>
      </p>
      <CopyButton
        what="the request as curl"
        text={curlOf(entry, new URL(endpoint).origin, controlToken !== null)}
      />
      <Body title="Sent" body={request} />
      <Body title="Answered" body={response} />
    </aside>
  )
}

function Body({ title, body }: { title: string; body: unknown }) {
  if (body === undefined) return null
  return (
    <>
      <h4>{title}</h4>
      <pre>{JSON.stringify(body, undefined, 2)}</pre>
    </>
  )
}
