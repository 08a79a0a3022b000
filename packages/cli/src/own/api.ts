import type { OperationEntry } from '../catalogue.js'
import { isSet, text, type Command, type Given } from '../command.js'
import { usage } from '../failure/failure.js'
import { operations } from '../generated/index.js'
import { dryRunOption, waitOption, yesOption } from '../operation/command.js'
import { runOperation } from '../operation/run.js'
import { outputOptions, sessionOptions } from '../options.js'
import { closest, didYouMean } from '../scan/library.js'
import { readInput, readStandardInput } from '../stdin.js'
import { isTerminal } from '../terminal.js'

/** Runs any operation by its id, which the reference lists. */
export const api: Command = {
  words: ['api'],
  summary: 'Run an operation by its id, with the body as JSON',
  description:
    'Takes the lines of the reference as `exo api` does: the parameters of the path in their order, and the body as JSON ' +
    'on standard input or in a file. What destroys is asked for as with the command of its own.',
  effect: 'read',
  arguments: [
    {
      name: 'operation-id',
      words: 'The operation, such as create-dbaas-service-valkey.',
      required: true,
    },
  ],
  rest: { name: 'argument', words: 'The parameters of the path, in their order.' },
  options: [
    {
      name: 'body',
      words: 'File with the body as JSON; standard input with -, and where nothing is said.',
      placeholder: 'FILE',
      common: true,
    },
    waitOption,
    yesOption,
    dryRunOption,
    ...sessionOptions,
    ...outputOptions,
  ],
  examples: [
    'dbaas-valkey api list-dbaas-services',
    `echo '{"plan":"startup-4"}' | dbaas-valkey api create-dbaas-service-valkey cache --wait`,
  ],
  async run(given) {
    const [id = '', ...values] = given.arguments
    const entry = await entryOf(id)
    if (isSet(given, 'wait') && entry.async !== true) {
      throw usage(`${id} answers at once: there is nothing to --wait for.`)
    }
    const body = await bodyOf(entry, given)
    const input = Object.fromEntries(entry.arguments.map(({ name }, at) => [name, values[at]]))
    const names = entry.arguments.map(({ name }) => `<${name}>`).join(' ')
    if (values.length !== entry.arguments.length) {
      throw usage(`${id} takes ${names === '' ? 'no arguments' : `exactly ${names}`}.`)
    }
    return runOperation(entry, body === undefined ? input : { ...input, body }, given)
  },
}

async function entryOf(id: string): Promise<OperationEntry> {
  const brief = operations.find((operation) => operation.id === id)
  if (brief !== undefined) return (await brief.load()).entry
  const ids = operations.map((operation) => operation.id)
  throw usage(`There is no operation "${id}".${didYouMean(await closest(id, ids))}`)
}

async function bodyOf(entry: OperationEntry, given: Given): Promise<unknown> {
  const file = text(given, 'body')
  if (entry.body === undefined) {
    if (file !== undefined) throw usage(`${entry.id} takes no body.`)
    return undefined
  }
  const what = `The body of ${entry.id}`
  const typed =
    file !== undefined
      ? await readInput(file, what)
      : isTerminal(process.stdin)
        ? ''
        : await readStandardInput(what)
  if (typed.trim() === '') {
    if (entry.body === 'optional') return undefined
    throw usage(`${what} is missing: give it as JSON on standard input, or in a file with --body.`)
  }
  try {
    return JSON.parse(typed) as unknown
  } catch (cause) {
    // The parser's message quotes its input, which may hold a secret.
    throw usage(`${what} is not valid JSON.`, { cause: (cause as Error).name })
  }
}
