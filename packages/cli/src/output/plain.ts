import { printable } from '../terminal.js'

/** For `cut`, `awk` and `while read`: an item a line, its values with a tab between them, what is nested as JSON. */
export function plain(value: unknown): string {
  const lines = Array.isArray(value) ? value.map(lineOf) : [lineOf(value)]
  return lines.map((line) => `${line}\n`).join('')
}

/** A value in one line without tabs. */
export function cell(value: unknown): string {
  if (value === null || value === undefined) return ''
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value)
  return printable(text.replaceAll(/\s+/g, ' '))
}

/** The values of the columns, empty where there is none: what is the third today is the third tomorrow. */
export function inColumns(value: unknown, columns: readonly string[]): unknown {
  return Object.fromEntries(columns.map((name) => [name, Object(value)[name] as unknown]))
}

function lineOf(value: unknown): string {
  const isObject = typeof value === 'object' && value !== null
  return isObject ? Object.values(value).map(cell).join('\t') : cell(value)
}
