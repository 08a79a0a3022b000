import { authorization, usualExpiry } from '../support/signing.js'
import { send, type Answer, type Target } from '../support/http.js'

/** The headers that Go's HTTP client and egoscale v3 send. */
const goHeaders = {
  'user-agent': 'egoscale/3.1.39 (go1.25.4; linux/amd64)',
  'accept-encoding': 'gzip',
}

/**
 * Sends what egoscale v3, and with it the exo CLI and the Terraform provider, sends: JSON as Go's encoder writes it,
 * without spaces, and a content type only where there is a body.
 */
export function egoscale(
  target: Target,
  method: string,
  path: string,
  body?: object,
): Promise<Answer> {
  const { pathname } = new URL(target.endpoint)
  const bytes = body === undefined ? undefined : goJson(body)
  const full = `${pathname}${path}`
  const message = { method, path: full, expires: usualExpiry() }
  const signed = bytes === undefined ? message : { ...message, body: bytes }
  return send(target.endpoint, method, full, {
    ...(bytes === undefined ? {} : { body: bytes }),
    headers: {
      ...goHeaders,
      ...(bytes === undefined ? {} : { 'content-type': 'application/json' }),
      authorization: authorization(target, signed),
    },
  })
}

/** Asks, unsigned, for the address of a zone, and turns to it. */
export async function switchZone(target: Target, zone: string): Promise<Target> {
  const { pathname } = new URL(target.endpoint)
  const answer = await send(target.endpoint, 'GET', `${pathname}/zone`, { headers: goHeaders })
  const { zones } = answer.json<{ zones: { name: string; 'api-endpoint': string }[] }>()
  const found = zones.find(({ name }) => name === zone)
  if (found === undefined) throw new Error(`resource not found: zone ${zone}`)
  return { ...target, endpoint: found['api-endpoint'] }
}

interface GoOperation {
  readonly id: string
  readonly state: string
  readonly reference: { readonly id: string }
}

/** Polls as egoscale does, only faster: an operation that is not pending is taken as it is. */
export async function wait(target: Target, first: Answer): Promise<GoOperation> {
  let operation = first.json<GoOperation>()
  while (operation.state === 'pending') {
    await new Promise((resolve) => setTimeout(resolve, 10))
    operation = (await egoscale(target, 'GET', `/operation/${operation.id}`)).json()
  }
  return operation
}

/** Go's encoder escapes what could end a script element, and two line separators. */
function goJson(body: object): string {
  return JSON.stringify(body).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
