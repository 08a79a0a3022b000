import { fileURLToPath } from 'node:url'

import { Client } from '@modelcontextprotocol/client'
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio'

const { EXOSCALE_API_KEY = '', EXOSCALE_API_SECRET = '', EXOSCALE_API_ENDPOINT = '' } = process.env
const folder = import.meta.resolve('@dbaas-valkey/mcp/package.json')

// What a host does: it starts the server, lists its tools for the model, and calls those that the model wants.
const client = new Client({ name: 'quickstart', version: '1.0.0' })
await client.connect(
  new StdioClientTransport({
    command: process.execPath,
    args: [fileURLToPath(new URL('bin/dbaas-valkey-mcp.js', folder)), '--allow', 'add'],
    env: { EXOSCALE_API_KEY, EXOSCALE_API_SECRET, EXOSCALE_API_ENDPOINT },
  }),
)
const { tools } = await client.listTools()
console.log(tools.map(({ name }) => name))

const created = await client.callTool({
  name: 'create-dbaas-service-valkey',
  arguments: { name: 'cache', body: { plan: 'startup-4' }, wait: true },
})
console.log(created.structuredContent)
await client.close()
