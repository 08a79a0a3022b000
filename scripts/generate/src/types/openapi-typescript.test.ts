import type { JsonObject } from '@dbaas-valkey/contract/model'
import { expect, test } from 'vitest'

import { openapiTypescript } from './openapi-typescript.js'

/** What this project relies on in openapi-typescript, so that a replacement can be held against it. */
const table: { name: string; given: JsonObject; want: string }[] = [
  {
    name: 'a required and an optional property',
    given: {
      type: 'object',
      required: ['a'],
      properties: { a: { type: 'string' }, b: { type: 'integer' } },
    },
    want: 'A: {\n      a: string;\n      b?: number;\n    };',
  },
  {
    name: 'a property with a default, which may still be left out',
    given: { type: 'object', properties: { a: { type: 'boolean', default: true } } },
    want: 'A: {\n      /** @default true */\n      a?: boolean;\n    };',
  },
  {
    name: 'an enum with null',
    given: { type: ['string', 'null'], enum: ['x', null] },
    want: 'A: "x" | null;',
  },
  { name: 'an object of anything', given: { type: 'object' }, want: 'A: Record<string, unknown>;' },
  {
    name: 'a reference',
    given: { type: 'array', items: { $ref: '#/components/schemas/A' } },
    want: 'A: components["schemas"]["A"][];',
  },
  {
    name: 'a description and a read-only property',
    given: {
      type: 'object',
      properties: { a: { type: 'string', description: 'Says.', readOnly: true } },
    },
    want: 'A: {\n      /** @description Says. */\n      readonly a?: string;\n    };',
  },
]

test.each(table)('types $name', ({ given, want }) => {
  const document = { openapi: '3.1.1', info: {}, paths: {}, components: { schemas: { A: given } } }
  expect(openapiTypescript(document)).toContain(want)
})
