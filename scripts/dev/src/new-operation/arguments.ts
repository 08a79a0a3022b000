import { parseArgs } from 'node:util'

/** What the command line or the terminal says, before it is checked. */
export interface Answers {
  method?: string | undefined
  path?: string | undefined
  'operation-id'?: string | undefined
  summary?: string | undefined
  description?: string | undefined
  tag?: string | undefined
  async?: boolean | undefined
  'retry-safe'?: boolean | undefined
  effect?: string | undefined
  command?: string | undefined
  answer?: string | undefined
  body?: string | undefined
  family?: string | undefined
}

export const usage = `Usage: pnpm contract:new-operation [options]

Adds an operation to the contract: writes its path, the schemas that are new, their facts, and a handler
for the emulator that answers 501; then generates, and prints what is left to do. It asks on a terminal for
the required options that are not given. It writes everything or, when something is wrong, nothing.

Required:
  --method METHOD      get, post, put or delete
  --path PATH          path template below /v2, such as '/dbaas-valkey/{name}/node'
  --operation-id ID    name in kebab-case, unique in the contract: list-dbaas-valkey-nodes
  --summary TEXT       what it does in a few words, without a full stop: 'List the nodes of a service'
  --tag TAG            group in the reference; also the file below spec/paths/ that it is written to
  --async, --no-async  whether a success is an Operation that has only begun (x-async)
  --retry-safe, --no-retry-safe
                       whether it may be sent again when its outcome is unknown (x-retry-safe)
  --effect EFFECT      what a success does: read, reveal, add, change or destroy (x-effect)
  --command WORDS      one or two words of the command line: 'service nodes' (x-command)
  --answer SCHEMA      schema of the answer; with --async it is Operation, and the option is left out

Optional:
  --body SCHEMA        schema of the request body; the name of a new one ends in Request
  --description TEXT   what it does in full sentences; the summary when left out
  --family FILE        file below spec/schemas/ for new schemas; the tag when left out
  --help               print this

Example:
  pnpm contract:new-operation --method get --path '/dbaas-valkey/{name}/node' \\
    --operation-id list-dbaas-valkey-nodes --summary 'List the nodes of a Valkey service' \\
    --tag service --no-async --retry-safe --effect read --command 'service nodes' \\
    --answer ValkeyNodeList --family node
`

/** The command line or the answers ask for something that cannot be done. Nothing was written. */
export class UsageError extends Error {
  readonly code = 'USAGE'
}

/** @throws {@link UsageError} on an option that there is not */
export function readArguments(args: readonly string[]): Answers & { help?: boolean | undefined } {
  try {
    return parseArgs({
      args: [...args],
      allowNegative: true,
      options: {
        method: { type: 'string' },
        path: { type: 'string' },
        'operation-id': { type: 'string' },
        summary: { type: 'string' },
        description: { type: 'string' },
        tag: { type: 'string' },
        async: { type: 'boolean' },
        'retry-safe': { type: 'boolean' },
        effect: { type: 'string' },
        command: { type: 'string' },
        answer: { type: 'string' },
        body: { type: 'string' },
        family: { type: 'string' },
        help: { type: 'boolean' },
      },
    }).values
  } catch (cause) {
    throw new UsageError(`${(cause as Error).message} See --help.`, { cause })
  }
}
