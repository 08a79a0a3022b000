/** The one place that talks to the library for arguments. */
import {
  buildApplication,
  buildCommand,
  buildRouteMap,
  formatMessageForArgumentScannerError,
  proposeCompletions,
  run,
  text_en,
  ArgumentScannerError,
  type Application,
  type CommandContext,
} from '@stricli/core'

import type { Command } from '../command.js'
import { parametersOf, type Names } from './parameters.js'

/** What was typed, before it is converted. */
export interface Scanned {
  readonly options: Readonly<Record<string, unknown>>
  readonly arguments: readonly string[]
}

/** What the library found, or its sentences on what is wrong. */
export type ScanResult = { readonly scanned: Scanned } | { readonly problems: readonly string[] }

export async function scan(command: Command, inputs: readonly string[]): Promise<ScanResult> {
  const problems: string[] = []
  let scanned: Scanned | undefined
  const target = buildCommand({
    docs: { brief: command.summary },
    // The library derives its types from a function; these parameters come from data.
    parameters: parametersOf(command) as never,
    func: (options: Scanned['options'], ...given: (string | undefined)[]) => {
      scanned = { options, arguments: given.filter((argument) => argument !== undefined) }
    },
  })
  await run(application(target, problems), inputs, context)
  return scanned === undefined ? { problems } : { scanned }
}

/** What may come next, for a shell to offer. */
export async function propose(
  command: Command,
  inputs: readonly string[],
  names: Names,
): Promise<{ readonly completion: string; readonly words: string }[]> {
  const target = buildCommand({
    docs: { brief: command.summary },
    parameters: parametersOf(command, names) as never,
    func: () => undefined,
  })
  const proposals = await proposeCompletions(application(target, []), inputs, context)
  return proposals.map(({ completion, brief }) => ({ completion, words: brief }))
}

/** The words that come closest to one that there is not, each with a space between its parts. */
export async function closest(word: string, known: readonly string[]): Promise<string[]> {
  let found: readonly string[] = []
  const nothing = buildCommand({ docs: { brief: '' }, parameters: {}, func: () => undefined })
  const map = buildRouteMap({
    docs: { brief: '' },
    routes: Object.fromEntries(known.map((name) => [name, nothing])),
  })
  const app = buildApplication(map, {
    name: 'commands',
    scanner,
    localization: {
      text: {
        ...text_en,
        noCommandRegisteredForInput: ({ corrections }) => ((found = corrections), ''),
      },
    },
  })
  await run(app, [word], context)
  return found.map((name) => name.replaceAll('`', ''))
}

const scanner = { caseStyle: 'original', allowArgumentEscapeSequence: true } as const

/** The library prints by itself; what it has to say is collected instead. */
const silent = { write: () => undefined }
const context = { process: { stdout: silent, stderr: silent, env: {} } }

export function didYouMean(names: readonly string[]): string {
  return names.length === 0 ? '' : ` Did you mean ${names.slice(0, 3).join(' or ')}?`
}

function application(
  target: ReturnType<typeof buildCommand>,
  problems: string[],
): Application<CommandContext> {
  return buildApplication(target, {
    name: 'command',
    scanner,
    localization: {
      text: {
        ...text_en,
        exceptionWhileParsingArguments: (error) => {
          problems.push(sentence(error))
          return ''
        },
      },
    },
  })
}

function sentence(error: unknown): string {
  if (!(error instanceof ArgumentScannerError)) return String(error)
  return formatMessageForArgumentScannerError(error, {
    FlagNotFoundError: ({ input, corrections }) =>
      `There is no option --${input}.${didYouMean(corrections.map((name) => `--${name}`))}`,
    AliasNotFoundError: ({ input }) =>
      `There is no option -${input}. A value that starts with a hyphen is written --option=VALUE.`,
    UnsatisfiedFlagError: ({ externalFlagName, nextFlagName }) =>
      `--${externalFlagName} takes a value${nextFlagName === undefined ? '' : `, not --${nextFlagName}`}.`,
    UnexpectedFlagError: ({ externalFlagName }) => `--${externalFlagName} is given twice.`,
    UnexpectedPositionalError: ({ expectedCount, input }) =>
      `"${input}" is one argument too many: ${expectedCount === 0 ? 'none are' : `${expectedCount} ${expectedCount === 1 ? 'is' : 'are'}`} taken.`,
    InvalidNegatedFlagSyntaxError: ({ externalFlagName }) =>
      `--${externalFlagName} takes no value.`,
    ArgumentParseError: ({ externalFlagNameOrPlaceholder, input }) =>
      `--${externalFlagNameOrPlaceholder} cannot be "${input}".`,
  })
}
