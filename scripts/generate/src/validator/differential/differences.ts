import type { SchemaObject } from '@dbaas-valkey/contract/model'

import { differences as formats } from '../../../../../packages/validator/test/support/differences.js'
import { hard } from './hard.js'
import { isMultipleOf } from './multiple.js'
import type { Setup } from './oracle.js'
import { withoutInheritedNames } from './rename.js'

/** Where our verdict is not Ajv's, and what decides it. */
export interface Difference {
  readonly name: string
  readonly clause: string
  /** How to ask Ajv so that it returns the right verdict. */
  correct(setup: Setup, name: string): Setup
}

const { if: condition, then, else: otherwise } = hard['UnevaluatedProperties'] as SchemaObject

export const differences: readonly Difference[] = [
  ...formats.map(({ name, clause, formats: corrected }) => ({
    name,
    clause,
    correct: (setup: Setup) => ({ ...setup, formats: { ...setup.formats, ...corrected } }),
  })),
  {
    name: 'a property that every object inherits',
    clause:
      'RFC 8259, section 4: an object has the members that are written in it; Ajv finds `toString` in all',
    correct: (setup) => ({ ...setup, ownProperties: true }),
  },
  {
    name: 'a property named like one that every object inherits',
    clause:
      'RFC 8259, section 4: a name is any string; Ajv takes those to be evaluated, and calls what they hold',
    correct: (setup) => ({
      ...setup,
      prepare: (value) => withoutInheritedNames(value, setup.document),
    }),
  },
  {
    name: 'multiples of a fraction',
    clause:
      'JSON Schema Validation, section 6.2.1: the division results in an integer; Ajv rounds it',
    correct: (setup) => ({ ...setup, isMultipleOf }),
  },
  {
    name: 'what an `if` that fails has evaluated',
    clause:
      'JSON Schema Core, section 7.7.1.2: a schema that fails leaves no annotations; Ajv keeps them',
    correct: insteadOf('UnevaluatedProperties', {
      ...part('UnevaluatedProperties', 'if', 'then', 'else', 'anyOf'),
      allOf: [
        { properties: { a: { type: 'string' } } },
        { anyOf: (hard['UnevaluatedProperties'] as SchemaObject)['anyOf'] },
        { anyOf: [{ allOf: [condition, then] }, { allOf: [{ not: condition }, otherwise] }] },
      ],
    }),
  },
  {
    name: 'what `contains` has evaluated when it asks for nothing',
    clause:
      'JSON Schema Core, section 10.3.1.3: the items that match are annotated; Ajv does not look when minContains is 0',
    correct: insteadOf('UnevaluatedAfterContains', { type: 'array', items: { type: 'string' } }),
  },
  {
    name: 'what one of several alternatives has evaluated',
    clause:
      'JSON Schema Core, section 11.2: annotations of every alternative that passes count; Ajv loses those of `contains`',
    correct: insteadOf('UnevaluatedItems', {
      type: 'array',
      prefixItems: [{ type: 'integer', minimum: 0, maximum: 9 }, { type: ['string', 'boolean'] }],
      items: { anyOf: [{ type: 'boolean' }, { const: 'x' }] },
    }),
  },
  {
    name: 'what an array shorter than its `prefixItems` contains',
    clause:
      'JSON Schema Core, section 10.3.1.3: at least one item has to match; Ajv does not look at arrays that end before the last of `prefixItems`',
    correct: insteadOf('TupleThatContains', {
      ...part('TupleThatContains', 'prefixItems'),
      allOf: [part('TupleThatContains', 'contains')],
    }),
  },
]

/** Asks with a schema that means the same, in words that Ajv understands. */
function insteadOf(name: string, schema: SchemaObject): Difference['correct'] {
  return (setup, given) => (given === name ? { ...setup, document: schema } : setup)
}

function part(name: string, ...keywords: readonly string[]): SchemaObject {
  const schema = hard[name] as SchemaObject
  return Object.fromEntries(
    Object.entries(schema).filter(([keyword]) => !keywords.includes(keyword)),
  )
}
