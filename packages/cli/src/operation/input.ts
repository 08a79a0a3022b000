import type { OperationEntry } from '../catalogue.js'
import type { Given } from '../command.js'
import { readInput } from '../stdin.js'
import { typedName } from './typed-name.js'

/** What an operation is sent: its parameters by name, and `body`. */
export type Input = Readonly<Record<string, unknown>>

/** Puts together what was typed, with the secrets from their files. */
export async function inputOf(entry: OperationEntry, given: Given): Promise<Input> {
  const input: Record<string, unknown> = Object.fromEntries(
    entry.arguments.map(({ name }, index) => [name, given.arguments[index]]),
  )
  const body: Record<string, unknown> = {}
  for (const option of entry.options) {
    const typed = given.options[typedName(option)]
    if (typed === undefined) continue
    const value =
      option.secret === true ? await secretFrom(String(typed), typedName(option)) : typed
    if (option.in === undefined) put(body, option.path, value)
    else input[option.name] = value
  }
  const sendsBody = entry.body === 'required' || Object.keys(body).length > 0
  return sendsBody && entry.body !== undefined ? { ...input, body } : input
}

/** A file ends in a line break that belongs to no secret. */
async function secretFrom(file: string, name: string): Promise<string> {
  return (await readInput(file, `The value of --${name}`)).replace(/\r?\n$/, '')
}

function put(body: Record<string, unknown>, path: readonly string[], value: unknown): void {
  const [last = ''] = path.slice(-1)
  let object = body
  for (const key of path.slice(0, -1)) {
    object[key] ??= {}
    object = object[key] as Record<string, unknown>
  }
  object[last] = value
}
