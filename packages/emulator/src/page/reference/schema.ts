import { refName, type SchemaObject } from './document.js'
import { html, type Html } from './html.js'
import { markdown } from './markdown.js'

/** A component schema: what it is, its properties, an example. */
export function renderSchema(name: string, schema: SchemaObject): Html {
  const properties = Object.entries(schema.properties ?? {})
  const [example] = (schema['examples'] ?? []) as unknown[]
  return html`<article id="${name}">
    <h3>${name}</h3>
    ${markdown(schema.description)}
    ${properties.length === 0 ? html`<p>${typeOf(schema)}${constraints(schema)}</p>` : table(schema, properties)}
    ${example === undefined ? undefined : html`<pre>${JSON.stringify(example, undefined, 2)}</pre>`}
  </article>`
}

function table(schema: SchemaObject, properties: readonly [string, SchemaObject][]): Html {
  const rows = properties.map(
    ([name, property]) =>
      html`<tr>
        <td><code>${name}</code>${schema.required?.includes(name) ? ' required' : undefined}</td>
        <td>${typeOf(property)}</td>
        <td>${markdown(property.description)}${constraints(property)}</td>
      </tr>`,
  )
  return html`<table>
    <thead>
      <tr>
        <th>Property</th>
        <th>Type</th>
        <th>Meaning</th>
      </tr>
    </thead>
    <tbody>
      ${rows}
    </tbody>
  </table>`
}

/** A type in words, with a link where it is a component. */
export function typeOf(schema: SchemaObject): Html {
  if (schema.$ref !== undefined) return link(refName(schema.$ref))
  if (schema.items !== undefined) return html`list of ${typeOf(schema.items)}`
  const alternatives = (schema['oneOf'] ?? schema['anyOf']) as readonly SchemaObject[] | undefined
  if (alternatives !== undefined) return joined(alternatives.map(typeOf), ' or ')
  const types = [schema.type ?? 'any'].flat()
  return html`${types.join(' or ')}`
}

export function link(schema: string): Html {
  return html`<a href="#${schema}">${schema}</a>`
}

function joined(parts: readonly Html[], separator: string): Html {
  return html`${parts.map((part, index) => (index === 0 ? part : html`${separator}${part}`))}`
}

const shown = [
  'enum',
  'const',
  'default',
  'format',
  'pattern',
  'minLength',
  'maxLength',
  'minimum',
  'maximum',
  'exclusiveMinimum',
  'exclusiveMaximum',
  'minItems',
  'maxItems',
]

function constraints(schema: SchemaObject): Html | undefined {
  const present = shown.filter((keyword) => schema[keyword] !== undefined)
  if (present.length === 0) return undefined
  return html`<ul>
    ${present.map(
      (keyword) => html`<li>${keyword}: <code>${JSON.stringify(schema[keyword])}</code></li>`,
    )}
  </ul>`
}
