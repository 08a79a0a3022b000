import { parseArgs } from 'node:util'

import { groups } from './generated/tools.js'
import type { Settings } from './settings.js'
import type { Effect } from './tool.js'

/** What the server may be allowed beyond reading, in the order of caution. */
const grants = ['reveal', 'add', 'change', 'destroy'] as const satisfies readonly Effect[]

export const help = `Usage: dbaas-valkey-mcp [OPTIONS]

Serves the Exoscale DBaaS Valkey API to a language model, over standard input and output (Model Context Protocol).
It may only read, unless it is told otherwise.

Options:
  --allow EFFECTS   What it may do beyond reading: ${grants.join(', ')}, with commas between them.
  --service NAME    A service that it may reach, and no other. May be given several times.
  --tools GROUPS    Groups of tools to offer, with commas between them: ${groups.join(', ')}.
  --no-confirm      Destroy without asking the person, for clients that cannot ask.
  --account NAME    The account of exoscale.toml to use.
  --zone ZONE       The zone of the services.
  --help, --version

Credentials come from EXOSCALE_API_KEY and EXOSCALE_API_SECRET, or from exoscale.toml.
`

/** What was typed makes no sense. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

export type Typed = { readonly show: 'help' | 'version' } | { readonly settings: Settings }

/** @throws UsageError */
export function readOptions(words: readonly string[]): Typed {
  const values = parsed(words)
  if (values.help === true) return { show: 'help' }
  if (values.version === true) return { show: 'version' }
  const { service = [], account, zone } = values
  return {
    settings: {
      allowed: ['read', ...namesFrom('--allow', values.allow, grants)],
      services: service,
      groups: namesFrom('--tools', values.tools, groups),
      confirm: values['no-confirm'] !== true,
      account,
      zone,
    },
  }
}

function parsed(words: readonly string[]) {
  try {
    return parseArgs({
      args: [...words],
      options: {
        allow: { type: 'string', multiple: true },
        service: { type: 'string', multiple: true },
        tools: { type: 'string', multiple: true },
        'no-confirm': { type: 'boolean' },
        account: { type: 'string' },
        zone: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
        version: { type: 'boolean', short: 'v' },
      },
    }).values
  } catch (cause) {
    throw new UsageError((cause as Error).message, { cause })
  }
}

function namesFrom<Name extends string>(
  option: string,
  typed: readonly string[] = [],
  known: readonly Name[],
): Name[] {
  return typed
    .flatMap((list) => list.split(','))
    .map((word) => {
      const found = known.find((name) => name === word.trim())
      if (found !== undefined) return found
      throw new UsageError(`${option} takes ${known.join(', ')}, not "${word}".`)
    })
}
