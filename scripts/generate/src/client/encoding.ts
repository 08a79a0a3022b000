import { UnsupportedError } from '@dbaas-valkey/contract/issue'
import { isJson } from '@dbaas-valkey/contract/media-type'
import type {
  Contract,
  Operation,
  Parameter,
  ParameterLocation,
} from '@dbaas-valkey/contract/model'
import { quote } from '@dbaas-valkey/source/quote'

import { kindsOf, membersOf, propertyNamesOf, type Kind } from './kinds.js'
import { resolve } from './shape.js'

/** How a parameter is written: nothing but its name in the default style of its place. */
export interface Encoding {
  readonly name: string
  readonly style?: string
  readonly explode?: boolean
  /** Whether it needs no more than to be put in its place, as a text. */
  readonly isPlain: boolean
}

/** A style: where it may be used, and of which kinds of values OpenAPI says how it writes them. */
interface Style {
  readonly places: readonly ParameterLocation[]
  readonly joined: readonly Kind[]
  readonly exploded: readonly Kind[]
}

const every: readonly Kind[] = ['array', 'object', 'primitive']

/** https://spec.openapis.org/oas/v3.1.1#style-examples: what is not listed there is marked as not applicable. */
const styles: Readonly<Record<string, Style>> = {
  simple: { places: ['path', 'header'], joined: every, exploded: every },
  label: { places: ['path'], joined: every, exploded: every },
  matrix: { places: ['path'], joined: every, exploded: every },
  form: { places: ['query'], joined: every, exploded: every },
  spaceDelimited: { places: ['query'], joined: ['array', 'object'], exploded: [] },
  pipeDelimited: { places: ['query'], joined: ['array', 'object'], exploded: [] },
  deepObject: { places: ['query'], joined: [], exploded: ['object'] },
}

/** What stands in a path as it is. */
const plainTypes: readonly unknown[] = ['string', 'integer', 'number']

/** Names that `fetch` keeps for itself (https://fetch.spec.whatwg.org/#forbidden-request-header). */
const forbiddenHeaders =
  /^(?:accept-(?:charset|encoding)|access-control-request-\w+|connection|content-length|cookie2?|date|dnt|expect|host|keep-alive|origin|referer|set-cookie|te|trailer|transfer-encoding|upgrade|via|(?:proxy|sec)-.*)$/i

/**
 * How the client writes a parameter.
 *
 * @throws UnsupportedError for what the client does not send, or what OpenAPI gives no form
 */
export function encodingOf(
  contract: Contract,
  operation: Operation,
  parameter: Parameter,
): Encoding {
  const { name, style, explode, mediaType } = parameter
  const refuse = refusalOf(contract, operation, parameter)
  if (refuse !== undefined) throw new UnsupportedError(parameter.pointer, refuse)
  if (mediaType !== undefined) return { name, style: 'json', isPlain: false }
  const isDefault = style === (parameter.in === 'query' ? 'form' : 'simple')
  const { type } = resolve(contract, parameter.schema)
  return {
    name,
    ...(isDefault ? {} : { style }),
    ...(explode === (style === 'form') ? {} : { explode }),
    isPlain: isDefault && plainTypes.includes(type),
  }
}

/** `'name'`, or `{ name: 'ids', style: 'label', explode: true }`. */
export function encodingText({ name, style, explode }: Encoding): string {
  if (style === undefined && explode === undefined) return quote(name)
  const fields = [
    `name: ${quote(name)}`,
    ...(style === undefined ? [] : [`style: ${quote(style)}`]),
    ...(explode === undefined ? [] : [`explode: ${explode}`]),
  ]
  return `{ ${fields.join(', ')} }`
}

/** Why the client can't write a parameter, and what to do. */
function refusalOf(
  contract: Contract,
  operation: Operation,
  parameter: Parameter,
): string | undefined {
  const { name, in: place, style, explode, mediaType, allowReserved } = parameter
  if (place === 'cookie') {
    return `The client can't send the cookie "${name}": no browser lets a program set one. Make it a header or query parameter.`
  }
  if (place === 'querystring') {
    return `The client can't send "${name}" as the whole query: make a query parameter of each of its parts.`
  }
  if (place === 'header' && forbiddenHeaders.test(name)) {
    return `The client can't send the header "${name}", which fetch sets itself: give the parameter another name.`
  }
  if (mediaType !== undefined) {
    return isJson(mediaType) && !mediaType.includes('*')
      ? undefined
      : `The client writes the content of a parameter as JSON, not as ${mediaType}: offer application/json.`
  }
  if (allowReserved) {
    return `The client escapes reserved characters in "${name}": leave out allowReserved, which no parser of a query needs.`
  }
  const known = styles[style]
  if (known === undefined || !known.places.includes(place)) {
    return `OpenAPI has no style "${style}" for a ${place} parameter: leave it out.`
  }
  return (
    undefinedForm(contract, parameter, known[explode ? 'exploded' : 'joined']) ??
    (place === 'query' && explode && style === 'form'
      ? clash(contract, operation, parameter)
      : undefined)
  )
}

function undefinedForm(
  contract: Contract,
  { name, style, explode, schema }: Parameter,
  defined: readonly Kind[],
): string | undefined {
  const kind = [...kindsOf(contract, schema)].find((one) => !defined.includes(one))
  if (kind !== undefined) {
    const value = kind === 'primitive' ? 'a text, number or boolean' : `an ${kind}`
    return `OpenAPI does not say how \`style: ${style}\` with \`explode: ${explode}\` writes ${value}: ${style === 'deepObject' ? 'say `explode: true`, and `type: object`' : 'say another style, or a type that it writes'}.`
  }
  const nested = membersOf(contract, schema).some((member) => {
    const kinds = kindsOf(contract, member)
    // A member that can be anything is judged when it is sent.
    return kinds.size < every.length && (kinds.has('array') || kinds.has('object'))
  })
  if (!nested) return undefined
  return `OpenAPI does not say how a style writes an array or object inside of "${name}": describe it as \`content\` with application/json, or send it in the body.`
}

/** The properties of an object that is exploded in a query are parameters by their own names. */
function clash(
  contract: Contract,
  { parameters }: Operation,
  { name, schema }: Parameter,
): string | undefined {
  if (!kindsOf(contract, schema).has('object')) return undefined
  const others = parameters
    .filter((other) => other.in === 'query' && other.name !== name)
    .flatMap((other) => [
      other.name,
      ...(other.style === 'form' && other.explode ? propertyNamesOf(contract, other.schema) : []),
    ])
  const taken = propertyNamesOf(contract, schema).find((property) => others.includes(property))
  if (taken === undefined) return undefined
  return `The property "${taken}" of "${name}" would be sent by the name of another parameter: say \`style: deepObject\`.`
}
