/** A new operation, as the command was asked for it. */
export interface NewOperation {
  /** In lower case, as the contract spells it. */
  readonly method: string
  /** The path template: `/dbaas-valkey/{name}/node`. */
  readonly path: string
  readonly operationId: string
  readonly summary: string
  readonly description: string
  readonly tag: string
  readonly async: boolean
  readonly retrySafe: boolean
  readonly effect: string
  /** Its words: `['service', 'nodes']`. */
  readonly command: readonly string[]
  /** Schema of the `200` response. */
  readonly answer: string
  /** Schema of the request body, if it takes one. */
  readonly body: string | undefined
  /** File below `spec/schemas/` for the schemas that are new, without its ending. */
  readonly family: string
}

/** What an asynchronous operation answers. */
export const asyncAnswer = 'Operation'

/** The parameters of a path template, in its order. */
export function pathParameters(path: string): string[] {
  return [...path.matchAll(/\{(.*?)\}/g)].map(([, name = '']) => name)
}

/** `list-dbaas-valkey-nodes` as a name in code: `listDbaasValkeyNodes`. */
export function functionName(operationId: string): string {
  return operationId.replaceAll(/-(.)/g, (_match, letter: string) => letter.toUpperCase())
}
