import type { Control } from '../../testing/control.js'
import type { Notifier } from '../../valkey/notifier.js'

/** The shortest time between two events, in milliseconds. */
const interval = 100

const headers = { 'content-type': 'text/event-stream', 'cache-control': 'no-store' }

interface StateEvent {
  readonly version: number
  readonly bytes: Uint8Array
}

/**
 * Sends the emulator's state as server-sent events to any number of readers: once at the beginning, and again after each
 * change. It reads the state when a reader is ready for it, so a slow reader gets only the newest state, and no queue grows.
 * It encodes each state once for all readers.
 *
 * @see https://html.spec.whatwg.org/multipage/server-sent-events.html
 */
export class StateEvents {
  readonly #control: Control
  readonly #notifier: Notifier
  #newest: { readonly since: number; readonly event: Promise<StateEvent> } | undefined

  constructor(control: Control, notifier: Notifier) {
    this.#control = control
    this.#notifier = notifier
  }

  /** Returns the events for one reader, until the reader leaves or `signal` is aborted. */
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
          // When the state cannot be read, for example because the emulator has stopped, this throws and the events end.
          const { version, bytes } = await this.#event()
          told = version
          toldAt = performance.now()
          controller.enqueue(bytes)
        },
        cancel: close,
      },
      // Read nothing before the reader asks for it.
      { highWaterMark: 0 },
    )
    return new Response(stream, { headers })
  }

  #event(): Promise<StateEvent> {
    const since = this.#notifier.version
    if (this.#newest?.since === since) return this.#newest.event
    const event = this.#read()
    this.#newest = { since, event }
    // After a failure, read the state again for the next reader.
    event.catch(() => (this.#newest = undefined))
    return event
  }

  async #read(): Promise<StateEvent> {
    const state = await this.#control.state()
    const text = `event: state\nid: ${state.version}\ndata: ${JSON.stringify(state)}\n\n`
    return { version: state.version, bytes: new TextEncoder().encode(text) }
  }
}

/** Waits until the time is over or the signal is aborted. The timer does not keep the process alive. */
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
