import { isDeepStrictEqual } from 'node:util'

import { listOf } from '@dbaas-valkey/contract/document'
import { effects, type JsonObject } from '@dbaas-valkey/contract/model'

import type { Finding } from '../finding.js'

/** The extensions that this file compares. */
export const commandKeys = ['x-command', 'x-effect'] as const

export function compareCommands(from: JsonObject, to: JsonObject, name: string): Finding[] {
  return [...compareWords(from, to, name), ...compareEffects(from, to)]
}

function compareWords(from: JsonObject, to: JsonObject, name: string): Finding[] {
  if (isDeepStrictEqual(from['x-command'], to['x-command'])) return []
  const [before, after] = [wordsOf(from), wordsOf(to)]
  if (before === '') return [{ rule: 'command-added', path: [], to: after }]
  if (after === '') return [{ rule: 'command-removed', path: [], name, from: before }]
  return [{ rule: 'command-renamed', path: [], from: before, to: after }]
}

function wordsOf(operation: JsonObject): string {
  return listOf(operation['x-command']).join(' ')
}

function compareEffects(from: JsonObject, to: JsonObject): Finding[] {
  const [before, after] = [from['x-effect'], to['x-effect']]
  if (before === after) return []
  const rule = cautionOf(after) > cautionOf(before) ? 'effect-grown' : 'effect-shrunk'
  return [{ rule, path: [], from: String(before ?? unsaid), to: String(after ?? unsaid) }]
}

const unsaid = 'not stated'

/** What is not stated may be anything, so it asks for the most caution. */
function cautionOf(effect: unknown): number {
  const place = (effects as readonly unknown[]).indexOf(effect)
  return place === -1 ? effects.length : place
}
