/** The MCP server, packed and installed, on the runtimes that run programs: the official client is its host. */
import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'

import { Client } from '@modelcontextprotocol/client'
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio'

import type { Variables } from './command.js'
import type { Finding } from './suite/harness.js'

const program = join(import.meta.dirname, 'node_modules/@dbaas-valkey/mcp/bin/dbaas-valkey-mcp.js')
const execute = promisify(execFile)

/** A revision of the protocol in which a server asks by its answer, and the one before, in which it sends a request. */
const revisions = ['2026-07-28', '2025-11-25'] as const

interface Case {
  readonly tool: string
  readonly input: Readonly<Record<string, unknown>>
  /** What the person answers when the server asks. */
  readonly confirm?: boolean
  /** What the answer has in it. */
  readonly want: string
  readonly fails?: boolean
}

const create = 'create-dbaas-service-valkey'
const remove = 'delete-dbaas-service-valkey'

const cases: readonly Case[] = [
  { tool: 'list-dbaas-services', input: {}, want: '"dbaas-services":[]' },
  {
    tool: create,
    input: { name: 'cache', body: { plan: 'startup-4' }, wait: true },
    want: '"state":"success"',
  },
  { tool: 'get-dbaas-service-valkey', input: { name: 'cache' }, want: '"uri":"***"' },
  {
    tool: 'reveal-dbaas-valkey-user-password',
    input: { 'service-name': 'cache', username: 'default' },
    want: '"password":"AVNS_',
  },
  { tool: create, input: { name: 'x', body: {} }, want: 'plan is missing', fails: true },
  {
    tool: 'get-dbaas-service-valkey',
    input: { name: 'nope' },
    want: 'does not exist',
    fails: true,
  },
  { tool: remove, input: { name: 'cache' }, confirm: false, want: 'not confirm', fails: true },
  { tool: remove, input: { name: 'cache' }, confirm: true, want: '"state":"success"' },
]

/** Starts the server with a runtime, against an emulator without services, and calls its tools in each revision. */
export async function runServer(
  runtime: readonly string[],
  variables: Variables,
): Promise<Finding[]> {
  const findings = [
    await finding('ends with its host', () => endsAlone(runtime)),
    await finding('offers only what reads', () => offersReading(runtime, variables)),
  ]
  for (const revision of revisions) {
    const host = new Host(runtime, variables, ['--allow', 'add,reveal,destroy'], revision)
    findings.push(await finding(`${revision} connects`, () => host.connect()))
    for (const given of cases) {
      findings.push(await finding(`${revision} ${given.tool}`, () => host.call(given)))
    }
    await host.client.close()
  }
  return findings
}

async function finding(name: string, check: () => Promise<void>): Promise<Finding> {
  const what = `dbaas-valkey-mcp ${name}`
  try {
    await check()
    return { name: what, problem: '' }
  } catch (error) {
    return { name: what, problem: String(error) }
  }
}

/** A host starts the server, and ends it by closing its standard input. */
async function endsAlone([command = '', ...args]: readonly string[]): Promise<void> {
  const running = execute(command, [...args, program], { timeout: 60_000 })
  running.child.stdin?.end()
  await running
}

async function offersReading(runtime: readonly string[], variables: Variables): Promise<void> {
  const host = new Host(runtime, variables, [], revisions[0])
  await host.connect()
  const { tools } = await host.client.listTools()
  await host.client.close()
  const others = tools.filter(({ annotations }) => annotations?.readOnlyHint !== true)
  if (tools.length === 0 || others.length > 0)
    throw new Error(`of ${tools.length} tools, ${others.length} do more than read`)
}

/** The official client with a server of its own. */
class Host {
  readonly client: Client
  readonly #transport: StdioClientTransport
  #confirm = false

  constructor(
    [command = '', ...args]: readonly string[],
    { EXOSCALE_API_KEY, EXOSCALE_API_SECRET, EXOSCALE_API_ENDPOINT, EXOSCALE_ZONE }: Variables,
    words: readonly string[],
    revision: (typeof revisions)[number],
  ) {
    this.client = new Client(
      { name: 'host', version: '1.0.0' },
      {
        capabilities: { elicitation: {} },
        versionNegotiation: { mode: revision === '2026-07-28' ? { pin: revision } : 'legacy' },
      },
    )
    this.client.setRequestHandler('elicitation/create', () => ({
      action: 'accept' as const,
      content: { confirm: this.#confirm },
    }))
    this.#transport = new StdioClientTransport({
      command,
      args: [...args, program, ...words],
      env: { EXOSCALE_API_KEY, EXOSCALE_API_SECRET, EXOSCALE_API_ENDPOINT, EXOSCALE_ZONE },
    })
  }

  connect(): Promise<void> {
    return this.client.connect(this.#transport)
  }

  /** @throws when the answer is not what the case wants */
  async call({ tool, input, confirm = false, want, fails = false }: Case): Promise<void> {
    this.#confirm = confirm
    const result = await this.client.callTool({ name: tool, arguments: { ...input } })
    const said = JSON.stringify(result.structuredContent ?? result.content)
    if ((result.isError ?? false) !== fails || !said.includes(want)) throw new Error(said)
  }
}
