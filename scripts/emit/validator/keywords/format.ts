import type { Check } from '../check.js'
import { holds, not } from '../expression.js'
import { formats } from '../formats.js'
import type { Keyword } from '../keyword.js'
import type { Subject } from '../subject.js'

/** `format` for strings (Validation, section 7.3). */
export const stringFormat: Keyword = {
  name: 'format',
  compile: (subject) => compile(subject, 'string'),
}

/** `format` for numbers, as OpenAPI has it. */
export const numberFormat: Keyword = {
  name: 'format',
  compile: (subject) => compile(subject, 'number'),
}

function compile(subject: Subject, type: 'number' | 'string'): readonly Check[] {
  const { options } = subject.frame.compiler
  const name = subject.schema.format
  if (options.formats === 'annotate' || options.allowedFormats.includes(String(name))) return []
  const format = formats.get(String(name))
  if (format === undefined) {
    const known = [...formats.keys()].join(', ')
    throw subject.unsupported(
      'format',
      `Nobody knows the format ${JSON.stringify(name)}. Use one of ${known}, or allow it by name.`,
    )
  }
  if (format.type !== type || format.helper === undefined || isWithin(subject, format.range))
    return []
  const matches = holds(`${subject.use(format.helper)}(${subject.value})`)
  return [subject.assert(not(matches), 'format', name)]
}

/** Whether other keywords leave nothing for a numeric format to refuse. */
function isWithin(
  { schema, types }: Subject,
  range: readonly [number, number] | undefined,
): boolean {
  const onlyIntegers = types !== undefined && [...types].every((type) => type === 'integer')
  if (range === undefined || !onlyIntegers) return false
  const least = Number(schema.minimum ?? schema.exclusiveMinimum ?? -Infinity)
  const greatest = Number(schema.maximum ?? schema.exclusiveMaximum ?? Infinity)
  return least >= range[0] && greatest <= range[1]
}
