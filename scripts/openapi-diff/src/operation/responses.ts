import { follow, isObject } from '@dbaas-valkey/contract/document'
import type { JsonObject, JsonValue } from '@dbaas-valkey/contract/model'

import type { Place } from '../change.js'
import { compareLifecycle, lifecycleKeys, removal } from '../lifecycle.js'
import { compareMark, compareRest, namesOf } from '../schema/annotations.js'
import type { SchemaComparer } from '../schema/walk.js'
import { compareContents } from './bodies.js'
import { compareLinks } from './links.js'
import type { Report } from './report.js'

const responseKeys = new Set(['content', 'headers', 'links'])
const headerKeys = new Set(['required', 'schema', 'content', 'style', 'explode', ...lifecycleKeys])

export function compareResponses(
  left: JsonValue | undefined,
  right: JsonValue | undefined,
  schemas: SchemaComparer,
  report: Report,
): void {
  const [before, after] = [isObject(left) ? left : {}, isObject(right) ? right : {}]
  for (const status of namesOf(before, after)) {
    const nodes = { from: before[status] ?? before, to: after[status] ?? after }
    const place = { ...placeOf(status, before, after), nodes }
    if (before[status] === undefined) {
      const rule = isSuccess(status) ? 'success-response-added' : 'error-response-added'
      report({ rule, path: [], name: statusWords(status) }, place)
    } else if (after[status] === undefined) {
      report({ rule: 'response-removed', path: [], name: statusWords(status) }, place)
    } else {
      const from = follow(schemas.from.document, before[status], '').value
      const to = follow(schemas.to.document, after[status], '').value
      compareResponse(from, to, { ...place, nodes: { from, to } }, schemas, report)
    }
  }
}

function compareResponse(
  from: JsonObject,
  to: JsonObject,
  place: Place,
  schemas: SchemaComparer,
  report: Report,
): void {
  for (const finding of [
    ...compareLinks(from, to, schemas.same),
    ...compareRest(from, to, responseKeys),
  ]) {
    report(finding, place)
  }
  compareHeaders(from, to, place, schemas, report)
  compareContents(from.content, to.content, place, schemas, report)
}

function compareHeaders(
  from: JsonObject,
  to: JsonObject,
  place: Place,
  schemas: SchemaComparer,
  report: Report,
): void {
  const [before, after] = [headersOf(from), headersOf(to)]
  for (const name of namesOf(before, after)) {
    const nodes = { from: before[name] ?? from, to: after[name] ?? to }
    const own: Place = { side: 'response', root: `header \`${name}\` of ${place.root}`, nodes }
    if (before[name] === undefined) report({ rule: 'header-added', path: [] }, own)
    else if (after[name] === undefined) {
      const gone = follow(schemas.from.document, before[name], '').value
      report({ ...removal('header', gone), path: [] }, own)
    } else {
      const left = follow(schemas.from.document, before[name], '').value
      const right = follow(schemas.to.document, after[name], '').value
      for (const finding of [
        ...compareMark(left, right, 'required', 'header-required', 'header-optional'),
        ...compareMark(left, right, 'deprecated', 'header-deprecated', 'header-restored'),
        ...compareLifecycle(left, right),
        ...compareRest(left, right, headerKeys),
        ...schemas.compare(left.schema, right.schema, 'response'),
      ]) {
        report(finding, own)
      }
      compareContents(left.content, right.content, own, schemas, report)
    }
  }
}

function headersOf({ headers }: JsonObject): JsonObject {
  return isObject(headers) ? headers : {}
}

/** "the response" where there is one success only, and the status where there are several. */
function placeOf(status: string, before: JsonObject, after: JsonObject): Place {
  const successes = namesOf(before, after).filter(isSuccess)
  const plain = isSuccess(status) && successes.length === 1
  const root = plain ? 'the response' : `the ${statusWords(status)} response`
  return { side: 'response', root, ...(plain ? { member: 'body' } : {}) }
}

function isSuccess(status: string): boolean {
  return status.startsWith('2')
}

function statusWords(status: string): string {
  return status === 'default' ? 'error' : status
}
