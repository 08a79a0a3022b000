import { quote } from '@dbaas-valkey/source/quote'

const width = 100

/** A value as it is written in TypeScript, on one line if it fits behind the columns that are taken. */
export function literal(value: unknown, indent = '', taken = indent.length): string {
  const oneLine = inline(value)
  // The bracket or the comma behind it needs a column as well.
  if (taken + oneLine.length < width || value === null || typeof value !== 'object') return oneLine
  const deeper = `${indent}  `
  const line = (key: string, item: unknown) =>
    `${deeper}${key}${literal(item, deeper, deeper.length + key.length)},\n`
  if (Array.isArray(value)) return `[\n${value.map((item) => line('', item)).join('')}${indent}]`
  const lines = Object.entries(value).map(([key, item]) => line(`${propertyKey(key)}: `, item))
  return `{\n${lines.join('')}${indent}}`
}

function inline(value: unknown): string {
  if (typeof value === 'string') return quote(value)
  if (Array.isArray(value)) return `[${value.map(inline).join(', ')}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  const entries = Object.entries(value).map(([key, item]) => `${propertyKey(key)}: ${inline(item)}`)
  return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`
}

export function propertyKey(key: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(key) ? key : quote(key)
}
