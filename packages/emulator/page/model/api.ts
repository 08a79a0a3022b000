import { routes, type OperationId } from '../../src/generated/routes.js'
import { control } from './control.js'
import { state } from './state.js'

/** One thing that is wrong with a request, and where: `/valkey-settings/timeout`; empty for the whole. */
export interface Issue {
  readonly pointer: string
  readonly message: string
}

/** A request that the API has refused. */
export class ApiError extends Error {
  override readonly name = 'ApiError'
  readonly issues: readonly Issue[]

  constructor(status: number, problem: Problem) {
    super(
      `${problem.message ?? problem.detail ?? problem.error ?? problem.title ?? ''} (${status})`,
    )
    this.issues = (problem.errors ?? []).map((entry) =>
      typeof entry === 'string'
        ? { pointer: '', message: entry }
        : { pointer: entry.pointer ?? pointerIn(entry.detail), message: entry.detail ?? '' },
    )
  }
}

/** The forms of a problem that the API has. */
interface Problem {
  readonly message?: string
  readonly error?: string
  readonly title?: string
  readonly detail?: string
  readonly errors?: readonly (string | { readonly pointer?: string; readonly detail?: string })[]
}

export interface ApiCall {
  readonly zone: string | undefined
  readonly path?: Readonly<Record<string, string>>
  readonly body?: unknown
}

/** Calls an operation of the API, as any client does: the request is signed, and the journal shows it. */
export async function callApi<T = unknown>(id: OperationId, call: ApiCall): Promise<T> {
  const { method, path } = routes[id]
  const filled = path.replaceAll(/\{([^}]+)\}/g, (_, name: string) =>
    encodeURIComponent(call.path?.[name] ?? ''),
  )
  const target = prefix(call.zone) + filled
  const body = call.body === undefined ? {} : { body: JSON.stringify(call.body) }
  const { authorization } = await control.sign({ method, target, ...body })
  const headers = { authorization, 'content-type': 'application/json' }
  const response = await fetch(target, { method, headers, ...body })
  const answer = (await response.json().catch(() => ({}))) as T & Problem
  if (response.ok) return answer
  throw new ApiError(response.status, answer)
}

/** The zone of the emulator itself is at the usual place, each other at one of its own. */
function prefix(zone: string | undefined): string {
  return zone === undefined || zone === state.value.situation?.zone ? '/v2' : `/zones/${zone}/v2`
}

/** Some problems name the place only in their text: `valkey-settings.timeout: must be ...`. */
function pointerIn(detail = ''): string {
  const [, place] = /^([\w.-]+): /.exec(detail) ?? []
  return place === undefined ? '' : `/${place.replaceAll('.', '/')}`
}
