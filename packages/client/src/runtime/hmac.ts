import { nodeCrypto } from './process.js'

type Hmac = (secret: string, message: string) => string | Promise<string>

let chosen: Hmac | undefined

/** HMAC-SHA256 of a text under a secret, both in UTF-8, in standard base64. */
export const hmac: Hmac = (secret, message) => (chosen ??= choose())(secret, message)

/** Node's own crypto answers at once, and many times faster than Web Crypto, which is all that a browser has. */
function choose(): Hmac {
  const create = nodeCrypto()?.createHmac
  return create
    ? (secret, message) => create('sha256', secret).update(message).digest('base64')
    : webCrypto()
}

function webCrypto(): Hmac {
  const encoder = new TextEncoder()
  let key: Promise<CryptoKey> | undefined
  let keyOf: string | undefined
  return async (secret, message) => {
    // To import a key costs more than to sign with it.
    if (!key || keyOf !== secret) {
      const algorithm = { name: 'HMAC', hash: 'SHA-256' }
      key = crypto.subtle.importKey('raw', encoder.encode(secret), algorithm, false, ['sign'])
      keyOf = secret
    }
    const signature = await crypto.subtle.sign('HMAC', await key, encoder.encode(message))
    return btoa(String.fromCharCode(...new Uint8Array(signature)))
  }
}
