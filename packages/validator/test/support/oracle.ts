import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import contract from '@dbaas-valkey/types/openapi.json' with { type: 'json' }

import type { Formats } from './differences.js'

export interface ComponentSchema {
  readonly examples: readonly unknown[]
}

/** The contract's schemas by name. */
export const schemas = contract.components.schemas as Readonly<Record<string, ComponentSchema>>

/** What Ajv says of a value, with its own formats unless others are given. */
export function createOracle(formats: Formats = {}): (name: string, value: unknown) => boolean {
  // Extensions such as `x-secret` are annotations to Ajv, which it must be told.
  const ajv = new Ajv2020({ strict: false })
  addFormats.default(ajv)
  for (const [name, format] of Object.entries(formats)) ajv.addFormat(name, format)
  ajv.addSchema(contract, 'contract')
  return (name, value) => {
    const validate = ajv.getSchema(`contract#/components/schemas/${name}`)
    if (validate === undefined) throw new Error(`The contract has no schema ${name}.`)
    return validate(value) as boolean
  }
}
