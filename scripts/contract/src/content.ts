import { objectAt, text, type Place } from './document.js'
import { isJson } from './media-type.js'
import type { Body, JsonObject, Schema } from './model.js'
import { escapeToken } from './pointer.js'

/** What a request body, response or parameter carries: JSON where it offers that, otherwise the first it lists. */
export function contentOf(document: JsonObject, { value, at }: Place): Body | undefined {
  const types = Object.keys(objectAt(document, `${at}/content`) ?? {})
  const mediaType =
    types.find((type) => /^application\/json\s*(?:;|$)/i.test(type)) ??
    types.find(isJson) ??
    types[0]
  if (mediaType === undefined) return undefined
  const pointer = `${at}/content/${escapeToken(mediaType)}`
  return {
    mediaType,
    required: value.required === true,
    description: text(value.description),
    pointer: `${pointer}/schema`,
    schema: (objectAt(document, pointer)?.schema ?? true) as Schema,
  }
}
