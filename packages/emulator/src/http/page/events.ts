import type { CommandContext } from '../../testing/command.js'
import { encodePatch, Photographer, type Picture } from './picture.js'

/** The shortest time between two events, in milliseconds. */
const interval = 100

const headers = { 'content-type': 'text/event-stream', 'cache-control': 'no-store' }

/**
 * Tells any number of readers of the emulator's state with server-sent events: all of it at the beginning, and after each
 * change what is different. It reads the state when a reader is ready for it, so a slow reader gets one event for many changes,
 * and no queue grows. Readers that know the same get the same bytes.
 *
 * @see https://html.spec.whatwg.org/multipage/server-sent-events.html
 */
export class StateEvents {
  readonly #context: CommandContext
  readonly #photographer: Photographer
  #newest: { readonly since: number; readonly picture: Promise<Picture> } | undefined
  /** The events that lead to the newest picture, by the version that they start from. */
  #encoded = new Map<number, Uint8Array>()

  constructor(context: CommandContext) {
    this.#context = context
    this.#photographer = new Photographer(context)
  }

  /** Returns the events for one reader, until the reader leaves, `signal` is aborted or the emulator stops. */
  respond(signal: AbortSignal): Response {
    const { ending, notifier } = this.#context.core
    const left = new AbortController()
    const gone = AbortSignal.any([signal, ending.signal, left.signal])
    let told: Picture | undefined
    let toldAt = -Infinity
    const stream = new ReadableStream<Uint8Array>(
      {
        pull: async (controller) => {
          let bytes: Uint8Array | undefined
          while (bytes === undefined) {
            await notifier.after(told?.version ?? -1, gone)
            await pause(toldAt + interval - performance.now(), gone)
            if (gone.aborted) return
            // When the state cannot be read, for example because the emulator has stopped, this throws and the events end.
            const picture = await this.#read()
            bytes = this.#encode(told, picture)
            told = picture
            toldAt = performance.now()
          }
          controller.enqueue(bytes)
        },
        cancel: () => left.abort(),
      },
      // Read nothing before the reader asks for it.
      { highWaterMark: 0 },
    )
    return new Response(stream, { headers })
  }

  #read(): Promise<Picture> {
    const since = this.#context.core.notifier.version
    if (this.#newest?.since === since) return this.#newest.picture
    const picture = this.#photographer.take()
    this.#newest = { since, picture }
    this.#encoded = new Map()
    // After a failure, read the state again for the next reader.
    picture.catch(() => (this.#newest = undefined))
    return picture
  }

  #encode(from: Picture | undefined, to: Picture): Uint8Array | undefined {
    const known = this.#encoded.get(from?.version ?? -1)
    if (known) return known
    const data = encodePatch(from, to)
    if (data === undefined) return undefined
    const name = from === undefined ? 'state' : 'patch'
    const bytes = new TextEncoder().encode(`event: ${name}\nid: ${to.version}\ndata: ${data}\n\n`)
    this.#encoded.set(from?.version ?? -1, bytes)
    return bytes
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
