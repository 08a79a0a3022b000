import type { Control } from '../control/control.js'
import type { Feed } from '../control/feed.js'

/** The page is told of changes at most this often, in milliseconds. */
const interval = 100

/** The emulator's state as server-sent events: once at the beginning, then whenever it has changed. */
export function stateEvents(control: Control, feed: Feed, signal: AbortSignal): Response {
  const encoder = new TextEncoder()
  let unsubscribe = () => {}
  const stream = new ReadableStream({
    start(controller) {
      const send = async () => {
        const state = await control.state()
        if (signal.aborted) return
        controller.enqueue(encoder.encode(`event: state\ndata: ${JSON.stringify(state)}\n\n`))
      }
      // Without a state to tell, as when the emulator has stopped meanwhile, the events end.
      const tell = () => send().catch((error: unknown) => controller.error(error))
      unsubscribe = feed.subscribe(paced(tell))
      signal.addEventListener('abort', unsubscribe, { once: true })
      return tell()
    },
    cancel: () => unsubscribe(),
  })
  return new Response(stream, {
    headers: { 'content-type': 'text/event-stream', 'cache-control': 'no-store' },
  })
}

/** Runs a task after a call, but not again within the interval; calls in between are made up for by one run. */
function paced(task: () => Promise<void>): () => void {
  let waiting = false
  return () => {
    if (waiting) return
    waiting = true
    setTimeout(() => {
      waiting = false
      void task()
    }, interval).unref()
  }
}
