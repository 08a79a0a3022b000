import addFormats from 'ajv-formats'
import { Ajv2020 } from 'ajv/dist/2020.js'

import type { Formats } from '../../../../../packages/validator/test/support/differences.js'

/** A verdict, or undefined where Ajv throws instead of giving one. */
export type Judge = (value: unknown) => boolean | undefined

/** How Ajv is asked. */
export interface Setup {
  readonly document: unknown
  readonly pointer: string
  readonly formats: Formats
  /** Whether a property that is only inherited counts as absent. */
  readonly ownProperties: boolean
  /** Ajv's own `multipleOf`, unless there is a better one. */
  readonly isMultipleOf?: (value: number, divisor: number) => boolean
  /** The value to ask about instead of the one given. */
  readonly prepare: (value: unknown) => unknown
}

export function createOracle(setup: Setup): Judge {
  const { document, pointer, formats, ownProperties, isMultipleOf, prepare } = setup
  const ajv = new Ajv2020({ strict: false, ownProperties })
  addFormats.default(ajv)
  for (const [name, format] of Object.entries(formats)) ajv.addFormat(name, format)
  if (isMultipleOf) {
    ajv.removeKeyword('multipleOf')
    ajv.addKeyword({
      keyword: 'multipleOf',
      type: 'number',
      validate: (divisor: number, value: number) => isMultipleOf(value, divisor),
    })
  }
  ajv.addSchema(document as object, 'document')
  const validate = ajv.getSchema(`document${pointer}`)
  if (validate === undefined) throw new Error(`Ajv finds nothing at ${pointer}.`)
  return (value) => {
    try {
      return validate(prepare(value)) as boolean
    } catch {
      return undefined
    }
  }
}
