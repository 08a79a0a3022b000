import type { Control } from '../../testing/control.js'
import type { Notifier } from '../../valkey/notifier.js'

/** A page is told of changes at most this often, in milliseconds. */
const interval = 100

const headers = { 'content-type': 'text/event-stream', 'cache-control': 'no-store' }

interface StateEvent {
  readonly version: number
  readonly bytes: Uint8Array
}

/**
 * The emulator's state as server-sent events, to as many readers as there are: once at the beginning, then whenever it has
 * changed. A state is read when a reader has room for it, so one that is behind gets the newest only and nothing queues up;
 * it is put into bytes once for all of them.
 */
export class StateEvents {
  readonly #control: Control
  readonly #notifier: Notifier
  #newest: { readonly since: number; readonly event: Promise<StateEvent> } | undefined

  constructor(control: Control, notifier: Notifier) {
    this.#control = control
    this.#notifier = notifier
  }

  /** The events for one reader, until it goes or `signal` is aborted. */
  respond(signal: AbortSignal): Response {
    const gone = new AbortController()
    const close = () => gone.abort()
    signal.addEventListener('abort', close, { once: true })
    let told = -1
    let toldAt = -Infinity
    const stream = new ReadableStream<Uint8Array>(
      {
        pull: async (controller) => {
          await this.#notifier.after(told, gone.signal)
          await pause(toldAt + interval - performance.now(), gone.signal)
          if (gone.signal.aborted) return
          // Without a state to tell, as when the emulator has stopped meanwhile, this throws and the events end.
          const { version, bytes } = await this.#event()
          told = version
          toldAt = performance.now()
          controller.enqueue(bytes)
        },
        cancel: close,
      },
      // Nothing is read ahead of the reader.
      { highWaterMark: 0 },
    )
    return new Response(stream, { headers })
  }

  #event(): Promise<StateEvent> {
    const since = this.#notifier.version
    if (this.#newest?.since === since) return this.#newest.event
    const event = this.#read()
    this.#newest = { since, event }
    // What could not be read is read again for the next reader.
    event.catch(() => (this.#newest = undefined))
    return event
  }

  async #read(): Promise<StateEvent> {
    const state = await this.#control.state()
    const text = `event: state\nid: ${state.version}\ndata: ${JSON.stringify(state)}\n\n`
    return { version: state.version, bytes: new TextEncoder().encode(text) }
  }
}

/** Waits, unless there is nothing to wait for; the wait ends with the signal and keeps no process alive. */
function pause(milliseconds: number, signal: AbortSignal): Promise<void> | undefined {
  if (milliseconds <= 0 || signal.aborted) return undefined
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer)
      signal.removeEventListener('abort', end)
      resolve()
    }
    const timer = setTimeout(end, milliseconds).unref()
    signal.addEventListener('abort', end)
  })
}
