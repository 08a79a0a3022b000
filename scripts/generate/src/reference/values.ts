import type { SchemaObject } from '@dbaas-valkey/contract/model'

import { code, phrase } from './markdown.js'

/** A description whose list explains values: "- `rdb`: a snapshot is written". */
interface Explained {
  readonly intro: string
  readonly meanings: ReadonlyMap<string, string>
}

export function explained(description: string): Explained {
  const meanings = new Map<string, string>()
  const intro = description.replaceAll(/\n+- `([^`]*)`: ([^\n]*)/g, (_line, value, meaning) => {
    meanings.set(value, meaning)
    return ''
  })
  return { intro, meanings }
}

/** The allowed or the known values with what is known of each; nothing for a schema that says none. */
export function allowedValues(schema: SchemaObject, description: string): string {
  const known = schema['x-extensible-enum']
  if (Array.isArray(known))
    return `Known values: ${known.map((value) => code(String(value))).join(', ')}.`
  const values = 'const' in schema ? [schema['const']] : ((schema['enum'] ?? []) as unknown[])
  if (values.length === 0) return ''
  const { meanings } = explained(description)
  const shown = values.map((value) =>
    code(typeof value === 'string' ? value : JSON.stringify(value)),
  )
  if (!values.some((value) => meanings.has(String(value))))
    return `Allowed values: ${shown.join(', ')}.`
  const lines = values.map((value, index) => {
    const meaning = meanings.get(String(value))
    return `\n- ${shown[index]}${meaning === undefined ? '' : `: ${phrase(meaning)}`}`
  })
  return `Allowed values:${lines.join('')}`
}
