/**
 * `pnpm bench mcp`: how many tokens the tools of the MCP server take, which a model reads before it does anything, and how
 * long the server takes from its start to their list. Tokens are those of `o200k_base`; other models count a little otherwise.
 */
import { writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'

import { Client, type Tool } from '@modelcontextprotocol/client'
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio'
import { encode } from 'gpt-tokenizer/encoding/o200k_base'

import { median } from '../lib/median.js'

const root = resolve(import.meta.dirname, '../..')
const program = join(root, 'packages/mcp/bin/dbaas-valkey-mcp.js')
const rounds = 9

const cases = [
  { name: 'read only', words: [] },
  { name: 'everything allowed', words: ['--allow', 'add,change,destroy,reveal'] },
]

export async function run(): Promise<void> {
  const results: object[] = []
  for (const { name, words } of cases) {
    const starts: number[] = []
    let tools: Tool[] = []
    for (let round = 0; round < rounds; round += 1) {
      const start = performance.now()
      tools = await listTools(words)
      starts.push(performance.now() - start)
    }
    results.push({
      name,
      tools: tools.length,
      tokens: encode(JSON.stringify(tools)).length,
      goalTokens: 8000,
      startMilliseconds: Math.round(median(starts)),
    })
  }
  await writeFile(join(root, 'bench/results/mcp.json'), `${JSON.stringify(results, null, 2)}\n`)
  console.table(results)
}

async function listTools(words: readonly string[]): Promise<Tool[]> {
  const client = new Client({ name: 'bench', version: '1.0.0' })
  await client.connect(
    new StdioClientTransport({ command: process.execPath, args: [program, ...words] }),
  )
  const { tools } = await client.listTools()
  await client.close()
  return tools
}
