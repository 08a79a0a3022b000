/** A document with a bit of everything. */
export const pets = {
  openapi: '3.1.0',
  info: { title: 'Pets', version: '1' },
  paths: {
    '/pets': {
      get: {
        operationId: 'list-pets',
        tags: ['pets'],
        parameters: [{ name: 'limit', in: 'query', schema: { type: 'integer', maximum: 100 } }],
        responses: {
          200: {
            description: 'Pets.',
            content: {
              'application/json': {
                schema: { type: 'array', items: { $ref: '#/components/schemas/Pet' } },
              },
            },
          },
        },
      },
      post: {
        tags: ['pets'],
        requestBody: {
          required: true,
          content: { 'application/json': { schema: { $ref: '#/components/schemas/Pet' } } },
        },
        responses: { 204: { description: 'Created.' } },
      },
    },
    '/shops': {
      get: {
        operationId: 'list-shops',
        tags: ['shops'],
        responses: {
          200: {
            description: 'Shops.',
            content: { 'application/json': { schema: { $ref: '#/components/schemas/Shop' } } },
          },
        },
      },
    },
  },
  components: {
    schemas: {
      Pet: {
        type: 'object',
        description: 'A pet.',
        required: ['name', 'kind'],
        properties: {
          name: { type: 'string', minLength: 1 },
          kind: { $ref: '#/components/schemas/Kind' },
          parent: { $ref: '#/components/schemas/Pet' },
          tags: { type: 'object', additionalProperties: { type: 'string' } },
          place: {
            type: 'array',
            prefixItems: [{ type: 'number' }, { type: 'number' }],
            items: false,
            minItems: 2,
          },
        },
      },
      Kind: { type: ['string', 'null'], enum: ['cat', 'dog', null] },
      Shop: {
        type: 'object',
        additionalProperties: { anyOf: [{ $ref: '#/components/schemas/Pet' }, { type: 'null' }] },
      },
    },
  },
}
