import {
  acceptedContent,
  CLIENT_CAPABILITIES_META_KEY,
  inputRequired,
  type CallToolResult,
  type ClientCapabilities,
  type InputRequiredResult,
  type McpServer,
  type ServerContext,
} from '@modelcontextprotocol/server'

import { refusal } from './answer/failure.js'
import { visibleText } from './answer/visible.js'
import type { Arguments, Tool } from './tool.js'

/**
 * Has the person confirm that something is to be destroyed.
 *
 * @returns what to answer the client with; `undefined` once the person has agreed
 */
export function confirmation(
  server: McpServer,
  tool: Tool,
  input: Arguments,
  context: ServerContext,
): CallToolResult | InputRequiredResult | undefined {
  const { inputResponses } = context.mcpReq
  if (!canAsk(server, context)) {
    return refusal(
      `${tool.name} destroys, and this client has no way to ask the person (elicitation). Nothing was done. The person can ` +
        'use a client that asks, or start this server with --no-confirm.',
    )
  }
  if (inputResponses?.['confirm'] === undefined) {
    return inputRequired({
      inputRequests: { confirm: inputRequired.elicit(question(tool, input)) },
    })
  }
  const accepted = acceptedContent<{ confirm?: unknown }>(inputResponses, 'confirm')
  if (accepted?.confirm === true) return undefined
  return refusal(`The person did not confirm ${tool.name}. Nothing was done.`)
}

/** On the new protocol each request says what its client can; before, the client said it once. */
function canAsk(server: McpServer, { mcpReq }: ServerContext): boolean {
  const envelope = mcpReq.envelope as Readonly<Record<string, unknown>> | undefined
  const declared = (envelope?.[CLIENT_CAPABILITIES_META_KEY] ??
    server.server.getClientCapabilities()) as ClientCapabilities | undefined
  const elicitation = declared?.elicitation
  // Before there were several ways to ask, an empty object stood for the one.
  return (
    elicitation !== undefined && (elicitation.form !== undefined || elicitation.url === undefined)
  )
}

function question(tool: Tool, { wait: _wait, ...input }: Arguments) {
  const what = Object.entries(input)
    .map(([name, value]) => `${name} ${visibleText(JSON.stringify(value))}`)
    .join(', ')
  return {
    message: `${tool.title}: ${what}. What this destroys does not come back.`,
    requestedSchema: {
      type: 'object' as const,
      properties: {
        confirm: { type: 'boolean' as const, title: 'Destroy it', default: false },
      },
      required: ['confirm'],
    },
  }
}
