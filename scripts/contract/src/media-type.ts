import type { Body, Schema } from './model.js'

const json = /^(?:\*\/\*|application\/\*|[\w.*-]+\/(?:[\w.*+-]+\+)?json)\s*(?:;|$)/i

/**
 * Whether a body of the type is read as JSON: `application/json`, what has the suffix `+json` (RFC 6839, section 3.1), and
 * a range of types that JSON is one of.
 */
export function isJson(mediaType: string): boolean {
  return json.test(mediaType)
}

/** Whether a schema says that the body is a file, which a range of types may well be about. */
export function isFile(schema: Schema): boolean {
  if (typeof schema !== 'object' || schema.type !== 'string') return false
  return schema.format === 'binary' || schema.contentMediaType === 'application/octet-stream'
}

/** Whether a body has a validator: only JSON is validated, and what has a schema; other contents are texts or bytes. */
export function isValidated({ mediaType, schema }: Body): boolean {
  return schema !== true && isJson(mediaType) && !isFile(schema)
}
