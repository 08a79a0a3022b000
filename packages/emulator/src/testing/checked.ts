import { BackendError } from '../backend/errors.js'
import { commandTable } from './commands.js'
import type { Control } from './control.js'
import { refuseCommand } from './refuse.js'

/** The methods of {@link Control} before their arguments are checked; they need not be asynchronous. */
export type Implementation = {
  readonly [Name in keyof Control]: (
    argument: Parameters<Control[Name]>[0] & {},
  ) => Awaited<ReturnType<Control[Name]>> | ReturnType<Control[Name]>
}

/**
 * Checks what each method is given, whoever calls it, and says after those that do more than read that something may have
 * changed: a page that reads the state after each change would otherwise never rest.
 */
export function checkedControl(implementation: Implementation, changed: () => void): Control {
  const names = Object.keys(commandTable) as (keyof Control)[]
  const methods = names.map((name) => {
    const run = implementation[name] as (argument: unknown) => unknown
    const method = async (given: unknown) => {
      // Loaded when it is first needed: it takes the validators, and the emulator is to start in no time.
      const { argumentShapes } = await import('./arguments.js')
      const value = argumentShapes[name](given, name)
      try {
        return await run(value)
      } catch (error) {
        if (error instanceof BackendError) refuseCommand(messageWithSubject(error), error)
        throw error
      } finally {
        if (commandTable[name].method === 'POST') changed()
      }
    }
    return [name, method]
  })
  return Object.fromEntries(methods) as Control
}

/** The cloud's text does not always name what was asked for; a test that fails should. */
function messageWithSubject({ message, subject }: BackendError): string {
  return subject === undefined || message.includes(subject) ? message : `${message}: ${subject}`
}
