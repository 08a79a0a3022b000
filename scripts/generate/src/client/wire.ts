import type { Contract, Operation, ParameterLocation } from '@dbaas-valkey/contract/model'
import type { Module } from '@dbaas-valkey/source/module'
import { quote } from '@dbaas-valkey/source/quote'
import { joined, ts, type Snippet } from '@dbaas-valkey/source/snippet'

import { coreValue } from './core.js'
import { encodingOf, encodingText, type Encoding } from './encoding.js'
import { mediaOf } from './media.js'

/**
 * The fields of a descriptor that say how an operation's parameters and media types go over the wire. Only what is not the
 * engine's own way is named, so that a bundle holds nothing of the others.
 *
 * @throws UnsupportedError for a parameter that the client can't write
 */
export function wireFields(
  module: Module,
  contract: Contract,
  operation: Operation,
): readonly (Snippet | undefined)[] {
  const encodings = (place: ParameterLocation): readonly Encoding[] =>
    operation.parameters
      .filter((parameter) => parameter.in === place)
      .map((parameter) => encodingOf(contract, operation, parameter))
  const call = (
    name: 'headersOf' | 'pathOf' | 'queryOf',
    given: readonly Encoding[],
  ): Snippet | undefined =>
    given.length === 0
      ? undefined
      : ts`${coreValue(module, name)}(${given.map(encodingText).join(', ')})`
  for (const place of ['cookie', 'querystring'] as const) encodings(place)
  const path = call(
    'pathOf',
    encodings('path').filter(({ isPlain }) => !isPlain),
  )
  const query = call('queryOf', encodings('query'))
  const headers = withMedia(module, operation, call('headersOf', encodings('header')))
  return [
    path && ts`fill: ${path}`,
    query && ts`query: ${query}`,
    headers && ts`headers: ${headers}`,
  ]
}

/** The headers with the media types, where these have to be named. */
function withMedia(
  module: Module,
  operation: Operation,
  headers: Snippet | undefined,
): Snippet | undefined {
  const media = Object.entries(mediaOf(operation))
  if (media.length === 0) return headers
  const fields = media.map(([name, type]) => `${name}: ${quote(type)}`)
  const args = [`{ ${fields.join(', ')} }`, ...(headers === undefined ? [] : [headers])]
  return ts`${coreValue(module, 'mediaOf')}(${joined(args, ', ')})`
}
