import { banner } from '../output/files.js'

/** The module that the calls of hey-api's client go through: one function for what is sent, one for what is answered. */
export const checksFile = {
  path: 'hey-api.ts',
  text: `${banner}import type { Schema } from './index.js'

type Part = Schema<unknown> | undefined

/** The validators of an operation. */
interface Operation {
  readonly path: Part
  readonly query: Part
  readonly body: Part
  readonly responses: { readonly [status: string]: Part }
}

/** @throws ValidationError for a request that the document does not allow */
export function checkRequest(
  { path, query, body }: Operation,
  // hey-api says no more of it.
  request: unknown,
): void {
  const data = request as { readonly path?: unknown; readonly query?: unknown; readonly body?: unknown }
  path?.parse(data.path ?? {})
  query?.parse(data.query ?? {})
  if (data.body !== undefined) body?.parse(data.body)
}

/** @throws ValidationError for an answer that none of the document's successes allows */
export function checkResponse({ responses }: Operation, data: unknown): void {
  const successes = Object.entries(responses).flatMap(([status, schema]) =>
    status.startsWith('2') && schema !== undefined ? [schema] : [],
  )
  const [first] = successes
  if (first !== undefined && !successes.some(({ is }) => is(data))) first.parse(data)
}
`,
}
