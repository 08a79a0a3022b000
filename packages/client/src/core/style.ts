import { RequestValidationError, type ErrorContext } from './errors.js'

/** How a parameter is written: a style of OpenAPI, or `json` for one whose `content` is JSON. */
export type Style =
  | 'deepObject'
  | 'form'
  | 'json'
  | 'label'
  | 'matrix'
  | 'pipeDelimited'
  | 'simple'
  | 'spaceDelimited'

/** A parameter that isn't written in the default style of its place. */
export interface StyledParameter {
  readonly name: string
  readonly style?: Style
  readonly explode?: boolean
}

/** Where parameters go: their default style, and how a text is written there. */
export interface Place {
  readonly kind: 'header' | 'path' | 'query'
  readonly style: Style
  /** @throws an error for a text that the place can't hold */
  readonly encode: (text: string) => string
}

interface Form {
  /** The style has no form for a value of another kind: neither of a text, nor of a list for `object`. */
  readonly only?: 'list or object' | 'object'
  readonly first: string
  /** Separates the parts of a value, and those of a value that is exploded. */
  readonly between: string
  readonly exploded: string
  /** Whether the parameter's name stands before a value. */
  readonly named: boolean
}

const listOrObject = 'list or object'

/**
 * The styles as a prefix, separators and names (https://spec.openapis.org/oas/v3.1.1#style-examples); most are operators of
 * RFC 6570 (https://www.rfc-editor.org/rfc/rfc6570#section-3.2.1).
 */
const forms: Readonly<Record<Exclude<Style, 'json'>, Form>> = {
  simple: { first: '', between: ',', exploded: ',', named: false },
  label: { first: '.', between: ',', exploded: '.', named: false },
  matrix: { first: ';', between: ',', exploded: ';', named: true },
  form: { first: '', between: ',', exploded: '&', named: true },
  spaceDelimited: { only: listOrObject, first: '', between: '%20', exploded: '&', named: true },
  pipeDelimited: { only: listOrObject, first: '', between: '%7C', exploded: '&', named: true },
  deepObject: { only: 'object', first: '', between: ',', exploded: '&', named: true },
}

/** What keeps a value from being written, as the end of a sentence about its parameter. */
class Problem extends Error {}

/**
 * Writes a value as the style of its parameter says.
 *
 * @returns `undefined` for what isn't sent: no value, `null`, a list or an object without members
 * @throws RequestValidationError for a value that the style has no form for, or whose form would be read as another value
 */
export function written(
  place: Place,
  parameter: StyledParameter | string,
  value: unknown,
  context: ErrorContext,
): string | undefined {
  const styled = typeof parameter === 'string' ? { name: parameter } : parameter
  try {
    return value === undefined || value === null ? undefined : textOf(place, styled, value)
  } catch (error) {
    // Any other error is about a text or an object that can't be encoded. It may quote a secret.
    const problem = error instanceof Problem ? error.message : "can't be encoded"
    throw new RequestValidationError(
      `the ${place.kind} parameter ${styled.name} ${problem}. Nothing was sent.`,
      context,
    )
  }
}

function textOf(place: Place, parameter: StyledParameter, value: unknown): string | undefined {
  const { name, style = place.style, explode = style === 'form' } = parameter
  const { encode, kind } = place
  if (style === 'json') {
    const text = encode(JSON.stringify(value).replace(/[^ -~]/g, escaped))
    return kind === 'query' ? `${encode(name)}=${text}` : text
  }
  const { only, first, between, exploded, named } = forms[style]
  if (only && (typeof value !== 'object' || (only === 'object' && Array.isArray(value)))) {
    throw new Problem(`is no ${only}, which is all that its style writes`)
  }
  /** `name=text`; `matrix` has no sign before nothing. */
  const pair = (key: string, text: string): string =>
    style === 'matrix' && text === '' ? key : `${key}=${text}`
  const labelled = (text: string): string => (named ? pair(encode(name), text) : text)
  if (typeof value !== 'object') return first + labelled(part(place, value))
  const separator = explode ? exploded : between
  if (Array.isArray(value)) {
    if (value.length === 0) return undefined
    const parts = value.map((member) => part(place, member, separator))
    return first + (explode ? parts.map(labelled).join(separator) : labelled(parts.join(separator)))
  }
  const members = membersOf(value).map(([key, member]) => {
    const text = part(place, member, separator)
    if (!explode) return part(place, key, separator) + separator + text
    const shown = part(place, key, separator, '=')
    if (style !== 'deepObject') return pair(shown, text)
    return pair(`${encode(name)}%5B${part(place, key, '[', ']', '%5B', '%5D')}%5D`, text)
  })
  if (members.length === 0) return undefined
  const text = members.join(separator)
  return first + (explode ? text : labelled(text))
}

/** One part of a value. A separator in it that the place doesn't escape would be read as the end of it. */
function part(place: Place, value: unknown, ...separators: readonly string[]): string {
  if (!/^(?:string|number|boolean|bigint)$/.test(typeof value)) {
    throw new Problem(
      `holds ${value === null ? 'null' : `another ${typeof value}`}, which its style can't write`,
    )
  }
  const text = place.encode(String(value))
  if (!separators.some((separator) => text.includes(separator))) return text
  throw new Problem('holds the separator of its style, and would be read as another value')
}

function membersOf(value: object | null): [string, unknown][] {
  if (Object.prototype.toString.call(value) !== '[object Object]') {
    throw new Problem("is an object of a class, which its style can't write")
  }
  return Object.entries(value ?? {}).filter(([, member]) => member !== undefined)
}

/** A character of JSON in ASCII, which is all that a header can hold. */
function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
}
