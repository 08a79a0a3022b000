/** The part of a body that was read. */
export interface Body {
  readonly text: string
  /** Whether the body has more. */
  readonly cut: boolean
}

/**
 * Reads the body of an answer as text, up to a limit. The limit counts bytes after decompression, so that a small answer
 * can't fill the memory, and an endless answer ends.
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
    // The answer has no body, or it comes from a custom `fetch` without streams.
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
      // This closes the connection, so that the server stops sending.
      reader.cancel().catch(() => {})
      return { text, cut: true }
    }
  }
}
