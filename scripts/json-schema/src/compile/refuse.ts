import type { KeywordContext } from './keyword-context.js'

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
export function refuseUnsupported(context: KeywordContext): void {
  const { schema, fn, vocabulary } = context
  const { $schema } = schema
  if (typeof $schema === 'string' && !dialects.has($schema.replace(/#$/, ''))) {
    throw context.unsupported(
      '$schema',
      `The dialect ${$schema} is not supported; use ${[...dialects].join(' or ')}.`,
    )
  }
  if (fn.compiler.options.unknownKeywords === 'ignore') return
  for (const keyword of Object.keys(schema)) {
    if (vocabulary.isAnnotation(keyword) || vocabulary.get(keyword) !== undefined) continue
    const instead = replacements[keyword]
    throw context.unsupported(
      keyword,
      `The keyword \`${keyword}\` is not supported. ${instead === undefined ? 'Remove it, or write it as an extension (`x-...`).' : `Use ${instead}.`}`,
    )
  }
}
