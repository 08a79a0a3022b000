import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import type { Emulator } from '@dbaas-valkey/emulator'
import { Client, type CallToolResult, type ClientOptions } from '@modelcontextprotocol/client'
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio'

/** The program as it is installed. */
export const program = join(import.meta.dirname, '../../bin/dbaas-valkey-mcp.js')

export const everything = ['--allow', 'add,change,destroy,reveal']

/** A revision of the protocol in which a server asks by its answer, and the one before, in which it sends a request. */
export const eras = ['2026-07-28', '2025-11-25'] as const

export interface HostOptions {
  readonly words?: readonly string[]
  readonly env?: Readonly<Record<string, string>>
  readonly era?: (typeof eras)[number]
  /** What the person answers when asked; without it the host cannot ask. */
  readonly person?: (question: string) => { readonly action: string; readonly content?: object }
}

/** The official client with a server of its own, started as a host does it. */
export async function startHost({
  words = [],
  env = {},
  era = '2026-07-28',
  person,
}: HostOptions): Promise<Client> {
  const options: ClientOptions = {
    capabilities: person === undefined ? {} : { elicitation: {} },
    versionNegotiation: { mode: era === '2026-07-28' ? { pin: era } : 'legacy' },
  }
  const client = new Client({ name: 'host', version: '1.0.0' }, options)
  if (person !== undefined) {
    client.setRequestHandler('elicitation/create', ({ params }) => person(params.message) as never)
  }
  const home = mkdtempSync(join(tmpdir(), 'mcp-home-'))
  await client.connect(
    new StdioClientTransport({
      command: process.execPath,
      args: [program, ...words],
      env: { PATH: process.env['PATH'] ?? '', HOME: home, ...env },
      cwd: home,
    }),
  )
  return client
}

/** What leads the server to an emulator. */
export function pointedTo({ env }: Emulator): Record<string, string> {
  const { EXOSCALE_API_KEY, EXOSCALE_API_SECRET, EXOSCALE_API_ENDPOINT, EXOSCALE_ZONE } = env
  return { EXOSCALE_API_KEY, EXOSCALE_API_SECRET, EXOSCALE_API_ENDPOINT, EXOSCALE_ZONE }
}

export function textOf({ content }: CallToolResult): string {
  return content.map((part) => (part.type === 'text' ? part.text : '')).join('')
}

/** Calls a tool that has to succeed. */
export async function succeed(
  client: Client,
  name: string,
  input: Record<string, unknown> = {},
): Promise<Record<string, unknown>> {
  const result = (await client.callTool({ name, arguments: input })) as CallToolResult
  if (result.isError === true) throw new Error(`${name} failed: ${textOf(result)}`)
  return result.structuredContent as Record<string, unknown>
}

/** Calls a tool that has to fail, and returns what it says. */
export async function fail(
  client: Client,
  name: string,
  input: Record<string, unknown> = {},
): Promise<string> {
  const result = (await client.callTool({ name, arguments: input })) as CallToolResult
  if (result.isError !== true) throw new Error(`${name} succeeded.`)
  return textOf(result)
}
