import type { Contract, Operation } from '@dbaas-valkey/contract/model'
import { UnsupportedError } from '@dbaas-valkey/contract/issue'
import { banner } from '@dbaas-valkey/source/banner'
import { quote } from '@dbaas-valkey/source/quote'
import { successResponse } from './success.js'

const header = `${banner}
export interface Route {
  readonly method: string
  /** The path template below the API's prefix. */
  readonly path: string
  /** Whether the request must carry a signature. */
  readonly signed: boolean
  /** Whether a success answers with an Operation that goes on after the answer. */
  readonly async: boolean
  readonly body: 'required' | 'optional' | 'none'
  /** The status of a success. */
  readonly success: number
}

/** Every operation of the contract: where it lives and how it is called. */
export const routes = {
`

const footer = `} as const satisfies Record<string, Route>

export type OperationId = keyof typeof routes
`

export function emitRoutes(contract: Contract): string {
  return header + contract.operations.map(emitRoute).join('') + footer
}

function emitRoute(operation: Operation): string {
  assertJson(operation)
  return `  ${quote(operation.id)}: {
    method: '${operation.method}',
    path: ${quote(operation.path)},
    signed: ${operation.signed},
    async: ${operation.async},
    body: '${bodyPresence(operation)}',
    success: ${successResponse(operation).status},
  },
`
}

function bodyPresence({ body }: Operation): string {
  if (body === undefined) return 'none'
  return body.required ? 'required' : 'optional'
}

function assertJson({ body, pointer }: Operation): void {
  if (body === undefined || body.mediaType === 'application/json') return
  throw new UnsupportedError(
    `${pointer}/requestBody`,
    `The emulator reads JSON bodies only, not ${body.mediaType}: describe the body as application/json.`,
  )
}
