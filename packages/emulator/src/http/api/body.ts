import type { IncomingMessage } from 'node:http'

import { refusal } from './refusals.js'

/** The largest body that is read, in bytes: the longest request that the contract allows is far below it. */
export const bodyLimit = 1024 * 1024

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
