import type { Reply } from '../backend/backend.js'
import type { JsonReply } from './control.js'

/** A reply in JSON, which has no errors. */
export function jsonReply(reply: Reply): JsonReply {
  if (reply instanceof Error) return { error: reply.message }
  if (typeof reply === 'object' && reply !== null) return reply.map(jsonReply)
  return reply
}
