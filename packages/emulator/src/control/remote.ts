import { EmulatorError, refuseCommand } from '../errors.js'
import { commandTable, controlPrefix } from './commands.js'
import type { Control } from './control.js'

/**
 * The test interface of an emulator in another process, such as one that was started from the command line.
 *
 * @param endpoint any address of the emulator, such as the API's: only its origin matters
 * @throws {@link EmulatorError} `NOT_RUNNING` from every method when no emulator answers there
 * @example
 * ```ts
 * const control = connectControl('http://127.0.0.1:8379')
 * await control.reset()
 * ```
 */
export function connectControl(endpoint: string): Control {
  const methods = Object.entries(commandTable).map(([name, { method, path }]) => {
    const url = new URL(`${controlPrefix}${path}`, endpoint)
    return [name, (argument: unknown) => send(url, method, argument)]
  })
  return Object.fromEntries(methods) as Control
}

async function send(url: URL, method: string, argument: unknown): Promise<unknown> {
  const response = await fetch(url, {
    method,
    headers: { 'content-type': 'application/json' },
    ...(argument === undefined ? {} : { body: JSON.stringify(argument) }),
  }).catch((cause: unknown) => {
    throw new EmulatorError('NOT_RUNNING', `No emulator answers at ${url.origin}.`, { cause })
  })
  const result: unknown = await response.json()
  if (response.ok) return result ?? undefined
  return refuseCommand((result as { message: string }).message)
}
