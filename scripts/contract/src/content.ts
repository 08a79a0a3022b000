import { follow, objectAt, text, type Place } from './document.js'
import { isJson } from './media-type.js'
import type { Body, JsonObject, JsonValue, Schema } from './model.js'
import { escapeToken, valueAt } from './pointer.js'

/** What a request body, response or parameter carries: JSON where it offers that, otherwise the first it lists. */
export function contentOf(document: JsonObject, { value, at }: Place): Body | undefined {
  const types = Object.keys(objectAt(document, `${at}/content`) ?? {})
  const mediaType =
    types.find((type) => /^application\/json\s*(?:;|$)/i.test(type)) ??
    types.find(isJson) ??
    types[0]
  if (mediaType === undefined) return undefined
  const listed = valueAt(document, `${at}/content/${escapeToken(mediaType)}`)
  // A media type may be a reference since OpenAPI 3.2.
  const place = follow(document, listed as JsonValue, `${at}/content/${escapeToken(mediaType)}`)
  return {
    mediaType,
    required: value.required === true,
    description: text(value.description),
    pointer: `${place.at}/schema`,
    schema: (place.value.schema ?? true) as Schema,
  }
}
