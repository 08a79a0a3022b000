import { isObject } from '@dbaas-valkey/contract/document'
import type { JsonValue } from '@dbaas-valkey/contract/model'

import type { CatalogueEntry, Option } from '../catalogue/model.js'

/** The program that the command line installs. */
export const program = 'dbaas-valkey'

/** How the command is typed with the values of the contract's examples: the smallest body, and the fullest one. */
export function exampleLines(entry: CatalogueEntry): string[] {
  const { command, arguments: given, body, options } = entry
  const words = [program, ...command, ...given.map(({ example }) => shellWord(String(example)))]
  const bodies = [...(body?.examples ?? [])].toSorted((left, right) => sizeOf(left) - sizeOf(right))
  const [smallest = {}, fullest] = bodies.length > 1 ? [bodies[0], bodies.at(-1)] : bodies
  const lines = [smallest, ...(fullest === undefined ? [] : [fullest])].map((example) =>
    [...words, ...options.flatMap((option) => optionWords(option, example))].join(' '),
  )
  return entry.async ? lines.map((line, index) => (index === 0 ? `${line} --wait` : line)) : lines
}

const sizeOf = (value: JsonValue): number => JSON.stringify(value).length

function optionWords(option: Option, body: JsonValue): string[] {
  const value = option.path.reduce<JsonValue | undefined>(
    (inner, key) => (isObject(inner) ? inner[key] : undefined),
    body,
  )
  if (option.in !== 'body' || value === undefined) return []
  const flag = `--${option.name}`
  if (option.secret) return [`${flag}-file ${option.path.at(-1)}.txt`]
  if (option.type === 'boolean') return [value === true ? flag : `--no-${option.name}`]
  if (!option.list) return [`${flag} ${shellWord(spelled(value))}`]
  const items = value as readonly JsonValue[]
  return items.length === 0
    ? [`${flag} '[]'`]
    : items.map((item) => `${flag}${separator(item)}${shellWord(spelled(item))}`)
}

/** A value that starts with a hyphen would be taken for an option. */
const separator = (item: JsonValue): string => (String(item).startsWith('-') ? '=' : ' ')

function spelled(value: JsonValue): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}

function shellWord(text: string): string {
  return /^[\w./:@%+-]+$/.test(text) ? text : `'${text.replaceAll("'", String.raw`'\''`)}'`
}
