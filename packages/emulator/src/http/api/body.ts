import type { IncomingMessage } from 'node:http'

import { refusal, refuse } from './refusals.js'

/** The largest body that is read, in bytes: the longest request that the contract allows is far below it. */
export const bodyLimit = 1024 * 1024
/** No request of the contract nests as deep; code that walks through a body may rely on it. */
const depthLimit = 32

/**
 * The exact bytes of a request's body; the signature covers them.
 *
 * @throws {@link Refusal} when there are too many of them, or when they end before they should
 */
export function readBody(incoming: IncomingMessage): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    let size = 0
    const stop = (error: Error) => {
      incoming.off('data', take)
      reject(error)
    }
    const take = (chunk: Buffer) => {
      size += chunk.length
      if (size > bodyLimit) stop(refusal('bodyTooLarge'))
      else chunks.push(chunk)
    }
    incoming.on('data', take)
    incoming.once('end', () => resolve(Buffer.concat(chunks)))
    incoming.once('error', () => stop(refusal('bodyCutShort')))
    incoming.once('close', () => {
      if (!incoming.complete) stop(refusal('bodyCutShort'))
    })
  })
}

/**
 * Reads a request's body. Some clients send no body at all where nothing in it is set, others send `{}`.
 *
 * @throws {@link Refusal} when it is not JSON in UTF-8, or nested too deeply
 */
export function parseJson(body: Uint8Array): unknown {
  if (body.length === 0) return {}
  const text = decode(body)
  if (isNestedBeyond(text, depthLimit)) refuse('nestedTooDeeply')
  try {
    return JSON.parse(text)
  } catch {
    return refuse('notJson')
  }
}

function decode(body: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(body)
  } catch {
    return refuse('notJson')
  }
}

/** Counts brackets outside strings, in one pass: a pattern could be made to look at a long text again and again. */
function isNestedBeyond(text: string, limit: number): boolean {
  let depth = 0
  let inString = false
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index]
    if (character === '"') inString = !inString
    else if (inString) index += character === '\\' ? 1 : 0
    else if (character === '[' || character === '{') depth += 1
    else if (character === ']' || character === '}') depth -= 1
    if (depth > limit) return true
  }
  return false
}
