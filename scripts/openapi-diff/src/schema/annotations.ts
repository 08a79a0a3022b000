import { isDeepStrictEqual } from 'node:util'

import type { JsonObject } from '@dbaas-valkey/contract/model'

import { show, type Finding } from '../finding.js'
import type { RuleId } from '../rules/table.js'

const words = ['title', 'description', 'example', 'examples', 'externalDocs', '$comment', 'summary']

/**
 * What no comparison of its own covers: words, extensions, and whatever no rule knows, which counts as a break until
 * somebody writes the rule.
 */
export function compareRest(
  from: JsonObject,
  to: JsonObject,
  known: ReadonlySet<string>,
): Finding[] {
  const others = namesOf(from, to)
    .filter((name) => !words.includes(name) && !known.has(name))
    .filter((name) => !isDeepStrictEqual(from[name], to[name]))
    .map((name): Finding => {
      const rule = name.startsWith('x-') ? 'extension-changed' : 'unclassified'
      return { rule, path: [], name, from: show(from[name]), to: show(to[name]) }
    })
  return [...compareWords(from, to), ...others]
}

export function namesOf(from: JsonObject, to: JsonObject): string[] {
  return [...new Set([...Object.keys(from), ...Object.keys(to)])]
}

/** A mark that is either set or not, with a rule for each direction. */
export function compareMark(
  from: JsonObject,
  to: JsonObject,
  name: string,
  whenSet: RuleId,
  whenUnset: RuleId,
): Finding[] {
  const [before, after] = [from[name] === true, to[name] === true]
  return before === after ? [] : [{ rule: after ? whenSet : whenUnset, path: [] }]
}

/** What is said about a place in words, wherever in a document it stands. */
function compareWords(from: JsonObject, to: JsonObject): Finding[] {
  return words
    .filter((name) => !isDeepStrictEqual(from[name], to[name]))
    .map((name) => ({ rule: 'words-changed', path: [], name }))
}
