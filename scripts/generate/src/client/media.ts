import type { Operation } from '@dbaas-valkey/contract/model'

import { successesOf } from './output.js'

/** The media types that the client has to name, where they are not `application/json`. */
export interface Media {
  /** What the successes carry, in their order. */
  readonly accept?: string
  /** What the request carries. */
  readonly body?: string
}

const standard = 'application/json'

export function mediaOf(operation: Operation): Media {
  const types = successesOf(operation).flatMap(({ body }) => (body ? [sentAs(body.mediaType)] : []))
  const accept = [...new Set(types)].join(', ')
  const body = operation.body && sentAs(operation.body.mediaType)
  return {
    ...(accept === '' || accept === standard ? {} : { accept }),
    ...(body === undefined || body === standard ? {} : { body }),
  }
}

/** A range of types, of which JSON is the one that the client knows. */
function sentAs(mediaType: string): string {
  return /^(?:\*|application)\/\*/.test(mediaType) ? standard : mediaType
}
