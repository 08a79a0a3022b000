import contract from '@dbaas-valkey/types/openapi.json' with { type: 'json' }

interface Node {
  readonly [key: string]: unknown
}

/** What the contract says of an operation, with every reference followed. */
export interface ContractOperation {
  readonly id: string
  readonly parameters: readonly {
    readonly name: string
    readonly in: string
    readonly required?: boolean
    readonly example: unknown
  }[]
  /** Valid examples of the body. */
  readonly body: readonly unknown[] | undefined
  /** Valid examples of each response, by status. */
  readonly responses: readonly { readonly status: string; readonly examples: readonly unknown[] }[]
}

const methods = new Set(['get', 'put', 'post', 'delete'])

export const contractOperations: readonly ContractOperation[] = Object.values(
  contract.paths as Readonly<Record<string, Node>>,
).flatMap((item) =>
  Object.entries(item)
    .filter(([method]) => methods.has(method))
    .map(([, operation]) => readOperation(operation as Node)),
)

function readOperation(operation: Node): ContractOperation {
  const parameters = ((operation['parameters'] ?? []) as Node[]).map(follow)
  const body = operation['requestBody']
  const responses = Object.entries(operation['responses'] as Record<string, Node>)
  return {
    id: operation['operationId'] as string,
    parameters: parameters as unknown as ContractOperation['parameters'],
    body: body === undefined ? undefined : examplesOf(body as Node),
    responses: responses.map(([status, response]) => ({ status, examples: examplesOf(response) })),
  }
}

function examplesOf(body: Node): readonly unknown[] {
  const content = follow(body)['content'] as Record<string, Node>
  const schema = follow(content['application/json']?.['schema'] as Node)
  return schema['examples'] as unknown[]
}

function follow(node: Node): Node {
  if (typeof node['$ref'] !== 'string') return node
  const tokens = node['$ref'].slice('#/'.length).split('/')
  let target: unknown = contract
  for (const token of tokens) target = (target as Node)[token]
  return target as Node
}
