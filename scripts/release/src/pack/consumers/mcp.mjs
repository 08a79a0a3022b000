/** Starts the installed MCP server as a host does, by its command, against the emulator: with the Node that runs this. */
import { delimiter, dirname } from 'node:path'

import { startEmulator } from '@dbaas-valkey/emulator'
import { Client } from '@modelcontextprotocol/client'
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio'

const emulator = await startEmulator({ operations: 'at-once' })
await emulator.control.seed({ services: [{ name: 'cache', body: { plan: 'startup-4' } }] })
const client = new Client({ name: 'stranger', version: '1.0.0' })
// The command's first line looks for Node on the path.
const PATH = [dirname(process.execPath), process.env.PATH].join(delimiter)
const transport = new StdioClientTransport({
  command: 'node_modules/.bin/dbaas-valkey-mcp',
  env: { ...emulator.env, PATH },
})
try {
  await client.connect(transport)
  const { tools } = await client.listTools()
  const unsafe = tools.filter(({ annotations }) => annotations?.readOnlyHint !== true)
  const answer = await client.callTool({ name: 'list-dbaas-services', arguments: {} })
  const names = answer.structuredContent?.['dbaas-services']?.map(({ name }) => name)
  if (tools.length === 0 || unsafe.length > 0 || names?.join() !== 'cache')
    throw new Error(
      `${tools.length} tools, of which ${unsafe.length} do more than read; the list is ${JSON.stringify(answer)}.`,
    )
  console.log('the MCP server: done')
} finally {
  await client.close()
  await emulator.stop()
}
