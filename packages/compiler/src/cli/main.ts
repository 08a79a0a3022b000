import { resolve } from 'node:path'

import { CompilerError } from '../error.js'
import type { CompilerConfig } from '../options.js'
import { parseArguments, usage, type Arguments } from './arguments.js'
import { isAddress, loadConfig } from './config.js'
import { runOne, type Output } from './run.js'
import { onceChanged } from './watch.js'

/**
 * Runs the command.
 *
 * @returns the exit status: 0, 1 for what is wrong with a document or not as it should be, 2 for the command line and the config
 */
export async function main(args: readonly string[], output: Output): Promise<number> {
  try {
    const parsed = parseArguments(args)
    if (parsed.help) {
      output.say(usage)
      return 0
    }
    return parsed.watch ? await watch(parsed, output) : (await runAll(parsed, output)).status
  } catch (error) {
    return told(error, output)
  }
}

interface Run {
  readonly status: number
  readonly read: readonly string[]
}

async function runAll({ own, config, check }: Arguments, output: Output): Promise<Run> {
  const { configs, read } = await configsOf(own, config)
  const results = []
  for (const one of configs) results.push(await runOne(one, check, output))
  return {
    status: results.every(({ isRight }) => isRight) ? 0 : 1,
    read: [...read, ...results.flatMap((result) => result.read)],
  }
}

async function configsOf(
  own: CompilerConfig | undefined,
  named: string | undefined,
): Promise<{ readonly configs: readonly CompilerConfig[]; readonly read: readonly string[] }> {
  if (own !== undefined) return { configs: [own], read: filesOf(own) }
  const { file, configs } = await loadConfig(named)
  return { configs, read: [file] }
}

/** Never ends. What is wrong is told, and the next change tried; the files that were last read are those that count. */
async function watch(parsed: Arguments, output: Output): Promise<never> {
  let read: readonly string[] = []
  for (;;) {
    try {
      read = (await runAll(parsed, output)).read
    } catch (error) {
      told(error, output)
      // The first attempt failed: the files that the command line or the config names are all that is known.
      if (read.length === 0) read = await knownFiles(parsed)
    }
    await new Promise<void>((resume) => onceChanged(read, resume))
  }
}

async function knownFiles({ own, config }: Arguments): Promise<readonly string[]> {
  const { configs, read } = await configsOf(own, config)
  return [...read, ...configs.flatMap(filesOf)]
}

/** What a change can be waited for in. */
function filesOf({ input }: CompilerConfig): string[] {
  return [input]
    .flat()
    .filter((path) => !isAddress(path))
    .map((path) => resolve(path))
}

/** Tells of a problem; what is nobody's to correct is a mistake of ours, and comes with its stack. */
function told(error: unknown, output: Output): number {
  if (!(error instanceof CompilerError)) {
    output.warn(`${String((error as Error).stack ?? error)}\n`)
    return 1
  }
  output.warn(`${error.message}\n`)
  return error.code === 'USAGE' || error.code === 'CONFIG_INVALID' ? 2 : 1
}
