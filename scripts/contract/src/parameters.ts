import { contentOf } from './content.js'
import { follow, listOf, text, type Place } from './document.js'
import type { JsonObject, Parameter, ParameterLocation, Schema } from './model.js'

/** In the order in which a method names them. */
const locations: readonly string[] = [
  'path',
  'query',
  'header',
  'cookie',
  'querystring',
] satisfies ParameterLocation[]

/** Header parameters of these names are to be ignored (https://spec.openapis.org/oas/v3.1.1#parameter-object). */
const ignoredHeaders = ['accept', 'content-type', 'authorization']

/** The parameters of an operation; its own replace those of its path that have the same name and place. */
export function readParameters(
  document: JsonObject,
  { value: item, at: itemPointer }: Place,
  { value: operation, at: pointer }: Place,
  path: string,
): Parameter[] {
  const byKey = new Map<string, Parameter>()
  for (const [owner, base] of [
    [item, itemPointer],
    [operation, pointer],
  ] as const) {
    for (const [index, listed] of listOf(owner.parameters).entries()) {
      const place = follow(document, listed, `${base}/parameters/${index}`)
      const location = text(place.value.in) ?? ''
      if (!locations.includes(location)) continue
      const parameter = readParameter(document, place)
      if (location === 'header' && ignoredHeaders.includes(parameter.name.toLowerCase())) continue
      byKey.set(`${location} ${parameter.name}`, parameter)
    }
  }
  const rank = ({ in: location, name }: Parameter): number =>
    location === 'path' ? path.indexOf(`{${name}}`) : path.length + locations.indexOf(location)
  return [...byKey.values()].sort(
    (left, right) => rank(left) - rank(right) || (left.name < right.name ? -1 : 1),
  )
}

function readParameter(document: JsonObject, place: Place): Parameter {
  const { value, at } = place
  const content = contentOf(document, place)
  const isForm = value.in === 'query' || value.in === 'cookie'
  const style = text(value.style) ?? (isForm ? 'form' : 'simple')
  return {
    name: text(value.name) ?? '',
    in: value.in as ParameterLocation,
    required: value.required === true,
    description: text(value.description),
    pointer: content?.pointer ?? `${at}/schema`,
    schema: content?.schema ?? ((value.schema ?? true) as Schema),
    style,
    explode: typeof value.explode === 'boolean' ? value.explode : style === 'form',
    allowReserved: value.allowReserved === true,
    mediaType: content?.mediaType,
  }
}
