import type { Body, Contract, NamedSchema, Operation, Schema } from '@dbaas-valkey/contract/model'

/** A small contract for this folder's tests. */
export function contractOf(
  schemas: Record<string, Schema>,
  operations: readonly Operation[] = [],
  document: Contract['document'] = {},
): Contract {
  return {
    title: 'Things',
    version: '1.0.0',
    servers: [
      {
        url: 'https://api-{zone}.example.com/v2',
        variables: { zone: { default: 'here-1', enum: ['here-1'], description: 'The zone.' } },
      },
    ],
    schemas: Object.entries(schemas).map(([name, schema]): NamedSchema => ({
      name,
      typeName: name,
      pointer: `#/components/schemas/${name}`,
      schema,
    })),
    operations,
    webhooks: [],
    document,
  }
}

export const refTo = (name: string): Schema => ({ $ref: `#/components/schemas/${name}` })

const pointer = '#/paths/~1thing~1{name}/put'

export const body: Body = {
  mediaType: 'application/json',
  required: true,
  description: 'The change.',
  pointer: `${pointer}/requestBody/content/application~1json/schema`,
  schema: { type: 'object', examples: [{ size: 1, note: "it's" }] },
}

/** Changes a thing; every test changes of it what it is about. */
export const change: Operation = {
  id: 'change-thing',
  methodName: 'changeThing',
  method: 'PUT',
  path: '/thing/{name}',
  pointer,
  summary: 'Change a thing',
  description: 'Changes what is given.',
  deprecated: false,
  tags: ['thing'],
  parameters: [
    {
      name: 'name',
      in: 'path',
      required: true,
      description: 'Name of the thing.',
      pointer: `${pointer}/parameters/0/schema`,
      schema: { type: 'string', examples: ['a b'] },
      style: 'simple',
      explode: false,
      allowReserved: false,
      mediaType: undefined,
    },
  ],
  body,
  responses: [{ status: '200', description: 'Done.', body: undefined }],
  retrySafe: true,
  async: false,
  effect: undefined,
  command: undefined,
  cursor: undefined,
  signed: true,
}
