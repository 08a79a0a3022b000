import {
  compare,
  holds,
  isNever,
  never,
  not,
  or,
  type Condition,
} from '@dbaas-valkey/source/condition'
import { ts } from '@dbaas-valkey/source/snippet'

import type { KeywordContext } from '../compile/keyword-context.js'
import { scalar, type Keyword } from '../compile/keyword.js'
import { formats, type Format } from '../model/formats.js'
import { says } from '../model/message.js'
import type { ValueType } from '../model/traits.js'
import type { Check } from '../print/check.js'

/** `format` for strings (Validation, section 7.3), and for numbers as OpenAPI has it. */
export const format: Keyword = {
  ...scalar,
  name: 'format',
  types: ['number', 'string'],
  message: says(' must be a valid ', 'text'),
  compile: compileFormat,
}

function compileFormat(
  context: KeywordContext,
  _given: unknown,
  type: ValueType | undefined,
): readonly Check[] {
  const { options } = context.fn.compiler
  const name = context.schema.format
  if (options.formats === 'annotate' || options.allowedFormats.includes(String(name))) return []
  const known = formats.get(String(name))
  if (known === undefined) return unknownFormat(context, name)
  if (known.isUnchecked) {
    context.warn('format', `Values of the format ${JSON.stringify(name)} are not checked for it.`)
  }
  if (known.type !== type || known.helper === undefined) return []
  const matches = holds(ts`${context.use(known.helper)}(${context.value})`)
  const fails = outside(context, known) ?? not(matches)
  return isNever(fails) ? [] : [context.assert(fails, 'format', name)]
}

function unknownFormat(context: KeywordContext, name: unknown): readonly Check[] {
  if (context.fn.compiler.options.unknownFormats === 'warn') {
    const sentence = `Nobody knows the format ${JSON.stringify(name)}: it tells people something, and is not checked.`
    context.warn('format', sentence)
    return []
  }
  const names = [...formats.keys()].join(', ')
  throw context.unsupported(
    'format',
    `Nobody knows the format ${JSON.stringify(name)}. Use one of ${names}, or allow it by name.`,
  )
}

/** Of what is known to be an integer, only those bounds need checking that other keywords leave open. */
function outside(
  { schema, types, value }: KeywordContext,
  { range }: Format,
): Condition | undefined {
  const onlyIntegers = types !== undefined && [...types].every((known) => known === 'integer')
  if (range === undefined || !onlyIntegers) return undefined
  const [from, below] = range
  const least = Number(schema.minimum ?? schema.exclusiveMinimum ?? -Infinity)
  const greatest = Number(schema.maximum ?? schema.exclusiveMaximum ?? Infinity)
  return or(
    least >= numberOf(from) ? never : compare(value, '<', from),
    greatest < numberOf(below) ? never : compare(value, '>=', below),
  )
}

/** The number that the code of a bound stands for: `0`, `2 ** 31` or `-(2 ** 31)`. */
function numberOf(code: string): number {
  const exponent = /\d+(?=\)?$)/.exec(code)?.[0]
  if (!code.includes('**')) return Number(code)
  return (code.startsWith('-') ? -1 : 1) * 2 ** Number(exponent)
}
