import { EmulatorError } from '../valkey/errors.js'
import { controlOf, controlPrefix } from './commands.js'
import type { Control } from './control.js'
import { refuseCommand } from './refuse.js'

/** An emulator: its `Emulator` object, or the JSON that `start --json` prints. */
export interface ControlTarget {
  readonly endpoint: string
  readonly controlToken?: string | undefined
}

export interface ConnectControlOptions {
  /** The token that an emulator prints at its start when other machines can reach it. One on plain loopback needs none. */
  readonly token?: string
}

/**
 * The control interface of an emulator in another process, such as one that was started from the command line.
 *
 * @param target any address of the emulator, such as the API's: only its origin matters; or the emulator itself. When no
 *   token is given, the environment's `DBAAS_VALKEY_CONTROL_TOKEN` goes to the emulator at its `EXOSCALE_API_ENDPOINT`.
 * @throws {@link EmulatorError} `NOT_RUNNING` from every method when no emulator answers there
 * @example
 * ```ts
 * const control = connectControl('http://127.0.0.1:8379')
 * await control.reset()
 * ```
 */
export function connectControl(
  target: string | ControlTarget,
  options: ConnectControlOptions = {},
): Control {
  const { endpoint, controlToken } = typeof target === 'string' ? { endpoint: target } : target
  const token = options.token ?? controlToken ?? environmentToken(new URL(endpoint).origin)
  return controlOf((name, { method, path, transfer }) => {
    const url = new URL(`${controlPrefix}${path}`, endpoint)
    if (transfer !== undefined) {
      return async (input) => {
        const { transferFile } = await import('./transfer-file.js')
        return transferFile(name, transfer, input, (body) => ask(url, method, token, body))
      }
    }
    return async (input) => {
      const body = input === undefined ? undefined : JSON.stringify(input)
      return (await (await ask(url, method, token, body)).json()) ?? undefined
    }
  })
}

/** The token in the environment is sent only to the emulator that it belongs to. */
function environmentToken(origin: string): string | undefined {
  const { EXOSCALE_API_ENDPOINT: known, DBAAS_VALKEY_CONTROL_TOKEN: token } = process.env
  return known !== undefined && URL.canParse(known) && new URL(known).origin === origin
    ? token
    : undefined
}

/** Sends a request: JSON as text, an archive as a stream. Returns the answer unless it is an error. */
async function ask(
  url: URL,
  method: string,
  token: string | undefined,
  body: string | ReadableStream | undefined,
): Promise<Response> {
  const type = typeof body === 'object' ? 'application/gzip' : 'application/json'
  const request: RequestInit & { duplex?: 'half' } = {
    method,
    headers: {
      'content-type': type,
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    },
    ...(body === undefined ? {} : { body }),
    ...(typeof body === 'object' && { duplex: 'half' }),
  }
  const response = await fetch(url, request).catch((cause: unknown) => {
    throw new EmulatorError('NOT_RUNNING', `No emulator answers at ${url.origin}.`, { cause })
  })
  if (response.ok) return response
  return refuseCommand(((await response.json()) as { message: string }).message)
}
