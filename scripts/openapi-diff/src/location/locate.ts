import { readFile } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'

import type { JsonObject, JsonValue } from '@dbaas-valkey/contract/model'
import { escapeToken, splitReference, tokensOf } from '@dbaas-valkey/contract/pointer'

import type { Found, Source } from './found.js'
import { readSource } from './source.js'

/** A line of one of a contract's files, counted from 1. */
export interface Location {
  readonly file: string
  readonly line: number
}

/** Finds the line of a JSON pointer into the bundled document, or of the nearest thing around it that has one. */
export type Locate = (pointer: string) => Promise<Location | undefined>

export type ReadText = (path: string) => Promise<string>

/** More references than that in a row lead round in a circle. */
const longestChain = 50

/**
 * Finds the lines that a bundled document came from. It walks a pointer's path through the files and goes over to
 * another file wherever a `$ref` leads there. A component that no file has by that name, since the bundler took it from
 * another file, is found through what refers to it.
 *
 * @param entry the file that the bundle was made of, as an absolute path
 */
export function createLocate(
  entry: string,
  bundle: JsonObject,
  read: ReadText = (path) => readFile(path, 'utf8'),
): Locate {
  const sources = new Map<string, Promise<Source | undefined>>()
  let users: ReadonlyMap<string, readonly string[]> | undefined

  function sourceOf(path: string): Promise<Source | undefined> {
    const source =
      sources.get(path) ??
      read(path).then(
        (text) => readSource(path, text),
        // A file that can't be read has no lines; that it is missing is told where contracts are read.
        () => undefined,
      )
    sources.set(path, source)
    return source
  }

  async function walk(tokens: readonly string[]): Promise<Found | undefined> {
    let place = (await sourceOf(entry))?.top
    for (const token of tokens) {
      place = place?.child(token) ?? (await followed(place))?.child(token)
    }
    return place
  }

  /** The place itself or the one that it refers to in the end. */
  async function followed(place: Found | undefined, hops = 0): Promise<Found | undefined> {
    const ref = place?.child('$ref')?.text
    if (place === undefined || ref === undefined || hops > longestChain) return place
    const [path, fragment] = splitReference(ref)
    const file = path === '' ? place.source.path : resolve(dirname(place.source.path), path)
    let target = (await sourceOf(file))?.top
    for (const token of tokensOf(`#${fragment}`)) {
      target = target?.child(token) ?? (await followed(target, hops + 1))?.child(token)
    }
    return followed(target, hops + 1)
  }

  async function find(
    tokens: readonly string[],
    passed: readonly string[],
  ): Promise<Found | undefined> {
    const direct = await walk(tokens)
    if (direct !== undefined || tokens[0] !== 'components') return direct
    const component = pointerTo(tokens.slice(0, 3))
    if (passed.includes(component)) return undefined
    users ??= usersIn(bundle)
    const rest = tokens.slice(3)
    for (const user of users.get(component) ?? []) {
      const place = await find([...tokensOf(user), ...rest], [...passed, component])
      if (place !== undefined) return rest.length === 0 ? followed(place) : place
    }
    return undefined
  }

  return async (pointer) => {
    const tokens = tokensOf(pointer)
    for (let count = tokens.length; count >= 0; count -= 1) {
      const place = await find(tokens.slice(0, count), [])
      if (place !== undefined) return { file: place.source.path, line: place.line }
    }
    return undefined
  }
}

/** The places that refer to each place of the same document. */
function usersIn(document: JsonObject): ReadonlyMap<string, readonly string[]> {
  const users = new Map<string, string[]>()
  const visit = (value: JsonValue, pointer: string): void => {
    if (typeof value !== 'object' || value === null) return
    for (const [key, inner] of Object.entries(value) as [string, JsonValue][]) {
      if (key !== '$ref' || typeof inner !== 'string')
        visit(inner, `${pointer}/${escapeToken(key)}`)
      else users.set(inner, [...(users.get(inner) ?? []), pointer])
    }
  }
  visit(document, '#')
  return users
}

function pointerTo(tokens: readonly string[]): string {
  return `#/${tokens.map(escapeToken).join('/')}`
}
