import type { JsonObject } from '@dbaas-valkey/contract/model'

import type { Change, Place } from '../change.js'
import type { Finding } from '../finding.js'
import type { Judge } from '../judge.js'
import { compareLifecycle, lifecycleKeys } from '../lifecycle.js'
import { compareMark, compareRest } from '../schema/annotations.js'
import { alike } from '../schema/clean.js'
import type { SchemaComparer } from '../schema/walk.js'
import { compareCallbacks } from './callbacks.js'
import { commandKeys, compareCommands } from './command.js'
import { compareMessages } from './messages.js'
import { renamedPathParameters } from './parameters.js'
import { routeOf } from './pair.js'
import type { Report } from './report.js'
import type { ReadOperation } from './read.js'
import { compareSecurity } from './security.js'
import { compareOwnServers } from '../servers.js'

const knownKeys = new Set([
  'operationId',
  'parameters',
  'requestBody',
  'responses',
  'security',
  'servers',
  'callbacks',
  'x-retry-safe',
  'x-async',
  'tags',
  ...commandKeys,
  ...lifecycleKeys,
])

export function compareOperation(
  from: ReadOperation,
  to: ReadOperation,
  schemas: SchemaComparer,
  judge: Judge,
): Change[] {
  const changes: Change[] = []
  const nodes = { from: from.value, to: to.value }
  const own: Place = { side: undefined, root: 'the operation', nodes }
  const report: Report = (finding, place) => changes.push(judge(finding, place, to.name))
  for (const finding of [...compareSecurity(from, to), ...compareOwnServers(from, to, schemas)]) {
    report(finding, own)
  }
  const untouched =
    from.path === to.path &&
    schemas.isClean(from.value, to.value) &&
    schemas.isClean(from.pathItem.parameters, to.pathItem.parameters)
  if (untouched) return changes
  for (const finding of [
    ...compareNames(from, to),
    ...compareMarks(from.value, to.value, to.id),
    ...compareCommands(from.value, to.value, to.id),
    ...compareTags(from.value, to.value),
    ...compareRest(from.value, to.value, knownKeys),
  ]) {
    report(finding, own)
  }
  compareMessages(from, to, schemas, report)
  compareCallbacks(from, to, schemas, report)
  const asBefore = alike(from.value, to.value) && schemas.same(from.value, to.value)
  if (changes.length === 0 && !asBefore) {
    report({ rule: 'restated', path: [] }, own)
  }
  return changes
}

function compareNames(from: ReadOperation, to: ReadOperation): Finding[] {
  const moved = routeOf(from) !== routeOf(to)
  return [
    ...(from.id === to.id
      ? []
      : [{ rule: 'operation-renamed', path: [], from: from.id, to: to.id } as const]),
    ...(moved
      ? [
          {
            rule: 'operation-moved',
            path: [],
            name: to.id,
            from: address(from),
            to: address(to),
          } as const,
        ]
      : renamedPathParameters(from, to)),
  ]
}

function compareMarks(from: JsonObject, to: JsonObject, name: string): Finding[] {
  const deprecation = compareMark(
    from,
    to,
    'deprecated',
    'operation-deprecated',
    'operation-restored',
  )
  return [
    ...deprecation.map((finding) => ({ ...finding, name })),
    ...compareLifecycle(from, to),
    ...compareBehaviour(from, to, 'x-retry-safe', 'retry-safety-changed', ['unsafe', 'safe']),
    ...compareBehaviour(from, to, 'x-async', 'asynchrony-changed', [
      'with the result',
      'with an operation to wait for',
    ]),
  ]
}

function compareBehaviour(
  from: JsonObject,
  to: JsonObject,
  mark: 'x-retry-safe' | 'x-async',
  rule: 'retry-safety-changed' | 'asynchrony-changed',
  [unset, set]: readonly [string, string],
): Finding[] {
  const [before, after] = [from[mark] === true ? set : unset, to[mark] === true ? set : unset]
  return before === after ? [] : [{ rule, path: [], from: before, to: after }]
}

function compareTags(from: JsonObject, to: JsonObject): Finding[] {
  const same = JSON.stringify(from.tags) === JSON.stringify(to.tags)
  return same ? [] : [{ rule: 'words-changed', path: [], name: 'tags' }]
}

function address({ method, path }: ReadOperation): string {
  return `${method} ${path}`
}
