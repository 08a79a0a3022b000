import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

import type { Command } from '../command.js'
import { Failure } from '../failure/failure.js'
import { become, findProgram } from './program.js'

const name = '@dbaas-valkey/emulator'

/** Used for its page of help alone: the arguments are passed to the emulator unchanged. */
export const emulator: Command = {
  words: ['emulator'],
  summary: 'Start the emulator, or ask for its environment',
  description:
    `Everything behind the word is handed over to the command of ${name}, where that is installed beside this program, in ` +
    'the folder you are in, or on PATH.',
  effect: 'read',
  arguments: [],
  rest: { name: 'word', words: 'What the emulator takes: `dbaas-valkey emulator --help` tells.' },
  options: [],
  examples: ['dbaas-valkey emulator --port 0', 'eval "$(dbaas-valkey emulator env)"'],
  run: async ({ arguments: words }) => runEmulator(words),
}

/** @throws Failure `MISSING_PROGRAM` when the emulator is not installed */
export async function runEmulator(words: readonly string[]): Promise<void> {
  const script =
    installedBeside(import.meta.url) ?? installedBeside(join(process.cwd(), 'package.json'))
  if (script !== undefined) return become(process.execPath, [script, ...words])
  const program = await findProgram(['dbaas-valkey-emulator'])
  if (program !== undefined) return become(program, words)
  throw new Failure(
    'MISSING_PROGRAM',
    `The emulator is not installed. Install it with: npm install --global ${name}`,
  )
}

function installedBeside(place: string): string | undefined {
  try {
    const manifest = createRequire(place).resolve(`${name}/package.json`)
    const { bin } = JSON.parse(readFileSync(manifest, 'utf8')) as {
      readonly bin: Readonly<Record<string, string>>
    }
    return join(dirname(manifest), bin['dbaas-valkey-emulator'] ?? '')
  } catch {
    return undefined
  }
}
