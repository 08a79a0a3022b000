import type { ToolAnnotations } from '@modelcontextprotocol/server'

import type { Tool } from './tool.js'

/**
 * What a host may conclude before it calls a tool. A secret is not safe to read unasked, so a `reveal` is no read. Only
 * an `add` leaves everything as it was: the protocol calls anything else destructive.
 *
 * @see https://modelcontextprotocol.io/specification/2026-07-28/schema#toolannotations
 */
export function annotationsOf({ effect, idempotent }: Tool): ToolAnnotations {
  if (effect === 'read') return { readOnlyHint: true }
  return {
    readOnlyHint: false,
    destructiveHint: effect === 'change' || effect === 'destroy',
    idempotentHint: idempotent,
  }
}
