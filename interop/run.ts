/**
 * `pnpm interop [NAME...]`: runs programs on other people's libraries against the built emulator, each against one of
 * its own, and prints what passed.
 */
import { parseArgs } from 'node:util'

import { clients, unavailable } from './clients.js'
import type { InteropClient, NotRun } from './lib/client.js'
import { clientReport, libraryList, notRunReport } from './lib/report.js'
import { runClient, type ClientResult } from './lib/run-client.js'
import { missingCommands } from './lib/toolchain.js'

const help = `Usage: pnpm interop [NAME...] [--list] [--help]

Runs clients that nobody here wrote against the emulator: all of them, or those named.

--list    Print the clients, with what they are built on.
--help    Print this.

Exit code: 0 when everything passed, 1 when something failed, 2 for a name or option that does not exist.
A client whose toolchain is missing is left out and named; it is a failure only where it was asked for by name.
`

const { values, positionals } = readArguments()
const unknown = positionals.filter((name) => !clients.some((client) => client.name === name))

if (values.help) {
  process.stdout.write(help)
} else if (values.list) {
  process.stdout.write(clients.map((client) => `${client.name}: ${libraryList(client)}\n`).join(''))
  process.stdout.write(notRunReport(unavailable))
} else if (unknown.length > 0) {
  const known = clients.map(({ name }) => name).join(', ')
  process.stderr.write(`There is no client ${unknown.join(', ')}; there are ${known}.\n`)
  process.exitCode = 2
} else {
  process.exitCode = await run(positionals)
}

async function run(names: readonly string[]): Promise<number> {
  const results: ClientResult[] = []
  const notRun: NotRun[] = names.length === 0 ? [...unavailable] : []
  for (const client of clients) {
    if (names.length > 0 && !names.includes(client.name)) continue
    const why = await reasonNotToRun(client)
    if (why !== undefined) {
      notRun.push({ name: client.name, why })
      continue
    }
    const result = await runClient(client)
    process.stdout.write(`${clientReport(result)}\n`)
    results.push(result)
  }
  process.stdout.write(notRunReport(notRun))
  const findings = results.flatMap((result) => result.findings)
  const failed = findings.filter(({ passed }) => !passed).length
  process.stdout.write(`${findings.length - failed} passed, ${failed} failed\n`)
  const askedInVain = names.length > 0 && notRun.length > 0
  return failed > 0 || askedInVain ? 1 : 0
}

async function reasonNotToRun(client: InteropClient): Promise<string | undefined> {
  if (client.unavailable !== undefined) return client.unavailable
  const missing = await missingCommands(client.needs)
  return missing.length === 0 ? undefined : `this machine lacks ${missing.join(', ')}`
}

function readArguments() {
  try {
    return parseArgs({
      options: {
        list: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
      allowPositionals: true,
    })
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n`)
    process.exit(2)
  }
}
