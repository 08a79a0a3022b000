import type { HeaderEncoder } from './headers.js'

/** The media types of an operation that aren't `application/json`. */
export interface MediaTypes {
  /** What the request accepts. */
  readonly accept?: string
  /** What its body is. */
  readonly body?: string
}

/** Names the media types of an operation, beside its header parameters. */
export function mediaOf({ accept, body }: MediaTypes, headers?: HeaderEncoder): HeaderEncoder {
  return {
    names: headers?.names ?? [],
    encode: (input, context) => ({
      ...(accept && { accept }),
      ...(body && input.body !== undefined && { 'content-type': body }),
      ...headers?.encode(input, context),
    }),
  }
}
