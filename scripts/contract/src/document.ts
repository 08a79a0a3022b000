import type { JsonObject, JsonValue } from './model.js'
import { pointerOf, tokensOf, valueAt } from './pointer.js'

/** An object of a bundled document together with where it stands. */
export interface Place {
  readonly value: JsonObject
  readonly at: string
}

export function objectAt(document: JsonObject, pointer: string): JsonObject | undefined {
  const value = valueAt(document, pointer)
  return isObject(value) ? value : undefined
}

/** The object itself or, when it is a reference, the one it refers to in the end. */
export function follow(document: JsonObject, value: JsonValue | undefined, at: string): Place {
  let place: Place = { value: isObject(value) ? value : {}, at }
  const seen = new Set<string>()
  while (typeof place.value.$ref === 'string' && !seen.has(place.value.$ref)) {
    const ref = place.value.$ref
    seen.add(ref)
    // A reference may be percent-encoded; a place is spelled in one way only.
    place = { value: objectAt(document, ref) ?? {}, at: pointerOf(...tokensOf(ref)) }
  }
  return place
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

export function text(value: JsonValue | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined
}

export function listOf(value: JsonValue | undefined): readonly JsonValue[] {
  return Array.isArray(value) ? value : []
}
