/** What was read of a body. */
export interface Body {
  readonly text: string
  /** Whether there is more. */
  readonly cut: boolean
}

/**
 * Reads the body of an answer as text, at most until a limit. What counts is its size after decompression, so that a small
 * answer can't fill the memory, and an endless one comes to an end.
 *
 * @param limit in bytes
 */
export async function readBody(
  response: Response,
  limit: number,
  signal: AbortSignal,
): Promise<Body> {
  const reader = response.body?.getReader?.()
  if (!reader) {
    // There is no body, or the answer of a custom `fetch` has no streams.
    const text = await response.text()
    return { text: text.slice(0, limit), cut: text.length > limit }
  }
  const decoder = new TextDecoder()
  let text = ''
  let left = limit
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return { text: text + decoder.decode(), cut: false }
    text += decoder.decode(value.subarray(0, left), { stream: true })
    left -= value.byteLength
    if (left < 0 || signal.aborted) {
      // Closes the connection, so that the server stops sending.
      reader.cancel().catch(() => {})
      return { text, cut: true }
    }
  }
}
