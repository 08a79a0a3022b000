/* oxlint-disable unicorn/no-thenable -- `then` is a keyword of JSON Schema, and nobody awaits a schema. */
import type { Schema } from '@dbaas-valkey/contract/model'

const digit = { type: 'integer', minimum: 0, maximum: 9 }

/** Schemas with what makes validators err: recursion, overlapping alternatives, names that every object inherits, ... */
export const hard: Readonly<Record<string, Schema>> = {
  Tree: {
    type: 'object',
    properties: {
      value: { type: 'number' },
      children: { type: 'array', items: { $ref: '#' }, maxItems: 3 },
    },
    required: ['value'],
    additionalProperties: false,
  },
  MutualRecursion: {
    $ref: '#/$defs/even',
    $defs: {
      even: { type: 'array', maxItems: 2, items: { $ref: '#/$defs/odd' } },
      odd: { type: ['object', 'null'], properties: { next: { $ref: '#/$defs/even' } } },
    },
  },
  InheritedNames: {
    type: 'object',
    properties: {
      constructor: { type: 'string' },
      toString: { type: 'integer' },
      hasOwnProperty: { const: true },
      valueOf: { type: 'null' },
    },
    required: ['constructor', 'toString'],
    additionalProperties: false,
  },
  UnevaluatedProperties: {
    type: 'object',
    allOf: [{ properties: { a: { type: 'string' } } }],
    anyOf: [
      { properties: { b: { type: 'integer' } }, required: ['b'] },
      { properties: { c: { type: 'boolean' } }, required: ['c'] },
    ],
    if: { properties: { kind: { const: 'x' } }, required: ['kind'] },
    then: { properties: { d: true } },
    else: { properties: { e: true } },
    unevaluatedProperties: false,
  },
  UnevaluatedByRef: {
    $ref: '#/$defs/base',
    patternProperties: { '^x-': { type: 'string' } },
    unevaluatedProperties: { type: 'number' },
    $defs: {
      base: {
        properties: { a: { type: 'string' }, b: { $ref: '#/$defs/base' } },
        not: { required: ['no'] },
      },
    },
  },
  UnevaluatedItems: {
    type: 'array',
    prefixItems: [digit],
    anyOf: [{ prefixItems: [true, { type: 'string' }] }, { contains: { const: 'x' } }, true],
    unevaluatedItems: { type: 'boolean' },
  },
  UnevaluatedAfterContains: {
    type: 'array',
    contains: { type: 'string' },
    minContains: 0,
    unevaluatedItems: false,
  },
  Tuple: {
    type: 'array',
    prefixItems: [{ type: 'string' }, digit, { enum: [null, false, 0, ''] }],
    items: { type: 'boolean' },
    minItems: 2,
    maxItems: 5,
  },
  TupleThatContains: {
    type: 'array',
    prefixItems: [digit, { type: 'string' }],
    contains: { const: 'x' },
    maxItems: 4,
  },
  ContainsSome: {
    type: 'array',
    items: { type: ['integer', 'string'] },
    contains: { type: 'integer', minimum: 3 },
    minContains: 2,
    maxContains: 3,
    maxItems: 8,
  },
  UniqueValues: {
    type: 'array',
    items: {
      anyOf: [
        digit,
        { type: 'boolean' },
        { type: 'object' },
        { type: 'array' },
        { enum: ['1', '0'] },
      ],
    },
    uniqueItems: true,
  },
  OverlappingForms: {
    oneOf: [
      { type: 'number', multipleOf: 3 },
      { type: 'number', multipleOf: 5 },
      { type: 'string', maxLength: 3 },
      { type: 'string', minLength: 3 },
      { type: 'array', items: { type: 'string' } },
      { type: 'array', items: { type: 'number' } },
    ],
  },
  TaggedForms: {
    type: 'object',
    required: ['kind'],
    oneOf: [
      {
        properties: { kind: { const: 'circle' }, radius: { type: 'number', exclusiveMinimum: 0 } },
        required: ['radius'],
      },
      {
        properties: { kind: { const: 'square' }, side: { type: 'number', exclusiveMinimum: 0 } },
        required: ['side'],
      },
      { properties: { kind: { enum: ['none', null] } }, maxProperties: 1 },
    ],
  },
  DoubleNegation: { type: 'string', maxLength: 5, not: { not: { pattern: '^[a-c]*$' } } },
  Constants: {
    enum: [
      null,
      0,
      '0',
      false,
      '',
      [],
      {},
      [0, '1'],
      { a: { b: [1] }, c: null },
      1.5,
      '\u{2028}"\\',
    ],
  },
  ConstantObject: { const: { b: [1, { a: null }], a: '𝄞', length: 2 } },
  Dependencies: {
    type: 'object',
    properties: { a: digit, b: digit, c: digit },
    dependentRequired: { a: ['b'], toString: ['c'] },
    dependentSchemas: { b: { properties: { c: { maximum: 4 } }, minProperties: 2 }, c: false },
    maxProperties: 3,
  },
  PatternNames: {
    type: 'object',
    patternProperties: {
      '^[a-z]{1,2}$': { type: 'integer' },
      b$: { minimum: 10 },
      '^\\p{L}+$': true,
    },
    additionalProperties: { type: 'string' },
    propertyNames: { maxLength: 3, not: { const: 'no' } },
    minProperties: 1,
  },
  Conditions: {
    if: { type: 'object', required: ['country'], properties: { country: { const: 'CH' } } },
    then: { properties: { zip: { pattern: '^\\d{4}$' } }, required: ['zip'] },
    else: { anyOf: [{ type: 'object' }, { type: 'null' }] },
  },
  Texts: { type: 'string', minLength: 2, maxLength: 4, pattern: '^\\P{Lu}*$' },
  Numbers: {
    type: ['number', 'null'],
    exclusiveMinimum: -1,
    exclusiveMaximum: 100.5,
    anyOf: [{ multipleOf: 0.01 }, { maximum: 0 }],
  },
  Whole: { type: 'integer', multipleOf: 7, minimum: -70, maximum: 700 },
  Limits: { maxLength: 3, maxItems: 2, maxProperties: 1, maximum: 10, minLength: 1, minItems: 1 },
  ManyTypes: { type: ['string', 'array', 'boolean'], items: { type: 'null' }, minLength: 1 },
  ManyFormats: {
    type: 'object',
    properties: {
      at: { type: 'string', format: 'date-time' },
      id: { type: 'string', format: 'uuid' },
      small: { type: 'integer', format: 'int32' },
      large: { type: ['integer', 'null'], format: 'int64' },
    },
    additionalProperties: false,
  },
  AllOfClosed: {
    allOf: [
      { type: 'object', properties: { a: digit, b: true }, additionalProperties: false },
      { required: ['a'] },
      { if: { required: ['b'] }, then: { properties: { a: { const: 1 } } } },
    ],
  },
  Anchors: {
    type: 'array',
    items: { $ref: '#leaf' },
    $defs: {
      leaf: { $anchor: 'leaf', type: ['integer', 'array'], items: { $ref: '#leaf' }, maximum: 3 },
    },
  },
  Impossible: { type: 'object', properties: { never: false, always: true }, required: ['always'] },
}
