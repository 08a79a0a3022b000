import { follow, isObject } from '@dbaas-valkey/contract/document'
import type { JsonObject, JsonValue } from '@dbaas-valkey/contract/model'

import type { Place } from '../change.js'
import { compareMark, compareRest, namesOf } from '../schema/annotations.js'
import type { SchemaComparer } from '../schema/walk.js'
import type { Report } from './report.js'

const bodyKeys = new Set(['content', 'required'])
const mediaTypeKeys = new Set(['schema'])

export function compareRequestBodies(
  left: JsonValue | undefined,
  right: JsonValue | undefined,
  schemas: SchemaComparer,
  report: Report,
): void {
  if (left === undefined && right === undefined) return
  const from = follow(schemas.from.document, left, '').value
  const to = follow(schemas.to.document, right, '').value
  const place: Place = {
    side: 'request',
    root: 'the request',
    nodes: { from, to },
    member: 'body',
  }
  if (left === undefined) {
    const rule = to.required === true ? 'required-request-body-added' : 'request-body-added'
    return report({ rule, path: [] }, place)
  }
  if (right === undefined) return report({ rule: 'request-body-removed', path: [] }, place)
  for (const finding of [
    ...compareMark(from, to, 'required', 'request-body-required', 'request-body-optional'),
    ...compareRest(from, to, bodyKeys),
  ]) {
    report(finding, place)
  }
  compareContents(from.content, to.content, place, schemas, report)
}

/** Compares what a body, response or parameter carries, media type by media type. */
export function compareContents(
  left: JsonValue | undefined,
  right: JsonValue | undefined,
  place: Place,
  schemas: SchemaComparer,
  report: Report,
): void {
  const [from, to] = [isObject(left) ? left : {}, isObject(right) ? right : {}]
  const names = namesOf(from, to)
  for (const name of names) {
    const [before, after] = [from[name], to[name]]
    const nodes = { from: before ?? place.nodes?.from, to: after ?? place.nodes?.to }
    const there = { ...place, nodes }
    if (!isObject(before)) report({ rule: 'media-type-added', path: [], name }, there)
    else if (!isObject(after)) report({ rule: 'media-type-removed', path: [], name }, there)
    else {
      // The media type is worth a word only where there is a choice.
      const own = names.length === 1 ? there : { ...there, root: `${place.root} (\`${name}\`)` }
      compareMediaType(before, after, own, schemas, report)
    }
  }
}

function compareMediaType(
  from: JsonObject,
  to: JsonObject,
  place: Place,
  schemas: SchemaComparer,
  report: Report,
): void {
  for (const finding of [
    ...compareRest(from, to, mediaTypeKeys),
    ...schemas.compare(from.schema, to.schema, place.side),
  ]) {
    report(finding, place)
  }
}
