import type { OperationEntry, OperationOption } from '../catalogue.js'
import type { Command, OptionSpec } from '../command.js'
import { outputOptions, sessionOptions } from '../options.js'
import { typedName } from './typed-name.js'

/** An operation of the contract as a command. What it may ask, wait for or repeat follows from what the contract says. */
export function operationCommand(entry: OperationEntry): Command {
  return {
    words: entry.words,
    summary: entry.summary,
    description: entry.description,
    effect: entry.effect,
    arguments: entry.arguments,
    options: [...entry.options.map(typed), ...runOptions(entry)],
    examples: entry.examples,
    async run(given) {
      // Not loaded for a page of help.
      const [{ inputOf }, { runOperation }] = await Promise.all([
        import('./input.js'),
        import('./run.js'),
      ])
      return runOperation(entry, await inputOf(entry, given), given)
    },
  }
}

/** The options of every command that runs this operation. */
export function runOptions(entry: OperationEntry): OptionSpec[] {
  return [
    ...(entry.async === true ? [waitOption] : []),
    ...(entry.cursor === undefined ? [] : [followOption]),
    ...(entry.effect === 'read' && entry.cursor === undefined ? [watchOption] : []),
    ...(entry.effect === 'destroy' ? [yesOption] : []),
    dryRunOption,
    ...sessionOptions,
    ...outputOptions,
  ]
}

export const waitOption: OptionSpec = {
  name: 'wait',
  words: 'Wait until the change is done, at most for half an hour.',
  type: 'boolean',
  common: true,
}

const followOption: OptionSpec = {
  name: 'follow',
  short: 'f',
  words: 'Go on as more comes, until Ctrl+C; an entry a line.',
  type: 'boolean',
  common: true,
}

const watchOption: OptionSpec = {
  name: 'watch',
  words: 'Read it every 3 s and print it when it has changed, until Ctrl+C.',
  type: 'boolean',
  common: true,
}

export const yesOption: OptionSpec = {
  name: 'yes',
  short: 'y',
  words: 'Do not ask before something is destroyed.',
  type: 'boolean',
  common: true,
}

export const dryRunOption: OptionSpec = {
  name: 'dry-run',
  words: 'Print the request and the curl for it, with secrets masked, and send nothing.',
  type: 'boolean',
  common: true,
}

function typed(option: OperationOption): OptionSpec {
  if (option.secret !== true) return option
  const { values: _values, type: _type, ...rest } = option
  return {
    ...rest,
    name: typedName(option),
    words: `${option.words} Read from a file, or from standard input with -.`,
    placeholder: 'FILE',
  }
}
