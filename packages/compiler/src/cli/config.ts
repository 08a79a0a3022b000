import { existsSync } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

import { CompilerError } from '../error.js'
import type { CompilerConfig } from '../options.js'

const places = ['ts', 'mts', 'mjs', 'js', 'json'].map((ending) => `compiler.config.${ending}`)

const known = new Set([
  'allowRemoteRefs',
  'allowedFormats',
  'exclude',
  'importExtension',
  'include',
  'input',
  'jsonSchema',
  'messages',
  'name',
  'out',
  'strict',
  'types',
] satisfies (keyof CompilerConfig)[])

/** What a config file says, with its paths made absolute, and the file itself. */
export interface LoadedConfig {
  readonly file: string
  readonly configs: readonly CompilerConfig[]
}

/** @throws CompilerError `CONFIG_INVALID` */
export async function loadConfig(named: string | undefined): Promise<LoadedConfig> {
  const found = named ?? places.find((place) => existsSync(place))
  if (found === undefined) {
    throw new CompilerError(
      'USAGE',
      `There is nothing to compile: name a FILE and --out DIR, or write ${places[0]}. --help tells the options.`,
    )
  }
  const file = resolve(found)
  const content = await contentOf(file)
  const list = Array.isArray(content) ? (content as unknown[]) : [content]
  return { file, configs: list.map((config) => checked(config, file)) }
}

/** The standard input, or a URL: nothing that lies in a folder. */
export function isAddress(input: string): boolean {
  return input === '-' || /^[a-z][a-z\d+.-]+:\/\//i.test(input)
}

async function contentOf(file: string): Promise<unknown> {
  try {
    if (file.endsWith('.json')) return JSON.parse(await readFile(file, 'utf8'))
    // A file that has changed is another module, so that it is read again.
    const address = `${pathToFileURL(file).href}?${(await stat(file)).mtimeMs}`
    const { default: content } = (await import(address)) as { default?: unknown }
    return content
  } catch (cause) {
    const isUnknown = (cause as NodeJS.ErrnoException).code === 'ERR_UNKNOWN_FILE_EXTENSION'
    const what = isUnknown
      ? 'this Node reads no TypeScript. Call it compiler.config.mjs, or take Node 22.18 or newer'
      : (cause as Error).message
    throw new CompilerError('CONFIG_INVALID', `${file} can't be read: ${what}.`, { cause })
  }
}

function checked(config: unknown, file: string): CompilerConfig {
  const refuse = (problem: string): never => {
    throw new CompilerError('CONFIG_INVALID', `${file}: ${problem}`)
  }
  if (typeof config !== 'object' || config === null) {
    return refuse('export what defineConfig returns, as the default.')
  }
  const { input, out, ...rest } = config as CompilerConfig
  const stranger = Object.keys(rest).find((key) => !known.has(key as keyof CompilerConfig))
  if (stranger !== undefined) {
    return refuse(
      `there is no option ${JSON.stringify(stranger)}. There are ${[...known].join(', ')}.`,
    )
  }
  const inputs = [input].flat()
  if (typeof out !== 'string') return refuse('`out` is missing: the folder to write to.')
  if (inputs.length === 0 || inputs.some((one) => typeof one !== 'string')) {
    return refuse('`input` takes the path of a file, or a list of paths.')
  }
  const at = (path: string): string => resolve(dirname(file), path)
  return { ...rest, out: at(out), input: inputs.map((one) => (isAddress(one) ? one : at(one))) }
}
