import type { McpServer } from '@modelcontextprotocol/server'

import { annotationsOf } from './annotations.js'
import { callTool } from './call.js'
import { inputOf } from './schema/input.js'
import { outputOf } from './schema/output.js'
import type { Session } from './session.js'
import type { Settings } from './settings.js'
import type { Tool } from './tool.js'

/** Offers a tool to the client of the server. */
export function registerTool(
  server: McpServer,
  tool: Tool,
  settings: Settings,
  session: Session,
): void {
  const { name, title, description } = tool
  server.registerTool(
    name,
    {
      title,
      description,
      inputSchema: inputOf(tool),
      outputSchema: outputOf(tool),
      annotations: annotationsOf(tool),
    },
    (input, context) => callTool({ server, tool, settings, session, input, context }),
  )
}
