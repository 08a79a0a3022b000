import type { StatePatch } from '../../src/http/page/picture.js'
import { applyPatch, nothing, state, type Connection } from './state.js'
import { controlHeaders } from './token.js'

/** How long to wait before the events are asked for again, in milliseconds. */
const pause = 1000

/** Keeps the state up to date, for ever. An `EventSource` would do, if it could send the token. */
export async function followEvents(): Promise<void> {
  for (;;) {
    try {
      const response = await fetch('/_emulator/events', {
        headers: controlHeaders,
        cache: 'no-store',
      })
      if (response.status === 401) return connected('locked')
      if (!response.ok || response.body === null) throw new Error(response.statusText)
      connected('live')
      await readEvents(response.body)
    } catch {
      // It is asked for again below.
    }
    connected('lost')
    await new Promise((resolve) => setTimeout(resolve, pause))
  }
}

function connected(connection: Connection): void {
  state.set({ ...state.value, connection })
}

async function readEvents(body: ReadableStream<Uint8Array<ArrayBuffer>>): Promise<void> {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader()
  let text = ''
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return
    const events = (text + value).split('\n\n')
    text = events.pop() ?? ''
    for (const event of events) take(event)
  }
}

/** The first event of a connection is the whole state. */
function take(event: string): void {
  const [, name, data = '{}'] = /^event: (\w+)\n(?:.*\n)?data: (.*)$/.exec(event) ?? []
  const before = name === 'state' ? { ...nothing, connection: state.value.connection } : state.value
  state.set(applyPatch(before, JSON.parse(data) as StatePatch))
}
