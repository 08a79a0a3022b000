/** What a request is signed with. */
export interface Credentials {
  readonly apiKey: string
  readonly apiSecret: string
}

export interface SignedPart {
  readonly method: string
  /** Path of the address, `/v2/zone`. */
  readonly path: string
  readonly body: string
}

/** Seconds until a signature expires. */
const lifetime = 600

/** The `Authorization` header of a request, as the guide on signing tells; `now` in milliseconds. */
export async function authorization(
  { apiKey, apiSecret }: Credentials,
  { method, path, body }: SignedPart,
  now: number,
): Promise<string> {
  const expires = Math.floor(now / 1000) + lifetime
  const message = [`${method} ${path}`, body, '', '', expires].join('\n')
  const bytes = new TextEncoder()
  const algorithm = { name: 'HMAC', hash: 'SHA-256' }
  const key = await crypto.subtle.importKey('raw', bytes.encode(apiSecret), algorithm, false, [
    'sign',
  ])
  const digest = new Uint8Array(await crypto.subtle.sign('HMAC', key, bytes.encode(message)))
  const signature = btoa(String.fromCharCode(...digest))
  return `EXO2-HMAC-SHA256 credential=${apiKey},expires=${expires},signature=${signature}`
}
