/** Every style of OpenAPI that the client writes, in every place, with the value and what goes over the wire. */
export interface WireCase {
  readonly place: 'header' | 'path' | 'query'
  /** `json` for a parameter whose content is JSON. */
  readonly style: string
  readonly explode: boolean
  readonly schema: object
  readonly value: unknown
  /** The step of the path, the query without its `?`, or the header's value. */
  readonly wire: string
}

const primitive = { type: 'string' }
const array = { type: 'array', items: { type: 'string' } }
const object = {
  type: 'object',
  properties: { R: { type: 'integer' }, G: { type: 'integer' }, B: { type: 'integer' } },
}
const nested = { type: 'object', properties: { list: { type: 'array', items: object } } }
const color = 'blue'
const colors = ['blue', 'black', 'brown']
const rgb = { R: 100, G: 200, B: 150 }

type Row = readonly [style: string, explode: boolean, schema: object, value: unknown, wire: string]

/** The table of OpenAPI (https://spec.openapis.org/oas/v3.1.1#style-examples), with the parameter `color`. */
const query: readonly Row[] = [
  ['form', true, primitive, color, 'color=blue'],
  ['form', false, primitive, color, 'color=blue'],
  ['form', true, array, colors, 'color=blue&color=black&color=brown'],
  ['form', false, array, colors, 'color=blue,black,brown'],
  ['form', true, object, rgb, 'R=100&G=200&B=150'],
  ['form', false, object, rgb, 'color=R,100,G,200,B,150'],
  ['spaceDelimited', false, array, colors, 'color=blue%20black%20brown'],
  ['spaceDelimited', false, object, rgb, 'color=R%20100%20G%20200%20B%20150'],
  ['pipeDelimited', false, array, colors, 'color=blue%7Cblack%7Cbrown'],
  ['pipeDelimited', false, object, rgb, 'color=R%7C100%7CG%7C200%7CB%7C150'],
  ['deepObject', true, object, rgb, 'color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150'],
  [
    'json',
    false,
    nested,
    { list: [rgb] },
    `color=${encodeURIComponent('{"list":[{"R":100,"G":200,"B":150}]}')}`,
  ],
  // Beyond the table: other types, empty values, and characters that mean something in a query.
  ['form', true, { type: 'boolean' }, false, 'color=false'],
  ['form', true, { type: 'number' }, -1.5, 'color=-1.5'],
  ['form', true, primitive, '', 'color='],
  ['form', true, primitive, 'a b+c&d=e#f%20ü', 'color=a%20b%2Bc%26d%3De%23f%2520%C3%BC'],
  ['form', true, array, ['a,b', 'c&d'], 'color=a%2Cb&color=c%26d'],
  ['form', false, array, ['a b', 'c|d'], 'color=a%20b,c%7Cd'],
  [
    'form',
    true,
    { type: 'array', items: { type: 'boolean' } },
    [true, false],
    'color=true&color=false',
  ],
]

const path: readonly Row[] = [
  ['matrix', false, primitive, color, ';color=blue'],
  ['matrix', true, primitive, color, ';color=blue'],
  ['matrix', false, array, colors, ';color=blue,black,brown'],
  ['matrix', true, array, colors, ';color=blue;color=black;color=brown'],
  ['matrix', false, object, rgb, ';color=R,100,G,200,B,150'],
  ['matrix', true, object, rgb, ';R=100;G=200;B=150'],
  ['label', false, primitive, color, '.blue'],
  ['label', true, primitive, color, '.blue'],
  ['label', false, array, colors, '.blue,black,brown'],
  ['label', true, array, colors, '.blue.black.brown'],
  ['label', false, object, rgb, '.R,100,G,200,B,150'],
  ['label', true, object, rgb, '.R=100.G=200.B=150'],
  ['simple', false, primitive, color, 'blue'],
  ['simple', true, primitive, color, 'blue'],
  ['simple', false, array, colors, 'blue,black,brown'],
  ['simple', true, array, colors, 'blue,black,brown'],
  ['simple', false, object, rgb, 'R,100,G,200,B,150'],
  ['simple', true, object, rgb, 'R=100,G=200,B=150'],
  ['simple', false, { type: 'boolean' }, true, 'true'],
  ['simple', false, { type: 'integer' }, 0, '0'],
  ['simple', false, primitive, 'a b/c?d#e%ü', 'a%20b%2Fc%3Fd%23e%25%C3%BC'],
  ['matrix', false, primitive, '', ';color'],
  ['json', false, nested, { list: [] }, '%7B%22list%22%3A%5B%5D%7D'],
]

const header: readonly Row[] = [
  ['simple', false, primitive, color, 'blue'],
  ['simple', true, primitive, color, 'blue'],
  ['simple', false, array, colors, 'blue,black,brown'],
  ['simple', true, array, colors, 'blue,black,brown'],
  ['simple', false, object, rgb, 'R,100,G,200,B,150'],
  ['simple', true, object, rgb, 'R=100,G=200,B=150'],
  ['simple', false, { type: 'boolean' }, true, 'true'],
  ['simple', false, primitive, 'a b%20c', 'a b%20c'],
  ['json', false, nested, { list: [rgb] }, '{"list":[{"R":100,"G":200,"B":150}]}'],
]

export const wireCases: readonly WireCase[] = Object.entries({ query, path, header }).flatMap(
  ([place, rows]) =>
    rows.map(([style, explode, schema, value, wire]) => ({
      place: place as WireCase['place'],
      style,
      explode,
      schema,
      value,
      wire,
    })),
)

/** The name of the parameter in each place. */
export const parameterName = (place: WireCase['place']): string =>
  place === 'header' ? 'X-Color' : 'color'

/** A document with an operation for each case: `case-0` with `GET /0`, or `GET /0/{color}`. */
export function wireDocument(cases: readonly WireCase[] = wireCases): object {
  const paths = cases.map(({ place, style, explode, schema }, index) => {
    const name = parameterName(place)
    const written =
      style === 'json'
        ? { content: { 'application/json': { schema } } }
        : { style, explode, schema }
    const parameter = { name, in: place, required: place === 'path', ...written }
    const responses = { '204': { description: 'It came.' } }
    const operation = { operationId: `case-${index}`, parameters: [parameter], responses }
    return [place === 'path' ? `/${index}/{${name}}` : `/${index}`, { get: operation }]
  })
  return documentOf(Object.fromEntries(paths) as object)
}

/** A document with these paths. */
export function documentOf(paths: object, more: object = {}): object {
  return {
    openapi: '3.1.1',
    info: { title: 'Wire', version: '1.0.0' },
    servers: [{ url: 'https://api.example.com' }],
    paths,
    ...more,
  }
}
