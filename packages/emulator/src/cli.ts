import { createRequire } from 'node:module'

import { readArguments, type Arguments } from './cli/arguments.js'
import { EmulatorError } from './valkey/errors.js'

try {
  await run(readArguments(process.argv.slice(2)))
} catch (error) {
  if (!(error instanceof EmulatorError)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
}

async function run(given: Arguments): Promise<void> {
  switch (given.command) {
    case 'help': {
      const { help } = await import('./cli/help.js')
      process.stdout.write(help)
      return
    }
    case 'version':
      process.stdout.write(`${readVersion()}\n`)
      return
    case 'env': {
      const { cloudWarning, findEnvironment, shellExports } = await import('./cli/env.js')
      const env = await findEnvironment(given.port)
      process.stdout.write(given.json ? `${JSON.stringify(env)}\n` : shellExports(env))
      if (!given.json) process.stderr.write(`${cloudWarning}\n`)
      return
    }
    case 'start': {
      const { start } = await import('./cli/start.js')
      return start(given)
    }
  }
}

function readVersion(): string {
  const manifest: unknown = createRequire(import.meta.url)('@dbaas-valkey/emulator/package.json')
  return (manifest as { version: string }).version
}
