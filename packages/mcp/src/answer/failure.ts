import { DbaasValkeyError } from '@dbaas-valkey/client'
import type { CallToolResult } from '@modelcontextprotocol/server'

import { visibleText } from './visible.js'

/** A call that was not made, or that failed, with what to do. */
export function refusal(message: string): CallToolResult {
  return { isError: true, content: [{ type: 'text', text: visibleText(message) }] }
}

/**
 * An error of the client as a result, so that the model can mend its call.
 *
 * @throws the error itself where it is none of the client's: then it is a defect
 */
export function failureOf(error: unknown): CallToolResult {
  if (!(error instanceof DbaasValkeyError)) throw error
  const { code, message, operation } = error
  const id = operation?.id
  return refusal(
    [
      // It may quote what the API answered: that makes no lines of its own.
      `${code}: ${message.replaceAll(/\s*\n\s*/g, ' ')}`,
      ...(id === undefined ? [] : [`The operation is ${id}; read it to learn how it ends.`]),
    ].join('\n'),
  )
}
