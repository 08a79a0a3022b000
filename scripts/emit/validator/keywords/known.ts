import type { Subject } from '../subject.js'
import { compiledKeywords } from './index.js'

/** Keywords that tell people something and do not change what is accepted. */
const annotations = new Set([
  '$anchor',
  '$comment',
  '$defs',
  '$dynamicAnchor',
  '$id',
  '$schema',
  '$vocabulary',
  'contentEncoding',
  'contentMediaType',
  'contentSchema',
  'default',
  'deprecated',
  'description',
  'discriminator',
  'example',
  'examples',
  'externalDocs',
  'readOnly',
  'title',
  'writeOnly',
  'xml',
])

export function isAnnotation(keyword: string): boolean {
  return annotations.has(keyword) || keyword.startsWith('x-')
}

/** Keywords of other drafts and of OpenAPI 3.0, with what says the same here. */
const replacements: Readonly<Record<string, string>> = {
  $recursiveAnchor: '`$dynamicAnchor`',
  $recursiveRef: '`$dynamicRef`',
  additionalItems: '`items` beside `prefixItems`',
  definitions: '`$defs`',
  dependencies: '`dependentRequired` or `dependentSchemas`',
  id: '`$id`',
  nullable:
    "`type: [..., 'null']`; in OpenAPI 3.0, put `type` beside it, without which it means nothing",
}

const dialects = new Set([
  'https://json-schema.org/draft/2020-12/schema',
  'https://spec.openapis.org/oas/3.1/dialect/base',
])

/** @throws UnsupportedError for the first keyword that would not be minded */
export function refuseUnsupported(subject: Subject): void {
  const { schema, frame } = subject
  const { $schema } = schema
  if (typeof $schema === 'string' && !dialects.has($schema.replace(/#$/, ''))) {
    throw subject.unsupported(
      '$schema',
      `The dialect ${$schema} is not supported; use ${[...dialects].join(' or ')}.`,
    )
  }
  if (frame.compiler.options.unknownKeywords === 'ignore') return
  for (const keyword of Object.keys(schema)) {
    if (isAnnotation(keyword) || keyword === 'type' || compiledKeywords.has(keyword)) continue
    const instead = replacements[keyword]
    throw subject.unsupported(
      keyword,
      `The keyword \`${keyword}\` is not supported. ${instead === undefined ? 'Remove it, or write it as an extension (`x-...`).' : `Use ${instead}.`}`,
    )
  }
}
