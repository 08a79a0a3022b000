import { randomBytes, randomUUID } from 'node:crypto'

import type { Json } from './scenario.js'

/** What a run makes up or is told, by the name that stands for it in scenarios and records. */
export type Names = Map<string, string>

/** Names that nobody else has: a run changes and deletes only what bears them. */
export function makeNames(): Names {
  const suffix = randomBytes(5).toString('hex')
  return new Map([
    ['service', `verify-${suffix}`],
    ['user', `user-${suffix}`],
    ['password', `Verify-${randomBytes(12).toString('base64url')}`],
    ['unknown', randomUUID()],
  ])
}

/** Puts in what `{name}` stands for. */
export function fillIn<T extends Json | undefined>(value: T, names: Names): T {
  if (value === undefined) return value
  const text = JSON.stringify(value).replaceAll(
    /\{(\w+)\}/g,
    (placeholder, name: string) => names.get(name) ?? placeholder,
  )
  return JSON.parse(text) as T
}
