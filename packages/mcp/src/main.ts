/** The program `dbaas-valkey-mcp`. Standard output belongs to the protocol; what a person reads goes to standard error. */
import { serveStdio } from '@modelcontextprotocol/server/stdio'

import { help, readOptions, UsageError, type Typed } from './options.js'
import { createServer } from './server.js'
import { version } from './version.js'

function typed(): Typed | undefined {
  try {
    return readOptions(process.argv.slice(2))
  } catch (error) {
    if (!(error instanceof UsageError)) throw error
    process.stderr.write(`${error.message}\nRun dbaas-valkey-mcp --help for what there is.\n`)
    process.exitCode = 2
    return undefined
  }
}

const given = typed()
if (given !== undefined) {
  if ('show' in given) {
    process.stdout.write(given.show === 'help' ? help : `${version}\n`)
  } else {
    const served = serveStdio(() => createServer(given.settings), {
      onerror: ({ message }) => void process.stderr.write(`${message}\n`),
    })
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.once(signal, () => void served.close().finally(() => process.exit(0)))
    }
  }
}
