import { refName, type SchemaObject } from './document.js'
import { markdown } from './markdown.js'
import { markup, type Markup } from './markup.js'

/** A component schema: what it is, its properties, an example. */
export function renderSchema(name: string, schema: SchemaObject): Markup {
  const [example] = (schema['examples'] ?? []) as unknown[]
  return markup`<article id="${name}">
<h3>${name}</h3>
${markdown(schema.description)}
${schema.properties === undefined ? renderType(schema) : renderProperties(schema)}
${example === undefined ? undefined : markup`<pre>${JSON.stringify(example, undefined, 2)}</pre>`}
</article>
`
}

function renderType(schema: SchemaObject): Markup {
  return markup`<p>${typeOf(schema)}</p>${constraints(schema)}`
}

function renderProperties({ properties = {}, required = [] }: SchemaObject): Markup {
  const rows = Object.entries(properties).map(
    ([name, property]) => markup`<tr>
<td><code>${name}</code>${required.includes(name) ? ' required' : undefined}</td>
<td>${typeOf(property)}</td>
<td>${markdown(property.description)}${constraints(property)}</td>
</tr>
`,
  )
  return markup`<table>
<thead><tr><th>Property</th><th>Type</th><th>Meaning</th></tr></thead>
<tbody>${rows}</tbody>
</table>`
}

/** A type in words, with a link where it is a component. */
export function typeOf(schema: SchemaObject): Markup {
  if (schema.$ref !== undefined) return link(refName(schema.$ref))
  if (schema.items !== undefined) return markup`list of ${typeOf(schema.items)}`
  const alternatives = (schema['oneOf'] ?? schema['anyOf']) as readonly SchemaObject[] | undefined
  if (alternatives !== undefined) return joined(alternatives.map(typeOf), ' or ')
  const types = [schema.type ?? 'any'].flat()
  return markup`${types.join(' or ')}`
}

function link(schema: string): Markup {
  return markup`<a href="#${schema}">${schema}</a>`
}

function joined(parts: readonly Markup[], separator: string): Markup {
  return markup`${parts.map((part, index) => (index === 0 ? part : markup`${separator}${part}`))}`
}

/** The keywords that say which values are valid. */
const limiting = [
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

function constraints(schema: SchemaObject): Markup | undefined {
  const present = limiting.filter((keyword) => schema[keyword] !== undefined)
  if (present.length === 0) return undefined
  const items = present.map(
    (keyword) => markup`<li>${keyword}: <code>${JSON.stringify(schema[keyword])}</code></li>`,
  )
  return markup`<ul>${items}</ul>`
}
