import { BackendError } from '../backend/errors.js'
import type { CommandContext } from './command.js'
import { controlOf } from './commands.js'
import type { Control } from './control.js'
import { refuseCommand } from './refuse.js'

/**
 * The control interface of an emulator in this process. It notifies of a change after each method that does more than read.
 * After reads it does not: a page reads the state after each change, and would never stop.
 */
export function createControl(context: CommandContext): Control {
  const { core } = context
  return controlOf((name, { input, changes, optional, run }) => async (given) => {
    // Loaded when it is first needed, since it loads all validators: the emulator must start fast.
    const { checkInput } = await import('./input.js')
    const checked = optional && given === undefined ? undefined : checkInput(name, input, given)
    try {
      return await run(context, checked as never)
    } catch (error) {
      if (error instanceof BackendError) refuseCommand(messageWithSubject(error), error)
      throw error
    } finally {
      if (changes) core.notifier.notify()
    }
  })
}

/** The cloud's messages do not always name the service or user. The message of a test that fails should. */
function messageWithSubject({ message, subject }: BackendError): string {
  return subject === undefined || message.includes(subject) ? message : `${message}: ${subject}`
}
