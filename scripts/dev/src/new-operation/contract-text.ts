import { Document, isSeq, stringify } from 'yaml'

import type { Known } from './known.js'
import { asyncAnswer, pathParameters, type NewOperation } from './request.js'

const style = { lineWidth: 116, singleQuote: true } as const

/** The operation in YAML, below its method. */
export function operationText(operation: NewOperation, known: Known): string {
  const { method, operationId, tag, summary, description, body, answer, family } = operation
  const parameters = pathParameters(operation.path).map((name) => parameter(name, known))
  const content = (schema: string) => ({
    'application/json': { schema: schemaRef(schema, known, family) },
  })
  const document = new Document({
    [method]: {
      operationId,
      tags: [tag],
      summary,
      description,
      'x-retry-safe': operation.retrySafe,
      'x-async': operation.async,
      'x-effect': operation.effect,
      'x-command': operation.command,
      ...(parameters.length > 0 && { parameters }),
      ...(body !== undefined && {
        requestBody: {
          required: true,
          description: `What \`${operationId}\` is sent.`,
          content: content(body),
        },
      }),
      responses: {
        '200':
          answer === asyncAnswer && operation.async
            ? { $ref: '../openapi.yaml#/components/responses/Operation' }
            : { description: `What \`${operationId}\` answers.`, content: content(answer) },
        default: { $ref: '../openapi.yaml#/components/responses/Problem' },
      },
    },
  })
  for (const name of ['tags', 'x-command']) {
    const list = document.getIn([method, name])
    if (isSeq(list)) list.flow = true
  }
  return document.toString({ ...style, flowCollectionPadding: false })
}

/** A schema without properties yet, in YAML. */
export function schemaText(name: string, description: string): string {
  return stringify(
    { [name]: { type: 'object', description, properties: {}, examples: [{}] } },
    style,
  )
}

/** How a file below `spec/paths/` or `spec/schemas/` names a schema. */
function schemaRef(name: string, { schemas }: Known, family: string): { $ref: string } {
  return { $ref: `../${schemas.get(name) ?? `schemas/${family}.yaml#/${name}`}` }
}

function parameter(name: string, { parameters }: Known): object {
  const shared = parameters.get(name)
  if (shared) return { $ref: `../openapi.yaml#/components/parameters/${shared.component}` }
  return {
    name,
    in: 'path',
    required: true,
    description: `The \`${name}\` in the path.`,
    schema: { type: 'string' },
    example: name,
  }
}
