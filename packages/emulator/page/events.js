/** How long to wait before the events are asked for again, in milliseconds. */
const pause = 1000
const storageName = 'control-token'

/**
 * Hands on every event's data, and how the connection is, for ever. An `EventSource` would do, if it could send the token.
 *
 * @param {string} path
 * @param {(data: string) => void} show
 * @param {(state: 'live' | 'lost' | 'locked') => void} tell
 */
export async function follow(path, show, tell) {
  const token = controlToken()
  const headers = token === null ? {} : { authorization: `Bearer ${token}` }
  for (;;) {
    try {
      const response = await fetch(path, { headers, cache: 'no-store' })
      if (response.status === 401) return tell('locked')
      if (!response.ok || response.body === null) throw new Error(response.statusText)
      tell('live')
      await readEvents(response.body, show)
    } catch {
      // It is asked for again below.
    }
    tell('lost')
    await new Promise((resolve) => setTimeout(resolve, pause))
  }
}

/**
 * The control token comes in the address, after the hash, and leaves it at once: the address may be copied. The tab keeps
 * it, so that the page can be loaded again.
 */
function controlToken() {
  const given = new URLSearchParams(location.hash.slice(1)).get('token')
  if (given !== null) {
    sessionStorage.setItem(storageName, given)
    history.replaceState(null, '', location.pathname)
  }
  return given ?? sessionStorage.getItem(storageName)
}

/**
 * @param {ReadableStream<Uint8Array<ArrayBuffer>>} body
 * @param {(data: string) => void} show
 */
async function readEvents(body, show) {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader()
  let text = ''
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return
    const events = (text + value).split('\n\n')
    text = events.pop() ?? ''
    for (const event of events) {
      const data = event.split('\n').find((line) => line.startsWith('data: '))
      if (data !== undefined) show(data.slice('data: '.length))
    }
  }
}
