import { parseArgs } from 'node:util'

import { CompilerError } from '../error.js'
import type { CompilerConfig, Selection } from '../options.js'

export const usage = `Usage: dbaas-valkey-compiler FILE [FILE ...] --out DIR [options]
       dbaas-valkey-compiler [--config FILE] [--check | --watch]

Compiles an OpenAPI document (a file, a URL, or - for the standard input), or JSON Schemas, to TypeScript: a validator with
its type for each schema and each operation. What can't be served exactly is left out and told of.
Without FILE, the config file says what to do: compiler.config.ts, .mts, .mjs, .js or .json in this folder.

  --out DIR                where to write; files that others wrote there are left alone
  --config FILE            the config file
  --check                  write nothing; name each file that is not as it should be, and exit with 1
  --watch                  compile again whenever a file changes that was read

  --schema NAME            take this schema and what it refers to; * stands for any characters
  --tag NAME               take the operations with this tag, and what they refer to
  --operation ID           take this operation, and what it refers to
  --exclude-schema NAME, --exclude-tag NAME, --exclude-operation ID
                           leave it out
  --messages WHICH         english, none, or a module that exports messages, by its path from DIR
  --types MODULE           take the types of openapi-typescript's module, by its path from DIR
  --no-json-schema         leave out the validators with their JSON Schema
  --import-extension EXT   .js, or .ts for Deno and for Node without a build
  --strict                 exit with 1 where something is left out or there is a warning
  --allow-format NAME      do not check a format, and say nothing of it
  --allow-remote-refs      read what a $ref names in the network
  --help                   print this

Each option that takes a NAME can be given several times.
`

export interface Arguments {
  readonly help: boolean
  readonly check: boolean
  readonly watch: boolean
  /** The config file, if one was named. */
  readonly config: string | undefined
  /** What the command line says itself; absent where it names no file. */
  readonly own: CompilerConfig | undefined
}

const names = { type: 'string', multiple: true } as const

/** @throws CompilerError `USAGE` */
export function parseArguments(args: readonly string[]): Arguments {
  const { values, positionals } = parsed(args)
  const { out, check = false, watch = false, help = false, config } = values
  if (check && watch) throw new CompilerError('USAGE', '--check and --watch exclude each other.')
  const common = { help, check, watch, config }
  if (positionals.length === 0) {
    const given = Object.keys(values).filter((name) => !(name in common))
    if (given.length === 0 || help) return { ...common, own: undefined }
    throw new CompilerError(
      'USAGE',
      `--${given[0]} goes with a FILE: name one, or say it in the config file.`,
    )
  }
  if (config !== undefined) throw new CompilerError('USAGE', '--config goes without FILE.')
  if (out === undefined) {
    throw new CompilerError('USAGE', '--out is missing: name the folder to write to.')
  }
  return { ...common, own: { input: positionals, out, ...optionsOf(values) } }
}

type Values = ReturnType<typeof parsed>['values']

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      allowNegative: true,
      options: {
        out: { type: 'string', short: 'o' },
        config: { type: 'string', short: 'c' },
        check: { type: 'boolean' },
        watch: { type: 'boolean', short: 'w' },
        help: { type: 'boolean', short: 'h' },
        schema: names,
        tag: names,
        operation: names,
        'exclude-schema': names,
        'exclude-tag': names,
        'exclude-operation': names,
        messages: { type: 'string' },
        types: { type: 'string' },
        'json-schema': { type: 'boolean' },
        strict: { type: 'boolean' },
        'import-extension': { type: 'string' },
        'allow-format': names,
        'allow-remote-refs': { type: 'boolean' },
      },
    })
  } catch (error) {
    throw new CompilerError('USAGE', `${(error as Error).message}\n--help tells the options.`)
  }
}

function optionsOf(values: Values): Partial<CompilerConfig> {
  const { messages, types, schema, tag, operation } = values
  const extension = values['import-extension']
  if (extension !== undefined && extension !== '.js' && extension !== '.ts') {
    throw new CompilerError('USAGE', `--import-extension takes .js or .ts, not ${extension}.`)
  }
  return withoutUndefined({
    include: selection(schema, tag, operation),
    exclude: selection(
      values['exclude-schema'],
      values['exclude-tag'],
      values['exclude-operation'],
    ),
    messages,
    types,
    jsonSchema: values['json-schema'],
    strict: values.strict,
    importExtension: extension,
    allowedFormats: values['allow-format'],
    allowRemoteRefs: values['allow-remote-refs'],
  })
}

function selection(
  schemas: readonly string[] | undefined,
  tags: readonly string[] | undefined,
  operations: readonly string[] | undefined,
): Selection | undefined {
  const given = withoutUndefined({ schemas, tags, operations })
  return Object.keys(given).length === 0 ? undefined : given
}

type Defined<Given> = { [Key in keyof Given]?: Exclude<Given[Key], undefined> }

function withoutUndefined<Given extends object>(given: Given): Defined<Given> {
  const entries = Object.entries(given).filter(([, value]) => value !== undefined)
  return Object.fromEntries(entries) as Defined<Given>
}
