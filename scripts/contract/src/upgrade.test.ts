import { expect, test } from 'vitest'

import type { JsonObject } from './model.js'
import { upgrade } from './upgrade.js'

/** Schemas of OpenAPI 3.0, and what says the same in 3.1. */
const table: readonly (readonly [given: JsonObject, want: JsonObject])[] = [
  [{ type: 'string', nullable: true }, { type: ['string', 'null'] }],
  [{ type: 'string', nullable: false }, { type: 'string' }],
  [{ nullable: false, allOf: [{ nullable: false }] }, { allOf: [{}] }],
  [
    { type: 'string', nullable: true, enum: ['a', null] },
    { type: ['string', 'null'], enum: ['a', null] },
  ],
  [
    { type: 'array', items: { type: 'integer', nullable: true } },
    { type: 'array', items: { type: ['integer', 'null'] } },
  ],
  [{ minimum: 3, exclusiveMinimum: true }, { exclusiveMinimum: 3 }],
  [{ maximum: 3, exclusiveMaximum: false }, { maximum: 3 }],
  [
    { type: 'string', format: 'byte' },
    { type: 'string', format: 'byte', contentEncoding: 'base64' },
  ],
  [
    { type: 'string', example: 'x' },
    { type: 'string', examples: ['x'] },
  ],
  [
    { properties: { example: { type: 'string', nullable: true } } },
    { properties: { example: { type: ['string', 'null'] } } },
  ],
  [
    { properties: { nullable: { type: 'boolean' }, format: { nullable: false } } },
    { properties: { nullable: { type: 'boolean' }, format: {} } },
  ],
  // Keywords of 3.1 say nothing in 3.0.
  [{ type: 'string', const: 'a', if: {}, else: false }, { type: 'string' }],
  [
    { properties: { const: { type: 'string' }, if: { nullable: true } } },
    { properties: { const: { type: 'string' }, if: {} } },
  ],
  // Beside a reference nothing counts.
  [
    { $ref: '#/a', nullable: true, maxLength: 1, required: ['a'], description: 'An a.' },
    { $ref: '#/a', description: 'An a.' },
  ],
  [
    { properties: { $ref: { type: 'string' }, type: { type: 'string' } } },
    { properties: { $ref: { type: 'string' }, type: { type: 'string' } } },
  ],
  // What a value looks like is no schema.
  [{ default: { nullable: false } }, { default: { nullable: false } }],
  [{ enum: [{ nullable: false }] }, { enum: [{ nullable: false }] }],
  [{ 'x-given': { nullable: false } }, { 'x-given': { nullable: false } }],
]

test.each(table)('%j becomes %j', (given, want) => {
  const document = { openapi: '3.0.3', components: { schemas: { Given: given } } }
  const before = structuredClone(document)
  const { openapi, components } = upgrade(document)
  expect(openapi).toMatch(/^3\.1\./)
  expect(components).toEqual({ schemas: { Given: want } })
  expect(document).toEqual(before)
})
