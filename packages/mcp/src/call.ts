import type {
  CallToolResult,
  InputRequiredResult,
  McpServer,
  ServerContext,
} from '@modelcontextprotocol/server'

import { failureOf, refusal } from './answer/failure.js'
import { resultOf } from './answer/result.js'
import { confirmation } from './confirm.js'
import { confined, outsideConfinement } from './confinement.js'
import type { Session } from './session.js'
import type { Settings } from './settings.js'
import type { Arguments, Tool } from './tool.js'
import { waitFor } from './wait.js'

/** A call that the client has made. Its arguments are valid. */
export interface ToolCall {
  readonly server: McpServer
  readonly tool: Tool
  readonly settings: Settings
  readonly session: Session
  readonly input: Arguments
  readonly context: ServerContext
}

/** Runs a tool: the gates first, then the request, then the wait where it is wanted. */
export async function callTool(call: ToolCall): Promise<CallToolResult | InputRequiredResult> {
  const { server, tool, settings, session, input, context } = call
  const outside = outsideConfinement(tool, settings, input)
  if (outside !== undefined) return refusal(outside)
  if (tool.effect === 'destroy' && settings.confirm) {
    const unconfirmed = confirmation(server, tool, input, context)
    if (unconfirmed !== undefined) return unconfirmed
  }
  const { wait, ...request } = input
  const { signal } = context.mcpReq
  try {
    const client = await session()
    const answer = await tool.call(client, request as never, { signal })
    const last = wait === true ? await waitFor(client, answer, context) : answer
    return resultOf(tool, confined(tool, settings, last))
  } catch (error) {
    // Nobody waits for the answer to a request that was cancelled.
    signal.throwIfAborted()
    return failureOf(error)
  }
}
