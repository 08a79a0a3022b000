import { createHmac } from 'node:crypto'

/** What is to be signed, segment by segment as the API's documentation has it. */
export interface Message {
  readonly method: string
  readonly path: string
  readonly body?: string | Uint8Array
  /** Values of the signed query arguments, joined. */
  readonly query?: string
  /** Seconds since 1970. */
  readonly expires: number
}

export function signature(secret: string, message: Message): string {
  const { method, path, body = '', query = '', expires } = message
  return createHmac('sha256', secret)
    .update(`${method} ${path}\n`)
    .update(body)
    .update(`\n${query}\n\n${expires}`)
    .digest('base64')
}

/** Every client signs for ten minutes. */
export function usualExpiry(): number {
  return Math.floor(Date.now() / 1000) + 600
}

export function authorization(
  { apiKey, apiSecret }: { readonly apiKey: string; readonly apiSecret: string },
  message: Message,
  signedQueryArgs: readonly string[] = [],
): string {
  const names =
    signedQueryArgs.length === 0 ? '' : `,signed-query-args=${signedQueryArgs.join(';')}`
  const signed = signature(apiSecret, message)
  return `EXO2-HMAC-SHA256 credential=${apiKey}${names},expires=${message.expires},signature=${signed}`
}
