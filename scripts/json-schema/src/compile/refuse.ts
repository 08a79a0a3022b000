import { escapeToken } from '@dbaas-valkey/contract/pointer'

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

/** Those of OpenAPI 3.1 and 3.2 have the date of their edition behind them. */
const dated = /^https:\/\/spec\.openapis\.org\/oas\/3\.[12]\/dialect\/[\w-]+$/

/** @throws UnsupportedError for the first keyword that would not be minded */
export function refuseUnsupported(context: KeywordContext): void {
  const { schema, fn, vocabulary } = context
  const { $schema } = schema
  if (typeof $schema === 'string' && !isKnown($schema)) {
    throw context.unsupported(
      '$schema',
      `The dialect ${$schema} is not supported; use ${[...dialects].join(' or ')}.`,
    )
  }
  const { unknownKeywords } = fn.compiler.options
  if (unknownKeywords === 'ignore') return
  for (const keyword of Object.keys(schema)) {
    if (vocabulary.isAnnotation(keyword) || vocabulary.get(keyword) !== undefined) continue
    const instead = Object.hasOwn(replacements, keyword) ? replacements[keyword] : undefined
    const advice =
      instead === undefined
        ? 'Remove it, or write it as an extension (`x-...`).'
        : `Use ${instead}.`
    if (unknownKeywords === 'warn') {
      const sentence = `The keyword \`${keyword}\` says nothing here, and it is passed over. ${advice}`
      context.warn(escapeToken(keyword), sentence)
    } else {
      const sentence = `The keyword \`${keyword}\` is not supported. ${advice}`
      throw context.unsupported(escapeToken(keyword), sentence)
    }
  }
}

function isKnown(dialect: string): boolean {
  const address = dialect.replace(/#$/, '')
  return dialects.has(address) || dated.test(address)
}
